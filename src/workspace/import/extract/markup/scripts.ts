/** Which elements stand higher or lower than the line, and which of them are marks of notes. */
import { attributeOf, childrenOf, type MarkupNode, nameOf } from './nodes.ts'

/** How words stand to their line. */
export type Script = 'super' | 'sub'

/** By its name, or by its own style, as word processors and mail programs write it; null for what stands on the line. */
export function scriptOf(node: MarkupNode): Script | null {
  const name = nameOf(node)
  if (name === 'SUP') return 'super'
  if (name === 'SUB') return 'sub'
  const style = attributeOf(node, 'style')
  if (style === null) return null
  const found = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b/i.exec(style)?.[1]
  return found === undefined ? null : found.toLowerCase() === 'super' ? 'super' : 'sub'
}

/** Whether a superscript is the mark of a note: it leads somewhere in the page, says so, or stands after a word or a sentence's end. */
export function isNoteMark(script: MarkupNode, before: string): boolean {
  if (/noteref|footnote|endnote|\breference\b|\bfn\b/i.test(rolesOf(script))) return true
  for (const child of [script, ...childrenOf(script)]) {
    if (nameOf(child) !== 'A') continue
    if (/^#|noteref/.test(`${attributeOf(child, 'href') ?? ''}`) || /noteref|footnote/.test(rolesOf(child))) return true
  }
  return /(?:\p{L}{4}|[.,;:!?)\]”’"'»])$/u.test(before)
}

/** What an element says that it is for, in its attributes. */
export function rolesOf(node: MarkupNode): string {
  return `${attributeOf(node, 'role') ?? ''} ${attributeOf(node, 'epub:type') ?? ''} ${attributeOf(node, 'class') ?? ''}`
}
