/** The sentences of the interface, for the tests about them. */
import type { Language } from '../../../src/core/model/language.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'

const translator = createTranslator('en', 'people')

/** Every sentence of a language by its dotted key. */
export function sentencesOf(language: Language): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>()
  const visit = (value: unknown, path: readonly string[]) => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key])
    } else {
      sentences.set(path.join('.'), String(value))
    }
  }
  visit(translator.getResourceBundle(language, 'translation'), [])
  return sentences
}
