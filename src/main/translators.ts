/** Translators for menus, dialogs and messages that follow the current language. */
import type { i18n } from 'i18next'
import type { Language } from '../core/model/language.ts'
import { createTranslator } from '../i18n/translator.ts'

/** Returns a translator for the current language. */
export function createTranslators(language: () => Language): () => i18n {
  const made = new Map<Language, i18n>()
  return () => {
    const now = language()
    const translator = made.get(now) ?? createTranslator(now, 'people')
    made.set(now, translator)
    return translator
  }
}
