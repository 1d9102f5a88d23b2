/** The languages with tables, and the fallback for all others. */
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import type { LanguageTable } from './language.ts'
import { neutralQuantities, neutralSpeech } from './neutral.ts'

const NOTHING: ReadonlySet<string> = new Set()

/** A text in no known language gets what needs no words: quotation marks, a name and a colon before one, and numbers with signs beside them. */
const neutral: LanguageTable = {
  language: '',
  speech: neutralSpeech,
  elisions: NOTHING,
  titles: NOTHING,
  calledSo: NOTHING,
  quantities: neutralQuantities,
}

const TABLES: readonly LanguageTable[] = [dutch, english]

/** The table of a language by its code; the language-neutral one for any other. */
export function tableOf(language: string | null): LanguageTable {
  const code = (language ?? '').toLowerCase().slice(0, 2)
  return TABLES.find((table) => table.language === code) ?? neutral
}
