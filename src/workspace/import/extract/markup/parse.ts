/** From markup's source to a document, within a depth that recursion bears. No script runs and nothing is loaded. */
import { parseHTML } from 'linkedom'
import { childrenOf, isText, type MarkupNode, nameOf } from './nodes.ts'

/** A document of HTML; a fragment is given a body of its own to be found. */
export function parsedHtml(html: string) {
  const source = html.replace(/\r\n?/g, '\n')
  const { document } = parseHTML(/<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`)
  gatherStrays(document)
  return document
}

/**
 * Puts what stands before and after a page, and further pages in the same file, into its body, as browsers do (HTML,
 * 13.2.6.4.19): templates leave such words behind, and mail programs put one page after the other.
 */
function gatherStrays(document: ReturnType<typeof parseHTML>['document']): void {
  const nodes = [...document.childNodes]
  const root = nodes.find((node) => nameOf(node) === 'HTML')
  if (!root || nodes.length === 1) return
  const body = [...root.childNodes].find((node) => nameOf(node) === 'BODY') ?? root
  const first = body.firstChild
  let isBefore = true
  for (const node of nodes) {
    if (node === root) isBefore = false
    const isWords = isText(node) ? /\S/.test(node.nodeValue ?? '') : node.nodeType === ELEMENT
    if (node === root || !isWords) continue
    const moved = document.createElement('div')
    node.remove()
    moved.append(...(nameOf(node) === 'HTML' ? partsOf(node) : [node]))
    if (isBefore) body.insertBefore(moved, first)
    else body.appendChild(moved)
  }
}

const ELEMENT = 1

type Child = ReturnType<typeof parseHTML>['document']['childNodes'][number]

/** What of another page is read: its style sheets and what is in its body. */
function partsOf(page: Child): readonly Child[] {
  return [...page.childNodes].flatMap((part) => {
    if (nameOf(part) === 'BODY') return [...part.childNodes]
    return nameOf(part) === 'HEAD' ? [...part.childNodes].filter((node) => nameOf(node) === 'STYLE') : [part]
  })
}

/** The body, where words that stand outside of it count as well; a page of one frame set has none. */
export function bodyOf(document: ReturnType<typeof parsedHtml>): MarkupNode {
  const html: MarkupNode | null = document.documentElement as unknown as MarkupNode | null
  if (html === null) return document as unknown as MarkupNode
  const words = [...childrenOf(html)].some((child) => isText(child) && /\S/.test(child.nodeValue ?? ''))
  const bodies = [...childrenOf(html)].filter((child) => nameOf(child) !== 'HEAD' && !isText(child))
  return bodies.length === 1 && !words && bodies[0] ? bodies[0] : html
}

/** How deep elements may lie in elements; Readability's time grows with the square of it. */
const DEEPEST = 1500

/** Elements that hold nothing, or that end by themselves where the next begins. */
const SHALLOW = new Set(
  (
    'area base br caption col colgroup dd dt embed hr img input li link meta option p param rp rt source tbody td tfoot ' +
    'th thead tr track wbr'
  ).split(' '),
)

/** Whether a page's elements lie so deep in each other that no author meant it; by its tags alone. */
export function isTooDeep(html: string): boolean {
  let depth = 0
  const source = html.replace(/<script\b[\s\S]*?<\/script\s*>|<!--[\s\S]*?-->/gi, '')
  for (const [, slash, name = ''] of source.matchAll(/<(\/?)([a-z][a-z0-9:-]*)/gi)) {
    if (SHALLOW.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (slash ? -1 : 1))
    if (depth > DEEPEST) return true
  }
  return false
}
