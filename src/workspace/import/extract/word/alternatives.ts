/** What a Word document says twice: for programs that know an extension, and for the others. */
import type { XmlElement } from '../../../../core/formats/xml.ts'
import { childOf, findElement } from '../packed.ts'

/** What a program that knows every extension shows; what others show, where that has no words. */
export function chosen(alternatives: XmlElement): XmlElement {
  const choice = childOf(alternatives, 'mc:Choice')
  const fallback = childOf(alternatives, 'mc:Fallback')
  return choice && (findElement(choice, 'w:t') || !fallback) ? choice : (fallback ?? alternatives)
}
