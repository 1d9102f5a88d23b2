/** What reading a file gives, whatever its kind: a text with its blocks, what was left out of it, and what the file says of itself. */
import type { ArticleBlock, OmittedPart } from '../../../core/model/articleBlock.ts'
import type { DocumentComment } from '../../../core/model/documentComment.ts'
import type { SourcePart } from '../../../core/model/sourcePart.ts'

/** The kinds of files whose text has to be extracted. */
export const RICH_KINDS = ['html', 'mht', 'markdown', 'docx', 'odt', 'epub', 'rtf', 'eml', 'pdf', 'pasted'] as const

/** One of them. */
export type RichKind = (typeof RICH_KINDS)[number]

/** What a file says of its own content; each null where it says nothing. */
export interface FileDetails {
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  /** An ISO date of any precision. */
  readonly published: string | null
  /** An ISO time: when the page was saved or the message sent. */
  readonly captured: string | null
  /** A web address. */
  readonly source: string | null
  /** A BCP 47 tag. */
  readonly language: string | null
}

/** Details of a file that says nothing. */
export const NO_DETAILS: FileDetails = {
  title: null,
  author: null,
  publisher: null,
  published: null,
  captured: null,
  source: null,
  language: null,
}

/** A text with its blocks, which hold their offsets in UTF-16 code units. */
export interface TextWithBlocks {
  readonly text: string
  readonly blocks: readonly ArticleBlock[]
}

/** A file as it was read. `replaced` counts the characters that could not be decoded and are U+FFFD. */
export interface Extracted extends TextWithBlocks {
  readonly omitted: readonly OmittedPart[]
  /** Of pages: what they consist of, `omitted` among it under the same ids. */
  readonly parts?: readonly SourcePart[] | undefined
  /** Of documents: the comments on them, which are not part of the text. */
  readonly comments?: readonly DocumentComment[] | undefined
  readonly details: FileDetails
  readonly replaced: number
}
