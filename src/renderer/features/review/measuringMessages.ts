/** What the window and the worker that measures say to each other. */
import type { Gammas } from '../../../core/agreement/computation.ts'
import type { Intervals } from '../../../core/agreement/intervals.ts'
import type { Measure } from '../../../core/agreement/measure.ts'
import type { Agreement } from '../../../core/agreement/measures.ts'
import type { Codebook } from '../../../core/model/codebook.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { MeasuredVersions } from '../../../core/versions/measuredVersions.ts'
import type { MeasurableArticle } from '../../../ipc/review.ts'

/** Messages to the worker: whose layers, then each article as JSON texts, then that there are no more. */
export type ToWorker =
  | { readonly type: 'begin'; readonly annotators: readonly string[]; readonly codebook: Pick<Codebook, 'attributes'> }
  | ({ readonly type: 'article' } & MeasurableArticle)
  | { readonly type: 'finish' }

/** The measures of one article, for plots. `time` is when something in its layers last changed, in ISO, or empty. */
export interface ArticleMeasures {
  readonly id: string
  readonly title: string
  readonly time: string
  /** Whose layers were measured. */
  readonly annotators: readonly string[]
  readonly f1Exact: Measure
}

/** How many annotations of each tag an annotator has. */
export type TagCounts = Readonly<Record<Tag, number>>

/** Everything but gamma. */
export interface Measured {
  readonly agreement: Agreement
  readonly articles: readonly ArticleMeasures[]
  readonly counts: Readonly<Record<string, TagCounts>>
  readonly versions: MeasuredVersions
  /** What annotators are called, by id. */
  readonly names: Readonly<Record<string, string>>
}

/** What the worker answers: the measures, then how far gamma is, then gamma. */
export type FromWorker =
  | { readonly type: 'measured'; readonly measured: Measured }
  | { readonly type: 'progress'; readonly part: number }
  | { readonly type: 'intervals'; readonly intervals: Intervals }
  | { readonly type: 'gammas'; readonly gammas: Gammas }
