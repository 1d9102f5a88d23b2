/** Tables: which hold data, and which only set a page out; and where each cell stands. */
import { countWords } from '../../../../core/text/words.ts'
import { attributeOf, childrenOf, isBlock, isText, type MarkupNode, nameOf } from './nodes.ts'

/** A cell of a table, its row and column from 0. */
export interface PlacedCell {
  readonly node: MarkupNode
  readonly row: number
  readonly column: number
  readonly isHeader: boolean
}

/** How many rows and columns a cell may span: more is no table but an attack. */
const WIDEST = 1000

/** The cells of a table in their order, those that span several rows or columns counted in. */
export function* cellsOf(table: MarkupNode): Generator<PlacedCell> {
  const taken = new Map<number, Set<number>>()
  let row = 0
  for (const { node: line, isHead } of rowsOf(table)) {
    let column = 0
    for (const node of childrenOf(line)) {
      const name = nameOf(node)
      if (name !== 'TD' && name !== 'TH') continue
      while (taken.get(row)?.has(column)) column += 1
      yield { node, row, column, isHeader: name === 'TH' || isHead }
      const columns = spanOf(node, 'colspan')
      const rows = spanOf(node, 'rowspan')
      for (let below = 1; below < rows; below += 1) {
        const places = taken.get(row + below) ?? new Set()
        for (let beside = 0; beside < columns; beside += 1) places.add(column + beside)
        taken.set(row + below, places)
      }
      column += columns
    }
    taken.delete(row)
    row += 1
  }
}

/**
 * Whether a table's cells belong side by side. A table of one column, of one row without a heading, or with whole
 * paragraphs or other tables in its cells sets out a page or a message, whose parts are read one after the other. One
 * with headings may have a few cells with a list or a small table in them, whose words then stand in the line.
 */
export function isDataTable(table: MarkupNode): boolean {
  const role = attributeOf(table, 'role')
  if (role === 'presentation' || role === 'none') return false
  let rows = 0
  let widest = 0
  let headers = 0
  let all = 0
  let withParts = 0
  for (const { node: line } of rowsOf(table)) {
    let cells = 0
    for (const cell of childrenOf(line)) {
      const name = nameOf(cell)
      if (name !== 'TD' && name !== 'TH') continue
      cells += 1
      if (name === 'TH') headers += 1
      if (!holdsParts(cell)) continue
      if (countWords(cell.textContent ?? '') > CELL_OF_WORDS) return false
      withParts += 1
    }
    if (cells > 0) rows += 1
    widest = Math.max(widest, cells)
    all += cells
  }
  if (withParts > 0 && (headers === 0 || withParts > all / 3)) return false
  return widest > 1 && (rows > 1 || headers > 0)
}

function* rowsOf(table: MarkupNode): Generator<{ readonly node: MarkupNode; readonly isHead: boolean }> {
  for (const child of childrenOf(table)) {
    const name = nameOf(child)
    if (name === 'TR') yield { node: child, isHead: false }
    if (name !== 'TBODY' && name !== 'THEAD' && name !== 'TFOOT') continue
    for (const row of childrenOf(child)) if (nameOf(row) === 'TR') yield { node: row, isHead: name === 'THEAD' }
  }
}

/** Whether a cell holds more than one block, or one that no line of a table can hold. */
function holdsParts(cell: MarkupNode): boolean {
  let blocks = 0
  const open = [cell]
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of childrenOf(node)) {
      if (isText(child)) continue
      const name = nameOf(child)
      if (name === 'TABLE' || name === 'BLOCKQUOTE' || name === 'PRE' || /^H[1-6]$/.test(name)) return true
      if (isBlock(child) && (name === 'P' || name === 'DIV') && countWords(child.textContent ?? '') > LINE_OF_WORDS)
        blocks += 1
      if (blocks > 1) return true
      open.push(child)
    }
  }
  return false
}

/** A paragraph of more words than this is none that stands in a table's line. */
const LINE_OF_WORDS = 25

/** A cell of more words than this is a part of a page, whatever stands in it. */
const CELL_OF_WORDS = 60

function spanOf(cell: MarkupNode, attribute: string): number {
  const span = Number.parseInt(attributeOf(cell, attribute) ?? '', 10)
  return span > 0 ? Math.min(span, WIDEST) : 1
}
