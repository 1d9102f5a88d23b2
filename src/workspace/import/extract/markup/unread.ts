/** Words of a page outside its text: in drawings, embedded pages and fields. They are reported as left out. */
import { parseHTML } from 'linkedom'
import type { OmittedKind, OmittedPart } from '../../../../core/model/articleBlock.ts'
import { countWords } from '../../../../core/text/words.ts'
import { attributeOf, childrenOf, isText, type MarkupNode, nameOf } from './nodes.ts'
import { excerptOf } from './runs.ts'
import { SEEN, type SheetSight, type Sight, sightOf } from './unseen.ts'

/** The most such places that are listed separately. */
const MOST = 100

/** The kinds of fields whose value is seen. */
const SEEN_FIELDS = new Set([
  '',
  'text',
  'search',
  'email',
  'tel',
  'url',
  'number',
  'date',
  'submit',
  'button',
  'reset',
])

/**
 * What of a page is seen and not read, by place. `sheets` says what style sheets hide, `frames` the pages that it embeds
 * by their addresses.
 */
export function unreadParts(
  root: MarkupNode,
  sheets: SheetSight,
  frames: ReadonlyMap<string, string> = new Map(),
): readonly OmittedPart[] {
  const parts: OmittedPart[] = []
  const visit = (node: MarkupNode, outer: Sight) => {
    if (isText(node) || parts.length >= MOST) return
    const sight = sightOf(node, outer, sheets)
    if (sight.hidden) return
    const found = sight.visible ? unreadIn(node, frames) : null
    if (found) {
      const words = found.words.replace(/\s+/g, ' ').trim()
      if (words !== '')
        parts.push({
          id: `u${parts.length + 1}`,
          kind: found.kind,
          words: countWords(words),
          excerpt: excerptOf(words),
        })
      return
    }
    for (const child of childrenOf(node)) visit(child, sight)
  }
  visit(root, SEEN)
  return parts
}

function unreadIn(
  node: MarkupNode,
  frames: ReadonlyMap<string, string>,
): { readonly kind: OmittedKind; readonly words: string } | null {
  switch (nameOf(node)) {
    case 'SVG':
      return { kind: 'graphic', words: drawnWords(node) }
    case 'IFRAME': {
      const source = frames.get(attributeOf(node, 'src') ?? '') ?? attributeOf(node, 'srcdoc')
      return { kind: 'embedded', words: source === null ? '' : wordsOfPage(source) }
    }
    case 'INPUT': {
      const isSeen = SEEN_FIELDS.has((attributeOf(node, 'type') ?? '').toLowerCase())
      return { kind: 'form', words: isSeen ? (attributeOf(node, 'value') ?? '') : '' }
    }
    case 'SCRIPT':
    case 'STYLE':
    case 'TEMPLATE':
    case 'HEAD':
    case 'NOSCRIPT':
      return { kind: 'other', words: '' }
    default:
      return null
  }
}

/** The words that a drawing shows; its title and description are for who can't see it. */
function drawnWords(drawing: MarkupNode): string {
  const words: string[] = []
  const visit = (node: MarkupNode) => {
    const name = nameOf(node)
    if (name === 'TEXT' || name === 'FOREIGNOBJECT') words.push(node.textContent ?? '')
    else if (name !== 'TITLE' && name !== 'DESC') for (const child of childrenOf(node)) visit(child)
  }
  visit(drawing)
  return words.join(' ')
}

function wordsOfPage(source: string): string {
  const { document } = parseHTML(/<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`)
  for (const skipped of document.querySelectorAll('script, style, template')) skipped.remove()
  return document.body?.textContent ?? ''
}
