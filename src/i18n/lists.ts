/** Lists in sentences, as the language writes them: "a, b and c". */
import type { Language } from '../core/model/language.ts'

const FORMATS: Readonly<Record<Language, Intl.ListFormat>> = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  nl: new Intl.ListFormat('nl', { type: 'conjunction' }),
}

/** The items as a part of a sentence; nothing for none. */
export function writeList(items: readonly string[], language: Language): string {
  return FORMATS[language].format(items)
}
