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

/** The width of the box for selecting, in pixels. */
const BOX = 34

/**
 * How wide columns are in a pane of `available` pixels, in pixels. Those that somebody set, and those that need no more,
 * have their width; the others share what is left, each with its least. In a narrower pane the table scrolls sideways.
 */
export function columnWidths(columns: readonly Column[], widths: Widths, available: number): readonly number[] {
  const wanted = columns.map((column) => {
    const set = widths[column]
    const [least, share] = WIDTHS[column] ?? USUAL
    return set !== undefined ? { least: set, share: 0 } : { least, share }
  })
  const sum = (all: typeof wanted, of: 'least' | 'share') => all.reduce((total, one) => total + one[of], 0)
  let sharing = wanted.filter(({ share }) => share > 0)
  let each = 0
  for (let isFound = false; !isFound; ) {
    const left = available - BOX - sum(wanted, 'least') + sum(sharing, 'least')
    each = sharing.length === 0 ? 0 : left / sum(sharing, 'share')
    // Whoever's share is less than they need has that, and the others share again.
    const enough = sharing.filter(({ least, share }) => share * each >= least)
    isFound = enough.length === sharing.length
    sharing = enough
  }
  return wanted.map((one) => (sharing.includes(one) ? Math.floor(one.share * each) : one.least))
}

/** The widths as tracks of a CSS grid: the box for selecting, then the columns; what is left stays empty. */
export function tracksOf(widths: readonly number[]): string {
  return [BOX, ...widths].map((width) => `${width}px`).join(' ')
}

/** How wide all of them are together, in pixels. */
export function widthOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, BOX)
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
