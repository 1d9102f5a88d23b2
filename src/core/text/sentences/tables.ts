/** The table of sentences for a language. */
import { dutchSentences } from './dutch.ts'
import { englishSentences } from './english.ts'
import type { SentenceTable } from './sentenceTable.ts'

/** For a text in another language, or in one that nobody named: what either language abbreviates. */
const shared = joined(dutchSentences, englishSentences)

/** The table for a language by its code (ISO 639-1, longer tags too). */
export function sentenceTableOf(language: string | null): SentenceTable {
  const code = (language ?? '').toLowerCase().slice(0, 2)
  return code === 'nl' ? dutchSentences : code === 'en' ? englishSentences : shared
}

/** Whether a word in lower case, without its full stop, is an abbreviation. */
export function isAbbreviation(word: string, table: SentenceTable): boolean {
  return [table.introducing, table.capitalTitles, table.beforeNumbers, table.closing, table.naming].some((words) =>
    words.has(word),
  )
}

function joined(one: SentenceTable, other: SentenceTable): SentenceTable {
  const both = (pick: (table: SentenceTable) => ReadonlySet<string>) => new Set([...pick(one), ...pick(other)])
  return {
    introducing: both(({ introducing }) => introducing),
    capitalTitles: both(({ capitalTitles }) => capitalTitles),
    beforeNumbers: both(({ beforeNumbers }) => beforeNumbers),
    closing: both(({ closing }) => closing),
    naming: both(({ naming }) => naming),
    afterTimes: both(({ afterTimes }) => afterTimes),
    starters: both(({ starters }) => starters),
    saying: both(({ saying }) => saying),
  }
}
