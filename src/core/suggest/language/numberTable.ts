/** The table of a language's numbers: how they are written, and how they are combined. */
import type { Phrases } from './phrases.ts'

/** How a language writes and names numbers. All words are in lower case with straight apostrophes. */
export interface NumberTable {
  /** The mark before decimals; the other of `.` and `,` parts thousands. Null where the number's shape must tell. */
  readonly decimal: ',' | '.' | null
  /** The value of a number word of one piece, compounds included ("tweeëntwintig"); null for other words. */
  readonly wordValue: (word: string) => number | null
  /** Words between number words ("two hundred and six"). */
  readonly joiners: ReadonlySet<string>
  /** Words that are numbers only in front of a scale, a fraction, a share or a unit: "een", "one", "a". */
  readonly articles: ReadonlySet<string>
  /** Words and short forms that multiply what comes before them: "miljoen", "bn". */
  readonly scales: ReadonlyMap<string, number>
  /** The parts of a whole by name: "derde" is 1/3. */
  readonly fractions: ReadonlyMap<string, number>
  /** Whether several parts have a plural: "two thirds", where "twenty-fifth" is a place in an order. */
  readonly partsHavePlurals: boolean
  /** Parts of a whole whose names are never those of a place in an order: "kwart". */
  readonly plainParts: ReadonlySet<string>
  /** Words in front of "a third" where it is a part of a whole, and words after it. */
  readonly beforePart: ReadonlySet<string>
  readonly behindPart: ReadonlySet<string>
  /** A part of a whole that needs no article where these words come before or after it: "by half". */
  readonly loosePart: {
    readonly word: string
    readonly value: number
    readonly before: ReadonlySet<string>
    readonly behind: ReadonlySet<string>
  } | null
  /** Phrases that mean a number by themselves: "anderhalf", "half a dozen". */
  readonly fixed: Phrases<number>
  /** Phrases that mean a number only in front of a scale: "een kwart" in "een kwart miljoen". */
  readonly fixedBeforeScale: Phrases<number>
  /** Words for about a number, after an article: "tiental". */
  readonly roundWords: ReadonlyMap<string, number>
  /** What adds a part of one to the number before it: "en een half", "and a quarter". */
  readonly halves: Phrases<number>
  /** Words for a number below zero: "min", "minus". */
  readonly negatives: ReadonlySet<string>
}

/** How a language puts two numbers together. */
export interface PairTable {
  /** What comes between the two numbers of a share: "op de" in "negen op de tien". */
  readonly shares: Phrases<true>
  /** What comes between the two numbers of a range. */
  readonly ranges: Phrases<true>
  /** Words in front of the last number of a list. */
  readonly listJoiners: ReadonlySet<string>
  /** What opens a range, and the word that then comes between its numbers: "tussen … en". */
  readonly between: Phrases<string>
  /** What opens a change, and the words that then stand between its numbers: "van … naar", "from … to". */
  readonly changes: Phrases<readonly string[]>
  /** What opens a change only after a word of change ("nam toe van … tot"), and those words. */
  readonly changesWhenLed: Phrases<readonly string[]>
  readonly changeLeads: ReadonlySet<string>
  /** Words after which what looks like a change is a range: "ranging from … to". */
  readonly rangeLeads: ReadonlySet<string>
}
