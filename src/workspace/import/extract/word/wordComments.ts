/** The comments of a Word document (ECMA-376, 17.13.4). */
import { childrenOf, type XmlElement } from '../../../../core/formats/xml.ts'
import { type DraftComment, edgeMark } from '../comments.ts'
import { wordsIn } from './wordsIn.ts'

/** The mark for an element that begins or ends the words of a comment; nothing for another. */
export function edgeOf({ name, attributes }: XmlElement): string {
  if (name === 'w:commentRangeStart') return edgeMark('start', attributes['w:id'] ?? '')
  return name === 'w:commentRangeEnd' ? edgeMark('end', attributes['w:id'] ?? '') : ''
}

/** The comments in their part of the package, in its order. */
export function wordComments(root: XmlElement | null): readonly DraftComment[] {
  return (root ? childrenOf(root, 'w:comment') : []).flatMap((comment) => {
    const { 'w:id': id = '', 'w:author': author = '', 'w:date': at = '' } = comment.attributes
    const text = wordsIn(comment)
    return text === '' ? [] : [{ id, author, at, text }]
  })
}
