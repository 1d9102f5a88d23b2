/** A comment that somebody made on a document in the program that it was written with. */

/** Whose comment it is and from when, as the document says; on which words: UTF-16 code units, null for none. */
export interface DocumentComment {
  readonly author: string
  /** As it was written: an ISO time, mostly without a zone. */
  readonly at: string
  readonly text: string
  readonly span: { readonly start: number; readonly end: number } | null
}

/** The most comments of one document. */
export const MOST_COMMENTS = 5000

/** A comment as a note: author, day and time, words. */
export function noteOf({ author, at, text }: DocumentComment): string {
  const time = at.slice(0, 16).replace('T', ' ')
  const head = [author, time && `(${time})`].filter(Boolean).join(' ')
  return head ? `${head}: ${text}` : text
}
