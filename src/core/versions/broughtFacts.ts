/** A layer that was brought from an earlier version, as files and windows tell it. */
import type { ArticleVersion } from '../model/articleVersion.ts'
import type { BroughtPlace } from './bringLayer.ts'
import type { CarryCounts } from './planCarry.ts'

/** Whose layer, from which version, and what became of its annotations. */
export interface BroughtFacts extends BroughtPlace, CarryCounts {
  readonly name: string
  readonly version: ArticleVersion
}
