/** Makes the parts of the running program that need no window. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { i18n } from 'i18next'
import type { Language } from '../core/model/language.ts'
import { speakSchemas } from '../i18n/schemaWords.ts'
import type { Context } from './context.ts'
import type { Dialogs } from './dialogs.ts'
import { openPasswords, type Passwords } from './passwords.ts'
import { createSessions } from './sessions.ts'
import type { SettingsStore } from './settings.ts'
import { tellWindow } from './shelfEvents.ts'
import type { Surroundings } from './surroundings.ts'
import { createTranslators } from './translators.ts'
import { createViews } from './views.ts'

/** What the parts are made of. */
export interface ContextOptions {
  readonly settings: SettingsStore
  readonly surroundings: Surroundings
  /** The current language. */
  readonly language: () => Language
  readonly tell: Context['tell']
  /** Makes the system's dialogs. */
  readonly dialogs: (translator: () => i18n) => Dialogs
}

/** Makes them, without a session. */
export function createContext({ settings, surroundings, language, tell, dialogs }: ContextOptions): Context {
  const translator = createTranslators(language)
  speakSchemas(language)
  const idsAndClock = { now: () => new Date().toISOString(), newId: () => randomUUID() }
  const keepsOriginal = (bytes: number) => {
    const { keep, megabytes } = settings.get().originals
    return keep && bytes <= megabytes * 1024 * 1024
  }
  let opening: Promise<Passwords> | null = null
  const passwords = () => {
    opening ??= openPasswords(surroundings.userData(), surroundings.keychain())
    return opening
  }
  const sessions = createSessions({
    passwords,
    onTeam: (state) => tell('teamChanged', state),
    onTeamMerged: (merged) => tell('teamMerged', merged),
    keepsOriginal,
    onTableChanged: () => tell('tableChanged', null),
    onEvent: (event) => tellWindow(tell, event),
    unsavedFolder: join(surroundings.userData(), 'unsaved'),
    now: idsAndClock.now,
    indexes: join(surroundings.userData(), 'library'),
    startExtractor: surroundings.startExtractor,
    incomingWork: surroundings.incomingWork,
    mergeWork: surroundings.mergeWork,
    tableWork: surroundings.tableWork,
    recordWork: surroundings.recordWork,
    looks: surroundings.looks,
  })
  const views = createViews(surroundings.userData())
  return {
    settings,
    views,
    passwords,
    flushPasswords: async () => (await opening)?.flush(),
    sessions,
    dialogs: dialogs(translator),
    language,
    translator,
    surroundings,
    tell,
    idsAndClock,
  }
}
