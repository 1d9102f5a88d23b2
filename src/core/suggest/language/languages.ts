/** The languages that there are tables for, and what stands in for one that there is none for. */
import { english } from './en/english.ts'
import type { LanguageTable } from './language.ts'
import { dutch } from './nl/dutch.ts'

const NOTHING: ReadonlySet<string> = new Set()

/** A text in no known language gets what needs no words: quotation marks, digits, percentages, sums with a sign. */
const neutral: LanguageTable = {
  ...english,
  language: '',
  wordValue: () => null,
  joiners: NOTHING,
  articles: NOTHING,
  scales: {},
  fractions: {},
  phrases: [],
  shares: [],
  ranges: ['-', '–', '—'],
  between: ['', ''],
  vague: [],
  vagueWithUnit: [],
  bounds: [],
  units: { '%': { unit: '%', kind: 'percentage' } },
  fixed: [],
  months: NOTHING,
  labels: NOTHING,
  beforeYear: NOTHING,
  beforeClock: NOTHING,
  afterClock: NOTHING,
  isCounted: () => false,
  isModifier: () => false,
  percentUnit: '%',
  sources: [],
  verbs: NOTHING,
  labelVerbs: NOTHING,
  splitVerbs: {},
  documentLeads: [],
  documentFrames: [],
  pronouns: NOTHING,
  anonymous: [],
  documents: NOTHING,
  isPerson: () => false,
  elisions: NOTHING,
  titles: NOTHING,
  calledSo: NOTHING,
}

const TABLES: readonly LanguageTable[] = [dutch, english]

/** The tables of a language by its code; the language-neutral ones for any other. */
export function tableOf(language: string | null): LanguageTable {
  const code = (language ?? '').toLowerCase().slice(0, 2)
  return TABLES.find((table) => table.language === code) ?? neutral
}
