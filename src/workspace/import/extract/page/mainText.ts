/**
 * Which of a page's runs are its article. Readability is asked, and believed only where it takes most of the paragraphs
 * that the page has in its main part; what lies beside and between them is decided here, and nothing without a reason.
 */

import type { OmittedKind } from '../../../../core/model/articleBlock.ts'
import { countWords } from '../../../../core/text/words.ts'
import { attributeOf, childrenOf, isText, type MarkupNode, nameOf } from '../markup/nodes.ts'
import type { Run } from '../markup/runs.ts'
import { furnitureKind, isNotice } from './furniture.ts'
import { leaveOutLabels } from './labels.ts'
import { readableRuns } from './readable.ts'
import { headingAround, isByline, isHeading, isLinked, isParagraph, isProse } from './runKinds.ts'

/** Which share of the paragraphs the article's element holds. */
const MOST = 0.9
/** Below this share of the paragraphs, Readability took something else for the article. */
const TRUSTED = 0.5

/** Marks every run that is not the article's with what it is left out as. */
export function leaveOutFurniture(body: MarkupNode, runs: readonly Run[]): void {
  const facts = new Page(body, runs)
  if (facts.paragraphs.length === 0) {
    leaveOutSurroundings(facts, runs)
    return
  }
  const chosen = readableRuns(body, runs)
  const { from, to } = facts.articleRange(chosen)
  for (const [index, run] of runs.entries()) {
    if (run.left !== null) continue
    const isLinks = isLinked(run) && !chosen.has(run) && !isHeading(run.block) && !isByline(run)
    const kind = facts.kindOf(run) ?? (isLinks ? 'related' : null)
    if (run.inNoscript) run.left = facts.leftOfNoscript(run, kind)
    else if (kind !== null) run.left = kind
    else if (index < from || index > to)
      run.left = isLinked(run) ? 'navigation' : isNotice(run.words) ? 'notice' : 'other'
    else if (isNotice(run.words)) run.left = 'notice'
  }
  leaveOutLabels(runs)
}

/** A page without paragraphs: all of it but what is clearly no article; all of it where nothing else is left. */
function leaveOutSurroundings(facts: Page, runs: readonly Run[]): void {
  const visible = runs.filter(({ left }) => left === null)
  for (const run of visible) run.left = facts.kindOf(run) ?? (isNotice(run.words) ? 'notice' : null)
  if (!visible.every(({ left }) => left !== null)) return
  for (const run of visible) run.left = null
}

interface Range {
  readonly from: number
  readonly to: number
}

class Page {
  readonly paragraphs: readonly Run[]
  readonly #body: MarkupNode
  readonly #runs: readonly Run[]
  /** How many words of paragraphs lie in each element, and which runs. */
  readonly #words = new Map<MarkupNode, number>()
  readonly #ranges = new Map<MarkupNode, { from: number; to: number }>()
  readonly #kinds = new Map<MarkupNode, OmittedKind | null>()
  #total = 0

  constructor(body: MarkupNode, runs: readonly Run[]) {
    this.#body = body
    this.#runs = runs
    // Sizes first: what holds most of a page is no furniture, whatever it is called.
    this.#count(runs.filter(isParagraph))
    this.paragraphs = runs.filter((run) => isParagraph(run) && this.kindOf(run) === null)
    this.#words.clear()
    this.#count(this.paragraphs)
    for (const [index, run] of runs.entries())
      for (let node: MarkupNode | null = run.block; node; node = node.parentNode) {
        const range = this.#ranges.get(node)
        if (range) range.to = index
        else this.#ranges.set(node, { from: index, to: index })
      }
  }

  /** What a run's surroundings say that it is; null for what may be the article's. */
  kindOf(run: Run): OmittedKind | null {
    return this.#kindAt(run.block)
  }

  /** Text for readers without scripts belongs to the article only where it is not there a second time. */
  leftOfNoscript(run: Run, kind: OmittedKind | null): OmittedKind | null {
    if (kind !== null) return kind
    const isSaidElsewhere = this.#runs.some((other) => !other.inNoscript && other.words.includes(run.words.trim()))
    return isProse(run) && !isSaidElsewhere && !/javascript|cookies/i.test(run.words) ? null : 'notice'
  }

