/** The language of menus, dialogs and messages. */
import { app } from 'electron'
import type { i18n } from 'i18next'
import { type Language, languageFor } from '../i18n/language.ts'
import { createTranslator } from '../i18n/translator.ts'
import type { Settings } from '../ipc/settings.ts'

/** The interface's language: asked for at the start, else set, else the system's. */
export function languageOf(asked: Language | null, set: Settings['language'] = 'system'): Language {
  if (asked) return asked
  return set === 'system' ? languageFor(app.getPreferredSystemLanguages()[0] ?? app.getLocale()) : set
}

/** Gives a translator that speaks the language of the moment. */
export function createTranslators(language: () => Language): () => i18n {
  const made = new Map<Language, i18n>()
  return () => {
    const now = language()
    const translator = made.get(now) ?? createTranslator(now)
    made.set(now, translator)
    return translator
  }
}
