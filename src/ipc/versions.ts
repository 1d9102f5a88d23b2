/** The versions of an article, as the window gets them. */
import type { Edit } from '../core/edits/edit.ts'
import type { Annotator } from '../core/model/layer.ts'
import type { Problem } from '../core/problem.ts'

/** An earlier version with its text. Times and dates are ISO. */
export interface EarlierArticle {
  readonly id: string
  readonly title: string
  readonly published: string | null
  readonly captured: string | null
  readonly imported: string
  readonly text: string
}

/** What the window needs to carry annotations over and to show what changed. */
export interface ArticleVersions {
  /** The versions before this one, the latest first. */
  readonly earlier: readonly EarlierArticle[]
  /** Why there are no more of them, where that isn't because the first has none before it. */
  readonly problem: Problem | null
  /** The annotator's layer on the latest earlier version that has one, as its file's text. */
  readonly own: { readonly article: string; readonly layer: string } | null
  /** Who else has a layer on the version before, and none on this one. */
  readonly outstanding: readonly Annotator[]
  /** What brings the annotator's verdicts along, and how many wait for colleagues to carry theirs. */
  readonly verdicts: {
    readonly edit: Extract<Edit, { type: 'batch' }>
    readonly carried: number
    readonly waiting: number
  } | null
}
