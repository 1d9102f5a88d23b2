/** What a language's table holds. Adding a language is adding a file with one of these and a line in `languages.ts`. */
import type { QuantityTable } from './figureTable.ts'

/** The words of a language that the rules ask for, in lower case. */
export interface LanguageTable {
  /** Its two-letter code (ISO 639-1). */
  readonly language: string
  /** Prepositions that name a source: "volgens", "according to". The source follows. */
  readonly sources: readonly string[]
  /** Verbs of saying, in the forms that papers use. */
  readonly verbs: ReadonlySet<string>
  /** Verbs that need a quotation in their sentence: "noemt", "calls". */
  readonly labelVerbs: ReadonlySet<string>
  /** The first part of verbs of saying that come in two: "laat … weten", "legt … uit". */
  readonly splitVerbs: ReadonlySet<string>
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
