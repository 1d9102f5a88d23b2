/** What a table's columns have in common, so that it can be set before its cells are. */
import type { ArticleBlock } from '../model/articleBlock.ts'

/** A table as a whole. */
export interface TableGrid {
  readonly columns: number
  /** The columns that hold numbers below their headings and are set flush at their end: any but the first, which names rows. */
  readonly numeric: ReadonlySet<number>
  /** Whether its longest words have no room beside one another, so that words must break. */
  readonly tight: boolean
}

/** More columns than this are no table that anybody reads as one. */
const MOST_COLUMNS = 60

/** About so many characters go on a line of a table. */
const LINE = 74

/** A number with its signs and units, but no words. */
const NUMERIC = /^[^\p{L}]*\p{N}[^\p{L}]*$/u

/** The grid of cells in text order; null where their rows or columns are missing or out of order. */
export function gridOf(text: string, cells: readonly ArticleBlock[]): TableGrid | null {
  const longest: number[] = []
  const isNumeric: boolean[] = []
  let row = -1
  let column = -1
  for (const cell of cells) {
    if (cell.row === undefined || cell.column === undefined) return null
    const isNext = cell.row > row || (cell.row === row && cell.column > column)
    if (!isNext || cell.column >= MOST_COLUMNS) return null
    row = cell.row
    column = cell.column
    const words = text.slice(cell.start, cell.end)
    for (const word of words.split(/\s+/)) longest[column] = Math.max(longest[column] ?? 0, word.length)
    if (!cell.header) isNumeric[column] = (isNumeric[column] ?? true) && NUMERIC.test(words)
  }
  if (cells.length === 0) return null
  const needed = Array.from(longest, (length = 0) => length + 2).reduce((sum, length) => sum + length, 0)
  const numeric = new Set([...isNumeric.entries()].filter(([index, is]) => is && index > 0).map(([index]) => index))
  return { columns: longest.length, numeric, tight: needed > LINE }
}
