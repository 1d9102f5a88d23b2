/** What a language's tables hold. Adding a language is adding a folder with one of these and a line in `languages.ts`. */
import type { FigureValue } from '../../model/annotation.ts'

/** How a language writes and names numbers. */
export interface NumberTable {
  /** The mark before decimals; the other of `.` and `,` parts thousands. */
  readonly decimal: ',' | '.'
  /** The value of a whole number word, compounds included ("tweeëntwintig"); null for other words. In lower case. */
  readonly wordValue: (word: string) => number | null
  /** Words between number words ("two hundred and six"). */
  readonly joiners: ReadonlySet<string>
  /** Words that are numbers only in front of a scale, a fraction or a unit: "een", "one", "a". */
  readonly articles: ReadonlySet<string>
  /** Words and short forms that multiply what stands before them: "miljoen", "bn". */
  readonly scales: Readonly<Record<string, number>>
  /** The parts of a whole by name: "derde" → 1/3. */
  readonly fractions: Readonly<Record<string, number>>
  /** Phrases that mean a number by themselves: "anderhalf", "half a". Longest first. */
  readonly phrases: readonly (readonly [phrase: string, value: number])[]
  /** What stands between the two numbers of a share: "op de" in "negen op de tien". */
  readonly shares: readonly string[]
  /** What stands between the two numbers of a range. */
  readonly ranges: readonly string[]
  /** What opens a range ("tussen"), and what then stands between its numbers. */
  readonly between: readonly [open: string, middle: string]
  /** Quantities without a number: "duizenden", "a few". Longest first. */
  readonly vague: readonly string[]
  /** Vague quantities that count only in front of a unit or a scale: "enkele". */
  readonly vagueWithUnit: readonly string[]
}

/** What is measured with a unit, and how the unit is called in a value. */
export interface Unit {
  readonly unit: string
  readonly kind: FigureValue['kind']
  /** What one of it is in the value's unit: 6 for "halfjaar". */
  readonly factor?: number
}

/** The words around numbers. */
export interface FigureTable {
  /** Phrases before a number that bound it, with what they mean; the longest come first. */
  readonly bounds: readonly (readonly [phrase: string, bound: string])[]
  /** Units by their words; two-word units by both. */
  readonly units: Readonly<Record<string, Unit>>
  /** Whole phrases with a value of their own: "een kwartier". */
  readonly fixed: readonly (readonly [phrase: string, value: FigureValue])[]
  /** What follows an age: "jaar oud". Not used where the unit alone says it. */
  readonly months: ReadonlySet<string>
  /** Words in front of a number that only names something: "artikel", "room". */
  readonly labels: ReadonlySet<string>
  /** Words in front of a year: "in", "sinds". */
  readonly beforeYear: ReadonlySet<string>
  /** Words in front of a time of day. */
  readonly beforeClock: ReadonlySet<string>
  /** Words after a time of day. */
  readonly afterClock: ReadonlySet<string>
  /** Whether a word can be what is counted, and whether it can stand before that. */
  readonly isCounted: (word: string) => boolean
  readonly isModifier: (word: string) => boolean
  /** What the part of a whole is called in a value. */
  readonly percentUnit: string
}

/** How a language names who speaks. */
export interface SpeechTable {
  /** Prepositions that name a source: "volgens", "according to". The source follows. */
  readonly sources: readonly string[]
  /** Verbs of saying, in the forms that papers use. */
  readonly verbs: ReadonlySet<string>
  /** Verbs that need a quotation in their sentence: "noemt", "calls". */
  readonly labelVerbs: ReadonlySet<string>
  /** The second part of verbs of saying: "laat … weten", "legt … uit". */
  readonly splitVerbs: Readonly<Record<string, readonly string[]>>
  /** Ways of pointing to a document. Each begins an attribution that goes on with who or what it is. */
  readonly documentLeads: readonly string[]
  /** Where a document stands first: "in … staat". */
  readonly documentFrames: readonly (readonly [lead: string, verb: string])[]
  readonly pronouns: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  /** Prepositions that lead on within a name: "van", "of". */
  readonly nameLinks: ReadonlySet<string>
  /** What begins a clause about somebody: "die", "who". */
  readonly relatives: ReadonlySet<string>
  /** What joins a verb of saying with what is said: "dat", "that". */
  readonly complementers: ReadonlySet<string>
  /** Whether a verb of saying may be followed by what is said, without a word between. */
  readonly bareComplement: boolean
  /** Words that are never part of a name: verbs that stand alone, conjunctions, prepositions, adverbs. */
  readonly stops: ReadonlySet<string>
  /** Auxiliaries before a verb that make it passive, or no statement: "were told", "to say". */
  readonly blockers: ReadonlySet<string>
  /** Phrases that say that a source is not named. */
  readonly anonymous: readonly string[]
  readonly documents: ReadonlySet<string>
  readonly isPerson: (word: string) => boolean
}

/** Words that make marks no quotation, or a sentence no claim. */
export interface StyleTable {
  /** Short forms with an apostrophe in front: "s" in "'s avonds". */
  readonly elisions: ReadonlySet<string>
  /** Words before a title: "film", "book". */
  readonly titles: ReadonlySet<string>
  /** Words before something that is only called so: "zogeheten". */
  readonly calledSo: ReadonlySet<string>
  /** Short forms that end in a full stop. */
  readonly abbreviations: ReadonlySet<string>
  /** Words of opinion, wish and intent. */
  readonly notFactual: ReadonlySet<string>
  /** Words that a claim doesn't begin with. */
  readonly claimLeads: ReadonlySet<string>
}

/** A language. */
export interface LanguageTable extends NumberTable, FigureTable, SpeechTable, StyleTable {
  /** Its two-letter code (ISO 639-1). */
  readonly language: string
}

/** A set of the words of a line. */
export function words(line: string): ReadonlySet<string> {
  return new Set(line.split(/\s+/).filter(Boolean))
}
