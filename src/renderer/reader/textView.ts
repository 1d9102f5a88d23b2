/**
 * The article's text in the page: set once, one element with one text node a block, and never touched again. Between
 * offsets into the article (UTF-16 code units) and places in the page it translates both ways.
 */
import { type Block, blockAt } from '../../core/text/paragraphs.ts'

/** A place in the page. */
export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

/** Guessed characters a line, for the height of a block that has not been drawn yet. */
const GUESSED_LINE = 62

/** A text that has been set in `root`. */
export class TextView {
  private readonly nodes: readonly Text[]
  private readonly indexOf = new Map<Node, number>()

  /** Sets `text` in `root`, which must be empty of anything else to keep. */
  constructor(
    readonly root: HTMLElement,
    text: string,
    private readonly blocks: readonly Block[],
  ) {
    const fragment = document.createDocumentFragment()
    this.nodes = blocks.map((block, index) => {
      const paragraph = document.createElement('p')
      const node = document.createTextNode(text.slice(block.start, block.end))
      paragraph.dir = 'auto'
      if (!block.spaced) paragraph.className = 'continued'
      paragraph.style.setProperty('--lines', String(Math.ceil((block.end - block.start) / GUESSED_LINE)))
      paragraph.append(node)
      this.indexOf.set(node, index).set(paragraph, index)
      fragment.append(paragraph)
      return node
    })
    root.replaceChildren(fragment)
  }

  /** The place of an offset; one between two blocks is the end of the first. */
  pointAt(offset: number): DomPoint {
    const index = blockAt(this.blocks, offset)
    const node = this.nodes[index]
    const block = this.blocks[index]
    if (!node || !block) return { node: this.root, offset: 0 }
    return { node, offset: Math.max(0, Math.min(offset - block.start, node.length)) }
  }

  /** The offset of a place; one outside the text counts as its nearest edge. */
  offsetAt(node: Node, offset: number): number {
    const index = this.indexOf.get(node)
    const block = index === undefined ? undefined : this.blocks[index]
    if (block) return node instanceof Text ? block.start + offset : offset === 0 ? block.start : block.end
    const end = this.blocks.at(-1)?.end ?? 0
    if (node === this.root) return this.blocks[offset]?.start ?? end
    return this.root.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING ? end : 0
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

  /** The element of the block that holds an offset. */
  elementAt(offset: number): HTMLElement | null {
    return this.nodes[blockAt(this.blocks, offset)]?.parentElement ?? null
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
