/** The bare words of a part of a Word document. */
import { wordsOf, type XmlElement } from '../../../../core/formats/xml.ts'

/** Its words, white space folded. */
export function wordsIn(root: XmlElement): string {
  const words: string[] = []
  const visit = (element: XmlElement) => {
    if (element.name === 'w:t') words.push(wordsOf(element))
    for (const child of element.children) if (typeof child !== 'string') visit(child)
    if (element.name === 'w:p' || element.name === 'w:tab') words.push(' ')
  }
  visit(root)
  return words.join('').replace(/\s+/g, ' ').trim()
}
