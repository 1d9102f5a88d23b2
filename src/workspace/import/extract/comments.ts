/**
 * Comments on words of a document. Where the commented words begin and end is marked in the markup that documents are
 * read through, and found again as offsets in the text.
 */
import { type DocumentComment, MOST_COMMENTS } from '../../../core/model/documentComment.ts'
import { escaped } from './packed.ts'

/** A comment before its words are known; `id` is what its marks are called. */
export interface DraftComment {
  readonly id: string
  readonly author: string
  readonly at: string
  readonly text: string
}

/** The mark of one edge of a comment's words, as markup of ours (`walk.ts`). */
export function edgeMark(edge: 'start' | 'end', id: string): string {
  return `<span data-mark="${edge} ${escaped(id)}"></span>`
}

/** Whether markup has anything but such marks and white space. */
export function isBlank(html: string): boolean {
  return !/\S/.test(html.replace(/<span data-mark="[^"]*"><\/span>/g, ''))
}

/** The comments with the words that they are about, in their order; those without words have none. */
export function placedComments(
  drafts: readonly DraftComment[],
  marks: ReadonlyMap<string, number>,
): readonly DocumentComment[] {
  return drafts.slice(0, MOST_COMMENTS).map(({ id, author, at, text }) => {
    const [start, end] = [marks.get(`start ${id}`), marks.get(`end ${id}`)]
    const span = start !== undefined && end !== undefined && start < end ? { start, end } : null
    return { author: author.slice(0, 300), at: at.slice(0, 40), text: text.slice(0, 20_000), span }
  })
}
