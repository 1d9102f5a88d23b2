/**
 * The visible words of markup, run by run: a run is what stands in one paragraph, cell or item, without the blocks in
 * it. What becomes of each run is decided once, and every word is accounted for: taken, or left out as something.
 */
import type { OmittedKind, OmittedPart } from '../../../../core/model/articleBlock.ts'
import { countWords } from '../../../../core/text/words.ts'
import { attributeOf, isBlock, isSkipped, isStruck, isText, lettersOf, type MarkupNode, nameOf } from './nodes.ts'
import { PLAIN_SIGHT, SEEN, type SheetSight, type Sight, sightOf } from './unseen.ts'

/** Words that stand together. */
export interface Run {
  /** The nearest element that makes a block of them. */
  readonly block: MarkupNode
  readonly nodes: MarkupNode[]
  /** White space folded. */
  words: string
  /** How many of the characters are a link's. */
  linked: number
  /** Null for what a reader sees without doing anything. */
  readonly unseen: 'hidden' | 'struck' | null
  readonly inNoscript: boolean
  /** What it was left out as; null where it belongs to the text. */
  left: OmittedKind | null
}

interface Place {
  readonly block: MarkupNode
  readonly isLink: boolean
  readonly sight: Sight
  readonly isStruck: boolean
  readonly inNoscript: boolean
}

/**
 * The runs below a node, in its order, all of them taken but those that are unseen: struck, or hidden by their own
 * attributes or by style sheets.
 */
export function runsIn(root: MarkupNode, sheets: SheetSight = PLAIN_SIGHT): readonly Run[] {
  const runs: Run[] = []
  let open: Run | null = null
  const add = (node: MarkupNode, words: string, { block, isLink, sight, isStruck, inNoscript }: Place) => {
    const unseen = sight.hidden || !sight.visible ? 'hidden' : isStruck ? 'struck' : null
    if (!open || open.block !== block || open.unseen !== unseen) {
      if (!/\S/.test(words)) return
      open = { block, nodes: [], words: '', linked: 0, unseen, inNoscript, left: unseen }
      runs.push(open)
    }
    const folded = words.replace(/[ \t\n\r\f]+/g, ' ')
    open.words += folded
    open.nodes.push(node)
    if (isLink) open.linked += folded.length
  }
  const visit = (node: MarkupNode, place: Place) => {
    if (isText(node)) {
      add(node, node.nodeValue ?? '', place)
      return
    }
    if (isSkipped(node)) return
    const name = nameOf(node)
    if (name === 'IMG') {
      add(node, lettersOf(node) ?? '', place)
      return
    }
    if (name === 'BR' && open) open.words += ' '
    const isApart = isBlock(node)
    if (isApart) open = null
    const within: Place = {
      block: isApart ? node : place.block,
      isLink: place.isLink || (name === 'A' && attributeOf(node, 'href') !== null),
      sight: sightOf(node, place.sight, sheets),
      isStruck: place.isStruck || isStruck(node),
      inNoscript: place.inNoscript || name === 'NOSCRIPT',
    }
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, within)
    if (isApart) open = null
  }
  visit(root, { block: root, isLink: false, sight: SEEN, isStruck: false, inNoscript: false })
  return runs.filter(({ words }) => /\S/.test(words))
}

/** The nodes of the runs that belong to the text. */
export function takenNodes(runs: readonly Run[]): (node: MarkupNode) => boolean {
  const taken = new Set<MarkupNode>()
  for (const run of runs) if (run.left === null) for (const node of run.nodes) taken.add(node)
  return (node) => taken.has(node)
}

/** How long an excerpt is at most, in UTF-16 code units. */
const EXCERPT = 200
/** The most parts that are listed separately. */
export const MOST_PARTS = 200

/** What was left out, one part for neighbours of one kind; past a number, the rest of a kind together. */
export function omittedParts(runs: readonly Pick<Run, 'words' | 'left'>[]): readonly OmittedPart[] {
  const parts: { kind: string; words: number; excerpt: string }[] = []
  let last: OmittedKind | null = null
  for (const { words, left } of runs) {
    if (left !== null) {
      const known = parts.length < MOST_PARTS ? parts.at(-1) : parts.find(({ kind }) => kind === left)
      const part =
        known && (left === last || parts.length >= MOST_PARTS) ? known : { kind: left, words: 0, excerpt: '' }
      if (part !== known) parts.push(part)
      part.words += countWords(words)
      if (part.excerpt.length < EXCERPT) part.excerpt = excerptOf(`${part.excerpt} ${words}`)
    }
    last = left
  }
  return parts.map((part, index) => ({ id: `o${index + 1}`, ...part }))
}

/** How words begin, on one line. */
export function excerptOf(words: string): string {
  const folded = words.replace(/\s+/g, ' ').trim()
  if (folded.length <= EXCERPT) return folded
  return `${folded.slice(0, EXCERPT - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
