/** A document to be written as HTML or as a Word file: blocks of words with marks, and comments on them. */

import type { Tag } from '../model/tag.ts'

/** Words within a block. */
export interface Run {
  readonly text: string
  readonly isStrong?: boolean
  readonly isFaint?: boolean
  /** The number of a claim or a source, set as one sees numbers of notes. */
  readonly isNumber?: boolean
  /** Marked as the words of a claim. */
  readonly isMarked?: boolean
  /** Marked as annotations with these tags are. */
  readonly tags?: readonly Tag[]
  /** An address of the web. */
  readonly href?: string
  /** Which of the document's comments the words have, by place in its list. */
  readonly comments?: readonly number[]
}

/** A block of words: a heading with its level from 1, a paragraph, an item of a list, a quotation. */
export interface WordsBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote'
  readonly level?: number
  readonly runs: readonly Run[]
}

/** A table: rows of cells, of which a header's stand first. Rows may be of different lengths. */
export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly (readonly TableCell[])[]
}

/** A cell of a table. */
export interface TableCell {
  readonly runs: readonly Run[]
  readonly isHeader: boolean
}

/** A block. */
export type WrittenBlock = WordsBlock | TableBlock

/** A comment, with who made it and when (ISO 8601 in UTC). */
export interface WrittenComment {
  readonly author: string
  readonly at: string
  readonly paragraphs: readonly string[]
}

/** A document. `language` is a BCP 47 code. */
export interface WrittenDocument {
  readonly title: string
  readonly language: string
  readonly blocks: readonly WrittenBlock[]
  readonly comments: readonly WrittenComment[]
}

/** A heading. */
export function heading(level: number, text: string): WordsBlock {
  return { kind: 'heading', level, runs: [{ text }] }
}

/** A paragraph of these runs; strings are plain runs. */
export function paragraph(...runs: readonly (Run | string)[]): WordsBlock {
  return { kind: 'paragraph', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) }
}

/** An item of a list. */
export function item(...runs: readonly (Run | string)[]): WordsBlock {
  return { ...paragraph(...runs), kind: 'item' }
}