  /** The runs from the article's first to its last. */
  articleRange(chosen: ReadonlySet<Run>): Range {
    const root = this.#articleElement(chosen)
    const { from, to } = this.#ranges.get(root) ?? { from: 0, to: this.#runs.length - 1 }
    return { from: this.#headlineBefore(from), to }
  }

  /** The element of the article: what Readability took, or what holds most paragraphs, and the `article` or `main` around it. */
  #articleElement(chosen: ReadonlySet<Run>): MarkupNode {
    const taken = this.paragraphs.filter((run) => chosen.has(run))
    const share = wordsOf(taken) / this.#total
    let root = share < TRUSTED ? this.#holdingMost() : commonElement(taken.map(({ block }) => block))
    const around = this.#enclosing(root)
    if (around) return around
    // Where sections are mere `div`s, Readability takes the largest: its neighbours of paragraphs belong to it.
    while (root.parentNode && root !== this.#body && this.#isMostlyParagraphs(root.parentNode, root))
      root = root.parentNode
    return root
  }

  #holdingMost(): MarkupNode {
    let root = this.#body
    for (;;) {
      let inner: MarkupNode | null = null
      for (const child of childrenOf(root)) {
        if (!isText(child) && (this.#words.get(child) ?? 0) >= MOST * this.#total) inner = child
      }
      if (inner === null) return root
      root = inner
    }
  }

  /** The `article` or `main` around an element; the outer one where an inner one is but a part of it. */
  #enclosing(root: MarkupNode): MarkupNode | null {
    let found: MarkupNode | null = null
    for (let node: MarkupNode | null = root; node; node = node.parentNode) {
      const isArticle = nameOf(node) === 'ARTICLE' || attributeOf(node, 'itemprop') === 'articleBody'
      const isMain = nameOf(node) === 'MAIN' || attributeOf(node, 'role') === 'main'
      if (!isArticle && !isMain) continue
      const isMore = found !== null && (this.#words.get(node) ?? 0) > 1.1 * (this.#words.get(found) ?? 0)
      // A page of answers or of a live blog has several articles in its main part, all of them meant.
      if (found === null || (isMore && this.#isMostlyParagraphs(node, found))) found = node
    }
    return found
  }

  /** Whether what an element has beyond one within it is paragraphs, rather than lists of links and the like. */
  #isMostlyParagraphs(outer: MarkupNode, inner: MarkupNode): boolean {
    const whole = this.#ranges.get(outer)
    const part = this.#ranges.get(inner)
    if (!whole || !part) return false
    let paragraphs = 0
    let others = 0
    for (let index = whole.from; index <= whole.to; index += 1) {
      const run = this.#runs[index]
      if (!run || (index >= part.from && index <= part.to) || run.left !== null || this.kindOf(run) !== null) continue
      const words = countWords(run.words)
      if (isParagraph(run) || isHeading(run.block)) paragraphs += words
      else others += words
    }
    return paragraphs + others === 0 || paragraphs > 2 * others
  }

  /** Where the headline and what stands under it begin, if that is before the article's own element. */
  #headlineBefore(from: number): number {
    for (let index = from - 1; index >= 0 && from - index < 40; index -= 1) {
      const run = this.#runs[index]
      if (run && run.left === null && headingAround(run.block) === 'H1') return index
    }
    return from
  }

  #kindAt(start: MarkupNode): OmittedKind | null {
    const known = this.#kinds.get(start)
    if (known !== undefined) return known
    const isLarge = (this.#words.get(start) ?? 0) > this.#total / 2
    const own = isLarge || start === this.#body ? null : furnitureKind(start, isInArticle(start))
    const isHeadline = headingAround(start) === 'H1'
    const outer = start.parentNode && start !== this.#body ? this.#kindAt(start.parentNode) : null
    const kind = isHeadline && outer === 'navigation' ? null : (own ?? outer)
    this.#kinds.set(start, kind)
    return kind
  }

  #count(paragraphs: readonly Run[]): void {
    this.#total = Math.max(1, wordsOf(paragraphs))
    this.#kinds.clear()
    for (const run of paragraphs) {
      const words = countWords(run.words)
      for (let node: MarkupNode | null = run.block; node; node = node.parentNode)
        this.#words.set(node, (this.#words.get(node) ?? 0) + words)
    }
  }
}

function isInArticle(node: MarkupNode): boolean {
  for (let outer = node.parentNode; outer; outer = outer.parentNode)
    if (nameOf(outer) === 'ARTICLE' || nameOf(outer) === 'MAIN' || nameOf(outer) === 'SECTION') return true
  return false
}

function wordsOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { words }) => sum + countWords(words), 0)
}

/** The innermost element that holds all of these. */
function commonElement(nodes: readonly MarkupNode[]): MarkupNode {
  const [first, ...others] = nodes
  if (!first) throw new Error('no nodes')
  const path = pathTo(first)
  let depth = path.length
  for (const node of others) {
    const other = pathTo(node)
    let same = 0
    while (same < depth && path[same] === other[same]) same += 1
    depth = same
  }
  return path[Math.max(0, depth - 1)] ?? first
}

function pathTo(node: MarkupNode): readonly MarkupNode[] {
  const path: MarkupNode[] = []
  for (let outer: MarkupNode | null = node; outer; outer = outer.parentNode) path.push(outer)
  return path.reverse()
}
