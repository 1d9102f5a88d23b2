/**
 * The article's text in the page: set once, one text node a block, some blocks to a section, and never touched again.
 * Between offsets into the article (UTF-16 code units) and places in the page it translates both ways.
 */
import type { Span } from '../../core/model/span.ts'
import { countWhile } from '../../core/search.ts'
import { blockAt } from '../../core/text/paragraphs.ts'
import type { TextBlock } from '../../core/text/structure.ts'
import { type SetText, setBlocks } from './setBlocks.ts'

/** A place in the page. */
export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

/** A text that has been set in `root`. */
export class TextView {
  private readonly set: SetText
  private readonly indexOf = new Map<Node, number>()

  /** Sets `text` in `root`, which must be empty of anything else to keep. */
  constructor(
    readonly root: HTMLElement,
    text: string,
    private readonly blocks: readonly TextBlock[],
  ) {
    this.set = setBlocks(text, blocks)
    for (const [index, node] of this.set.nodes.entries()) this.indexOf.set(node, index)
    root.replaceChildren(...this.set.sections)
  }

  /** The place of an offset; one between two blocks is the end of the first. */
  pointAt(offset: number): DomPoint {
    const index = blockAt(this.blocks, offset)
    const node = this.set.nodes[index]
    const block = this.blocks[index]
    if (!node || !block) return { node: this.root, offset: 0 }
    return { node, offset: Math.max(0, Math.min(offset - block.start, node.length)) }
  }

  /** The offset of a place; one outside the text, or between its blocks, counts as the nearest edge. */
  offsetAt(node: Node, offset: number): number {
    const { blocks } = this
    const { nodes } = this.set
    const block = blocks[this.indexOf.get(node) ?? -1]
    if (block) return block.start + offset
    const child = node.childNodes[offset]
    const next = countWhile(nodes.length, (index) => isBefore(nodes[index], child ?? node, child !== undefined))
    const end = blocks[next - 1]?.end ?? 0
    return child ? (blocks[next]?.start ?? end) : end
  }

  /** The part of the page that a span covers. */
  rangeOf(start: number, end: number): StaticRange {
    const from = this.startPointAt(start)
    const to = this.pointAt(end)
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    })
  }

  /** The same as a live range, which can be measured. */
  liveRangeOf(start: number, end: number): Range {
    const { startContainer, startOffset, endContainer, endOffset } = this.rangeOf(start, end)
    const range = document.createRange()
    range.setStart(startContainer, startOffset)
    range.setEnd(endContainer, endOffset)
    return range
  }

  /** The offset of the character that is drawn at a place of the window, or null where there is none. */
  characterAt(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint(x, y)
    if (!caret || !this.root.contains(caret.offsetNode)) return null
    const near = this.offsetAt(caret.offsetNode, caret.offset)
    return [near, near - 1].find((offset) => offset >= 0 && this.covers(offset, x, y)) ?? null
  }

  /** The offset of the place nearest to a place of the window, or null outside the text. */
  caretAt(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint(x, y)
    return caret && this.root.contains(caret.offsetNode) ? this.offsetAt(caret.offsetNode, caret.offset) : null
  }

  /** The elements that hold the blocks, some to each, in order. */
  get parts(): readonly Element[] {
    return this.set.sections
  }

  /** The span from the first to the last of some of the parts. */
  spanOf(parts: ReadonlySet<Element>): Span {
    const { sections, firsts } = this.set
    const first = sections.findIndex((section) => parts.has(section))
    const last = sections.findLastIndex((section) => parts.has(section))
    return {
      start: this.blocks[firsts[first] ?? 0]?.start ?? 0,
      end: this.blocks[firsts[last + 1] ?? this.blocks.length]?.start ?? this.blocks.at(-1)?.end ?? 0,
    }
  }

  /** The element of the block that holds an offset. */
  elementAt(offset: number): HTMLElement | null {
    return this.set.nodes[blockAt(this.blocks, offset)]?.parentElement?.closest<HTMLElement>(BLOCKS) ?? null
  }

  private startPointAt(offset: number): DomPoint {
    const index = blockAt(this.blocks, offset)
    const block = this.blocks[index]
    const next = this.blocks[index + 1]
    return block && next && offset > block.end ? this.pointAt(next.start) : this.pointAt(offset)
  }

  private covers(offset: number, x: number, y: number): boolean {
    for (const box of this.liveRangeOf(offset, offset + 1).getClientRects()) {
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true
    }
    return false
  }
}

/** What the elements of blocks are. */
const BLOCKS = 'p, pre, td, th, h2, h3, h4, h5, h6'

/** Whether a text node stands before the beginning of another node or, if not `outside`, before its end. */
function isBefore(node: Text | undefined, other: Node, outside: boolean): boolean {
  if (!node) return false
  const position = other.compareDocumentPosition(node)
  if (position & Node.DOCUMENT_POSITION_CONTAINED_BY) return !outside
  return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0
}
