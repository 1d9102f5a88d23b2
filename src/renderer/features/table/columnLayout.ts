/** How wide the table's columns are, and which are shown. */
import { type Column, FIXED_COLUMNS } from '../../../core/table/columns.ts'
import { COLUMN_WIDTHS } from '../../../ipc/table.ts'

/** The columns that are shown until somebody chooses others. */
export const FIRST_COLUMNS: readonly Column[] = ['tag', 'words', 'value', 'speaker', 'article', 'annotator', 'finding']

/** The least width of each column in pixels, and its share of what is left. */
const WIDTHS: Readonly<Partial<Record<Column, readonly [number, number]>>> = {
  tag: [112, 0],
  words: [230, 4],
  speaker: [120, 1.2],
  value: [128, 0.9],
  unit: [80, 0],
  kind: [90, 0],
  finding: [120, 0.6],
  verdict: [110, 0],
  note: [160, 2],
  article: [150, 2],
  version: [84, 0],
  published: [110, 0],
  annotator: [110, 0.8],
  status: [96, 0],
  created: [110, 0],
  updated: [110, 0],
}

/** What a column is that has no width of its own. */
const USUAL = [120, 0.6] as const

/** The widths that somebody set, in pixels. */
export type Widths = Readonly<Record<string, number>>

/** The widths as a template of a CSS grid: the box for selecting, then the columns; what is left stays empty. */
export function templateOf(columns: readonly Column[], widths: Widths): string {
  const sizes = columns.map((column) => {
    const set = widths[column]
    const [least, share] = WIDTHS[column] ?? USUAL
    return set !== undefined ? `${set}px` : share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`
  })
  return `34px ${sizes.join(' ')}`
}

/** The least width of all, in pixels: in a narrower pane the table scrolls sideways. */
export function leastWidth(columns: readonly Column[], widths: Widths): number {
  return 34 + columns.reduce((sum, column) => sum + (widths[column] ?? (WIDTHS[column] ?? USUAL)[0]), 0)
}

/** The widths with another one for a column, within what a column can be. */
export function withWidth(widths: Widths, column: Column, width: number): Widths {
  return { ...widths, [column]: Math.round(Math.max(COLUMN_WIDTHS.least, Math.min(COLUMN_WIDTHS.most, width))) }
}

/** The columns in the order in which they are offered, those of questions last. */
export function inOrder(columns: Iterable<Column>): readonly Column[] {
  const place = (column: Column) => {
    const at = (FIXED_COLUMNS as readonly Column[]).indexOf(column)
    return at < 0 ? FIXED_COLUMNS.length : at
  }
  return [...columns].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** The columns with one more: after that one of them which is offered last before it, so that others stay where they were put. */
export function withColumn(columns: readonly Column[], added: Column): readonly Column[] {
  if (columns.includes(added)) return columns
  const offered = inOrder([...columns, added])
  const before = new Set(offered.slice(0, offered.indexOf(added)))
  const at = columns.findLastIndex((column) => before.has(column)) + 1
  return columns.toSpliced(at, 0, added)
}

/** The columns with one of them at the place of another. */
export function movedTo(columns: readonly Column[], column: Column, to: number): readonly Column[] {
  const from = columns.indexOf(column)
  const place = Math.max(0, Math.min(columns.length - 1, to))
  return from < 0 || from === place ? columns : columns.toSpliced(from, 1).toSpliced(place, 0, column)
}
