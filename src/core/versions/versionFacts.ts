/** Which version of its article a text is, and which layers were brought to it from an earlier one, as files and windows say it. */
import type { BroughtPlace } from './bringLayer.ts'
import type { CarryCounts } from './planCarry.ts'

/** A version by its number, counted from 1, and by when it was captured and imported (ISO times). */
export interface ArticleVersion {
  /** Null where a version before it is gone, or comes back in a circle. */
  readonly number: number | null
  readonly captured: string | null
  readonly imported: string
}

/** A layer that was brought from an earlier version: whose, from which, and what became of its annotations. */
export interface BroughtFacts extends BroughtPlace, CarryCounts {
  readonly name: string
  readonly version: ArticleVersion
}
