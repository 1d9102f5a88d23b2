/** Data that the window shows in review: colleagues' layers, what can be measured, files that were written. */

import type { ArticleVersion } from '../core/model/articleVersion.ts'
import type { Problem } from '../core/problem.ts'
import type { BroughtPlace } from '../core/versions/bringLayer.ts'
import type { BroughtFacts } from '../core/versions/broughtFacts.ts'

/** The layers of others on an article as JSON texts, to be parsed once in the window; or who has one that is hidden. */
export interface ColleagueLayers {
  readonly layers: readonly string[]
  readonly hidden: readonly string[]
  readonly problems: readonly Problem[]
  /** What their annotators are called, by id, where a team's server says it. */
  readonly names?: Readonly<Record<string, string>>
}

/** An article with layers that may be measured: whose they are. */
export interface MeasurablePlace {
  readonly article: string
  readonly title: string
  readonly annotators: readonly string[]
  /** Whose layers on an earlier version are measured with them. */
  readonly brought: readonly BroughtPlace[]
}

/** An article's text and the layers to measure on it as JSON texts, and what is to be known of its versions. */
export interface MeasurableArticle {
  readonly article: string
  readonly layers: readonly string[]
  /** Null for an article that has no version before it. */
  readonly version: ArticleVersion | null
  /** How many annotations are left out: carried, and nobody has agreed to them yet. */
  readonly unconfirmed: number
  readonly brought: readonly BroughtFacts[]
  /** How many layers are as they are now, since nothing tells what they were when first done. */
  readonly untold: number
}

/** A colleague's layer on an earlier version as JSON text, as it would be on this one. */
export interface BroughtColleague {
  readonly layer: string
  readonly facts: BroughtFacts
}

/** A file that was written. */
export interface WrittenFile {
  readonly path: string
}
