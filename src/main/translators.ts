/** What speaks the language of the moment in menus, dialogs and messages. */
import type { i18n } from 'i18next'
import type { Language } from '../core/model/language.ts'
import { createTranslator } from '../i18n/translator.ts'

/** Gives a translator that speaks the language of the moment. */
export function createTranslators(language: () => Language): () => i18n {
  const made = new Map<Language, i18n>()
  return () => {
    const now = language()
    const translator = made.get(now) ?? createTranslator(now, 'people')
    made.set(now, translator)
    return translator
  }
}
