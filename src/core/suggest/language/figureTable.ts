/** The table of a language's words around numbers. */
import type { FigureValue } from '../../model/annotation.ts'
import type { NumberTable, PairTable } from './numberTable.ts'
import { type Phrases, phrasesFor } from './phrases.ts'

/** How the words around a number bound it. */
export type Bound = 'exact' | 'at-least' | 'at-most' | 'about'

/** What a figure is about. */
export type FigureKind = 'count' | 'measure' | 'money' | 'percentage' | 'duration'

/** What a figure says, of a kind that the rules know. */
export interface Quantity extends FigureValue {
  readonly kind: FigureKind
}

/** What is measured with a unit, and how the unit is called in a value. */
export interface MeasureUnit {
  readonly unit: string
  readonly kind: FigureKind
  /** What one of it is in the value's unit: 3 for a quarter of a year in months. 1 where it isn't given. */
  readonly factor?: number
}

/** The words around numbers. All words are in lower case with straight apostrophes. */
export interface FigureTable {
  /** Phrases before a number that bound it. */
  readonly bounds: Phrases<Bound>
  /** Last words of bounds that compare, right after a figure, with something else: "3 procent minder dan tien jaar terug". */
  readonly comparing: ReadonlySet<string>
  /** Phrases before a number that bound it unless it is a duration: "over" in "over 45 knots", not "over two years". */
  readonly boundsOfQuantities: Phrases<Bound>
  /** Phrases before a number that bound it only if it is a duration or a measure: "binnen", "within". */
  readonly boundsOfMeasures: Phrases<Bound>
  /** Phrases after a number or its unit that bound it: "of meer", "or so". */
  readonly boundsBehind: Phrases<Bound>
  /** Signs and codes of currencies that can stand in front of a number, with their ISO 4217 codes. */
  readonly currencies: Phrases<string>
  /** Units by their words. */
  readonly units: Phrases<MeasureUnit>
  /** Whole phrases with a value of their own: "een kwartier". */
  readonly wholes: Phrases<Quantity>
  /** Quantities without a number: "duizenden", "dozens of". */
  readonly vague: Phrases<true>
  /** Vague quantities that count only in front of a unit: "enkele". */
  readonly vagueWithUnit: Phrases<true>
  /** Units at the end of a word that begins with a number: "jarige" in "zestigjarige". */
  readonly joinedUnits: readonly (readonly [ending: string, unit: MeasureUnit])[]
  /** What a part of the whole is called in a value. */
  readonly percentUnit: string
}

/** How a language tells what is counted. */
export interface NounTable {
  /** Whether a word can be what is counted. */
  readonly isCounted: (word: string) => boolean
  /** Whether a word can stand between a number and what is counted. */
  readonly isModifier: (word: string) => boolean
  /** What leads to the thing counted in front of a number: "aantal", "number of". */
  readonly countLeads: Phrases<true>
  /** Words that stand between a number and what it is a part of: "van de", "of its". */
  readonly partLinks: Phrases<true>
  /** Words in front of a number that names people, things or a year: "de twee", "the 2022 election". */
  readonly determiners: ReadonlySet<string>
  /** Articles that are numbers in front of a unit: "één". */
  readonly stressedArticles: ReadonlySet<string>
  /** Words after a number that compares what is counted before with something else: "300.000 meer dan vorig jaar". */
  readonly comparatives: ReadonlySet<string>
  /** Words in front of a number after which nothing is counted: "er" in "de coalitie heeft er 20". */
  readonly bareLeads: ReadonlySet<string>
  /** What may follow a number after which nothing is counted: "19 have returned", "6 of them". */
  readonly bareFollowers: Phrases<true>
  /** What may follow such a number after "and": "37 complaints in January and 52 in February". */
  readonly bareFollowersInList: ReadonlySet<string>
  /** Words that bound an age where nothing is counted after the number: "under 25". */
  readonly boundsOfAges: ReadonlySet<string>
}

/** Numbers that are no figures. */
export interface NoFigureTable {
  /** Phrases that begin like a figure and are none: "one day". */
  readonly idioms: Phrases<true>
  /** Names of months, and their short forms. */
  readonly months: ReadonlySet<string>
  /** Whether months have capitals, and can stand in front of the day: "May 4". */
  readonly monthsHaveCapitals: boolean
  /** Words in front of a number that only names something: "artikel", "room". */
  readonly labels: ReadonlySet<string>
  /** Words in front of a year: "in", "sinds". */
  readonly beforeYear: ReadonlySet<string>
  /** Words in front of a time of day: "om", "at". */
  readonly beforeClock: ReadonlySet<string>
  /** Words in front of two times of day: "van 9 tot 17 uur". */
  readonly beforeClockRange: ReadonlySet<string>
  /** What makes the number before it a time of day: "pm". */
  readonly afterClock: Phrases<true>
  /** Units that are also those of a time of day: "uur". */
  readonly clockUnits: ReadonlySet<string>
  /** What comes after such a unit where it is one of a time of day: "'s middags". */
  readonly behindClock: Phrases<true>
}

/** Everything that the rules of figures ask of a language. */
export interface QuantityTable extends NumberTable, PairTable, FigureTable, NounTable, NoFigureTable {}

/** Units of one kind that are called in a value as in the text. */
export function asWritten(kind: FigureKind, list: string): readonly (readonly [phrase: string, unit: MeasureUnit])[] {
  return phrasesFor(null, list).map(([unit]) => [unit, { unit, kind }])
}

/** The forms of one unit. */
export function forms(
  kind: FigureKind,
  unit: string,
  list: string,
  factor = 1,
): readonly (readonly [phrase: string, unit: MeasureUnit])[] {
  return phrasesFor({ unit, kind, factor }, list)
}
