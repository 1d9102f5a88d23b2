/** What a language's table holds. Adding a language is adding a file with one of these and a line in `languages.ts`. */
import type { QuantityTable } from './figureTable.ts'
import type { SpeechTable } from './speechTable.ts'

/** The words of a language that the rules ask for, in lower case. */
export interface LanguageTable {
  /** Its two-letter code (ISO 639-1). */
  readonly language: string
  /** How it names who speaks. */
  readonly speech: SpeechTable
  /** Short forms with an apostrophe in front: "s" in "'s avonds". */
  readonly elisions: ReadonlySet<string>
  /** Words before a title: "film", "book". */
  readonly titles: ReadonlySet<string>
  /** Words before something that is only called so: "zogeheten". */
  readonly calledSo: ReadonlySet<string>
  /** Numbers, and the words around them. */
  readonly quantities: QuantityTable
}

/** A set of the words of a line. */
export function words(line: string): ReadonlySet<string> {
  return new Set(line.split(/\s+/).filter(Boolean))
}
