/** Lists in sentences, as the language writes them: "a, b and c". */
import type { Language } from '../core/model/language.ts'
import { dateLocale } from './dates.ts'
import { forLanguage } from './forLanguage.ts'

const listsIn = forLanguage((language) => new Intl.ListFormat(dateLocale(language), { type: 'conjunction' }))

/** The items as a part of a sentence; nothing for none. */
export function writeList(items: readonly string[], language: Language): string {
  return listsIn(language).format(items)
}
