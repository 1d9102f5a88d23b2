/** A version of an article, as files and windows name it. */

/** A version by its number, counted from 1, and by when it was captured and imported (ISO times). */
export interface ArticleVersion {
  /** Null where a version before it is gone, or comes back in a circle. */
  readonly number: number | null
  readonly captured: string | null
  readonly imported: string
}
