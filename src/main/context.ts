/** What the handlers work with: made once at the start, and given to each of them. */
import type { BrowserWindow } from 'electron'
import type { i18n } from 'i18next'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { Language } from '../i18n/language.ts'
import type { Events } from '../ipc/contract.ts'
import type { Dialogs } from './dialogs.ts'
import type { OpenSession, Sessions } from './sessions.ts'
import type { SettingsStore } from './settings.ts'

/** The parts of the running program. */
export interface Context {
  readonly settings: SettingsStore
  readonly sessions: Sessions
  readonly dialogs: Dialogs
  readonly language: () => Language
  readonly translator: () => i18n
  readonly window: () => BrowserWindow | null
  readonly tell: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void
  readonly stamps: { readonly now: () => string; readonly newId: () => string }
}

/** The open session. The page asks for what needs one only when there is one; if it does all the same, a problem. */
export function sessionOf({ sessions }: Context): Result<OpenSession> {
  const session = sessions.current()
  return session ? ok(session) : fail('no-session')
}
