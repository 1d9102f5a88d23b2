/** An article's details, which can be corrected, unlike its text. */

/** The language of a text that shows none and whose file names none: "undetermined" in BCP 47 (RFC 5646, 4.1). */
export const UNKNOWN_LANGUAGE = 'und'

/**
 * What somebody may correct about an article. `language` is a BCP 47 tag, `published` an ISO date of any precision. An
 * article of before 0.2 has neither `author` nor `publisher`.
 */
export interface ArticleDetails {
  readonly title: string
  readonly language: string
  readonly published: string | null
  readonly source: string | null
  readonly author?: string | null | undefined
  readonly publisher?: string | null | undefined
}
