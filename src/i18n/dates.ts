/** How dates are written: the English interface is British, in its dates as in its spelling. */
import type { Language } from '../core/model/language.ts'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl' }

/** The locale that dates are formatted in. */
export function dateLocale(language: Language): string {
  return LOCALES[language]
}
