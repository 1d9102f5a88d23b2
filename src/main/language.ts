/** The language of menus, dialogs and messages. */
import { app } from 'electron'
import type { Language } from '../core/model/language.ts'
import { languageFor } from '../i18n/language.ts'
import type { Settings } from '../ipc/settings.ts'

/** The interface's language: the command line's, else the setting, else the system's. */
export function languageOf(asked: Language | null, set: Settings['language'] = 'system'): Language {
  if (asked) return asked
  return set === 'system' ? languageFor(app.getPreferredSystemLanguages()[0] ?? app.getLocale()) : set
}
