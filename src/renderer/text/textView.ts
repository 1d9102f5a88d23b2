/**
 * The article's text in the page: set once, one element with one text node a block, some blocks to a section, and never
 * touched again. Between offsets into the article (UTF-16 code units) and places in the page it translates both ways.
 */
import type { Span } from '../../core/model/span.ts'
import { type Block, blockAt } from '../../core/text/paragraphs.ts'

/** A place in the page. */
export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

/** Guessed characters a line, for the height of a block that has not been drawn yet. */
const GUESSED_LINE = 62

/** A section holds about so many code units, two or three screens: the browser passes over those out of sight as a whole. */
const SECTION = 8000

/** A text that has been set in `root`. */
export class TextView {
  private readonly nodes: readonly Text[]
  private readonly indexOf = new Map<Node, number>()
  /** The index of the first block of each section. */
  private readonly firstOf = new Map<Node, number>()
  private readonly sections: HTMLElement[] = []

  /** Sets `text` in `root`, which must be empty of anything else to keep. */
  constructor(
    readonly root: HTMLElement,
    text: string,
    private readonly blocks: readonly Block[],
  ) {
    let section = this.addSection(0)
    let first = blocks[0]
    let lines = 0
    const close = () => section.style.setProperty('--lines', String(lines))
    this.nodes = blocks.map((block, index) => {
      if (first && block.end - first.start > SECTION && first !== block) {
        close()
        section = this.addSection(index)
        first = block
        lines = 0
      }
      const paragraph = document.createElement('p')
      const node = document.createTextNode(text.slice(block.start, block.end))
      if (blocks[index + 1]?.spaced === false) paragraph.className = 'joined'
      lines += Math.ceil((block.end - block.start) / GUESSED_LINE) + (block.spaced ? 1 : 0)
      paragraph.append(node)
      this.indexOf.set(node, index).set(paragraph, index)
      section.append(paragraph)
      return node
    })
    close()
    root.replaceChildren(...this.sections)
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
    const first = node === this.root ? this.firstOf.get(this.sections[offset] ?? node) : this.firstOf.get(node)
    if (first !== undefined) return this.blocks[node === this.root ? first : first + offset]?.start ?? end
    if (node === this.root) return end
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

  /** The elements that hold the blocks, some to each, in order. */
  get parts(): readonly Element[] {
    return this.sections
  }

  /** The span from the first to the last of some of the parts. */
  spanOf(parts: ReadonlySet<Element>): Span {
    const start = this.sections.find((section) => parts.has(section))
    const last = this.sections.findLastIndex((section) => parts.has(section))
    const behind = this.blocks[this.firstOf.get(this.sections[last + 1] ?? this.root) ?? this.blocks.length]
    return {
      start: this.blocks[this.firstOf.get(start ?? this.root) ?? 0]?.start ?? 0,
      end: behind?.start ?? this.blocks.at(-1)?.end ?? 0,
    }
  }

  /** The element of the block that holds an offset. */
  elementAt(offset: number): HTMLElement | null {
    return this.nodes[blockAt(this.blocks, offset)]?.parentElement ?? null
  }

  private addSection(first: number): HTMLElement {
    const section = document.createElement('div')
    this.sections.push(section)
    this.firstOf.set(section, first)
    return section
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
