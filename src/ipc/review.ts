/** Data that the window shows in review: colleagues' layers, what can be measured, files that were written. */
import type { Problem } from '../core/problem.ts'

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
}

/** An article's text and layers on it as JSON texts. */
export interface MeasurableArticle {
  readonly article: string
  readonly layers: readonly string[]
}

/** A file that was written. */
export interface WrittenFile {
  readonly path: string
}
