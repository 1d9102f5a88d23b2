/** What a language says about where sentences end. Words are in lower case and without their last full stop. */

/** The abbreviations of a language, by what may follow them, and words that begin sentences. */
export interface SentenceTable {
  /** What a sentence never ends with: titles before a name, and what introduces something. */
  readonly introducing: ReadonlySet<string>
  /** The same, only where they begin with a capital: "Gov. Smith", but "a gen." */
  readonly capitalTitles: ReadonlySet<string>
  /** What a number follows, unless a sentence ends there: "art. 5". */
  readonly beforeNumbers: ReadonlySet<string>
  /** What ends lists, dates and times: a sentence ends there where a capital follows. */
  readonly closing: ReadonlySet<string>
  /** What may be part of a name: a sentence ends there only where a word follows that begins sentences. */
  readonly naming: ReadonlySet<string>
  /** Words that follow the time of day within a sentence though they have a capital: days, months, time zones. */
  readonly afterTimes: ReadonlySet<string>
  /** Common words that begin sentences and no name. */
  readonly starters: ReadonlySet<string>
  /** Verbs of saying, as they come after a name: "“Why?” Jan Smith asked." */
  readonly saying: ReadonlySet<string>
}

/** A set of the words of a line. */
export function wordSet(line: string): ReadonlySet<string> {
  return new Set(line.split(/\s+/).filter(Boolean))
}
