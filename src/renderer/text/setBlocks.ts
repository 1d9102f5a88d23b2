/**
 * Sets a text in the page: blocks as the elements that they are, in sections. Each block has one text node, and no word
 * is added; what stands between the cells of a table is there as well, for it is what a copy of them needs.
 */
import type { BlockGroup, TextBlock } from '../../core/text/structure.ts'
import { markerWidth } from './markerWidth.ts'

/** Guessed characters a line, for the height of a block that has not been drawn yet. */
const GUESSED_LINE = 62

/** A section holds about so many code units, two or three screens: the browser passes over those out of sight as a whole. */
const SECTION = 8000

/** A table is cut, between two rows, only where it is longer than this. */
const LONG_TABLE = 4 * SECTION

/** A text in the page: the text node of each block, and the index of the first block of each section. */
export interface SetText {
  readonly sections: readonly HTMLElement[]
  readonly firsts: readonly number[]
  readonly nodes: readonly Text[]
}

/** Makes the elements of a text; they are not in the page yet. */
export function setBlocks(text: string, blocks: readonly TextBlock[]): SetText {
  const setter = new BlockSetter(text)
  for (const [index, block] of blocks.entries()) setter.add(block, blocks[index + 1])
  return setter.finish()
}

class BlockSetter {
  private readonly sections: HTMLElement[] = []
  private readonly firsts: number[] = []
  private readonly nodes: Text[] = []
  private section = this.openSection()
  private sectionStart = 0
  private lines = 0
  /** Where the block that was set last ends. */
  private end = 0
  private group: BlockGroup | undefined
  private container: HTMLElement = this.section
  private item: HTMLElement | null = null
  private row: { readonly element: HTMLElement; readonly index: number; column: number; lines: number } | null = null

  constructor(private readonly text: string) {}

  add(block: TextBlock, next: TextBlock | undefined): void {
    const isTable = block.group?.kind === 'table' && block.group === this.group
    const isFull = block.end - this.sectionStart > (isTable ? LONG_TABLE : SECTION)
    if (isFull && this.nodes.length > 0 && !(isTable && block.row === this.row?.index)) this.nextSection(block.start)
    if (block.group !== this.group) this.openGroup(block.group)
    const element = block.kind === 'cell' ? this.cell(block) : this.paragraph(block)
    if (next?.spaced === false) element.classList.add('joined')
    this.fill(element, block)
  }

  finish(): SetText {
    this.closeRow()
    this.closeSection()
    const { sections, firsts, nodes } = this
    return { sections, firsts, nodes }
  }

  private openSection(): HTMLElement {
    const section = document.createElement('div')
    this.sections.push(section)
    this.firsts.push(this.nodes.length)
    return section
  }

  private closeSection(): void {
    this.section.style.setProperty('--lines', String(this.lines))
  }

  /** Fills a row up, so that its lines reach the table's end. */
  private closeRow(): void {
    if (!this.row) return
    const columns = this.group?.grid?.columns ?? 0
    for (; this.row.column < columns; this.row.column += 1) this.row.element.append(document.createElement('td'))
    this.row = null
  }

  private nextSection(start: number): void {
    this.closeSection()
    this.section = this.openSection()
    this.sectionStart = start
    this.lines = 0
    this.openGroup(undefined)
  }

  private openGroup(group: BlockGroup | undefined): void {
    this.closeRow()
    this.group = group
    this.item = null
    this.container = this.section
    if (!group) return
    const element = document.createElement(GROUPS[group.kind])
    if (group.kind === 'notes') element.className = 'notes'
    if (group.grid?.tight) element.className = 'tight'
    this.section.append(element)
    this.container = element
    if (group.kind !== 'table') return
    this.container = document.createElement('tbody')
    element.append(this.container)
  }

  private paragraph(block: TextBlock): HTMLElement {
    const element = document.createElement(nameOf(block))
    if (block.kind === 'heading' && (block.level ?? 2) > 6) element.ariaLevel = String(block.level)
    if (block.kind === 'caption') element.className = 'caption'
    this.lines += Math.ceil((block.end - block.start) / GUESSED_LINE) + (block.spaced ? 1 : 0)
    if (block.kind !== 'list-item') {
      this.container.append(element)
      return element
    }
    if (!this.item || block.marker) {
      this.item = document.createElement('li')
      this.item.style.setProperty('--level', String(Math.min(block.level ?? 1, DEEPEST)))
      this.container.append(this.item)
    }
    this.item.append(element)
    return element
  }

  private cell({ row = 0, column = 0, header = false, start, end, group }: TextBlock): HTMLElement {
    const before = this.end
    if (this.row?.index !== row) {
      if (this.row) this.container.append(this.text.slice(before, start))
      this.closeRow()
      this.row = { element: document.createElement('tr'), index: row, column: 0, lines: 0 }
      this.container.append(this.row.element)
    } else {
      this.row.element.append(this.text.slice(before, start))
    }
    for (; this.row.column < column; this.row.column += 1) this.row.element.append(document.createElement('td'))
    this.row.column += 1
    const element = document.createElement(header ? 'th' : 'td')
    if (header) element.setAttribute('scope', row === 0 || column > 0 ? 'col' : 'row')
    if (group?.grid?.numeric.has(column)) element.className = 'numeric'
    this.row.element.append(element)
    const lines = 1 + Math.floor(((end - start) * (group?.grid?.columns ?? 1)) / GUESSED_LINE)
    this.lines += Math.max(0, lines - this.row.lines)
    this.row.lines = Math.max(this.row.lines, lines)
    return element
  }

  private fill(element: HTMLElement, { start, end, marker = 0 }: TextBlock): void {
    if (marker > 0) element.style.setProperty('--marker', String(markerWidth(this.text.slice(start, start + marker))))
    const words = this.text.slice(start, end)
    // Where no white space needs to be kept, none hangs over a line's end, and no underline is drawn below it.
    if (!KEEPS_SPACE.test(words)) element.dataset.plain = ''
    const node = document.createTextNode(words)
    element.append(node)
    this.nodes.push(node)
    this.end = end
  }
}

/** White space that a browser would collapse: several in a row, line breaks and tabs, or some at either end. */
const KEEPS_SPACE = /\s\s|[\t\n\r\f\v]|^\s|\s$/u

/** Items of deeper levels are set as those of this one. */
const DEEPEST = 8

const GROUPS = { list: 'ul', quote: 'blockquote', table: 'table', notes: 'div' } as const

function nameOf({ kind, level = 2 }: TextBlock): string {
  if (kind === 'heading') return `h${Math.min(6, Math.max(2, level))}`
  return kind === 'code' ? 'pre' : 'p'
}
