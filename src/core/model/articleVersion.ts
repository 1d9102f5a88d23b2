/** A version of an article, as files and windows name it. */

/** A version by its number, counted from 1, and by when it was captured and imported (ISO times). */
export interface ArticleVersion {
  /** Null where a version before it is gone, or comes back in a circle. */
  readonly number: number | null
  readonly captured: string | null
  readonly imported: string
}

/**
 * What a new text has in common with an article that is here: nearly its text and, as it has no original, the name of the
 * file, so that it may be the very article; its address; or nearly its text alone.
 */
export type NearBy = 'name' | 'address' | 'text'
