/** Columns in another order and of other widths, by keys and by the mouse; it is remembered. */
import type { Column } from '../../../core/table/columns.ts'
import { rememberTable, useView } from '../../platform/view.ts'
import { movedTo, withWidth } from './columnLayout.ts'
import { cellId } from './sorting.ts'

/** Moves a column to a place among those that are shown; where it is then. */
export function moveColumn(columns: readonly Column[], column: Column, to: number): number {
  const next = movedTo(columns, column, to)
  if (next !== columns) rememberTable({ ...useView.getState().table, columns: next })
  return next.indexOf(column)
}

/** Shows a column in another width, in pixels, as long as its edge is dragged. */
export function showColumnWidth(column: Column, width: number): void {
  useView.setState(({ table }) => ({ table: { ...table, widths: withWidth(table.widths, column, width) } }))
}

/** Remembers the widths as they are shown. */
export function keepColumnWidths(): void {
  rememberTable(useView.getState().table)
}

/** Gives a column a width in pixels; which it has then. */
export function setColumnWidth(column: Column, width: number): number {
  showColumnWidth(column, width)
  keepColumnWidths()
  return useView.getState().table.widths[column] ?? width
}

/** Gives all columns the widths that they have by themselves. */
export function resetColumnWidths(): void {
  rememberTable({ ...useView.getState().table, widths: {} })
}

/** How wide the column of a heading is now, in pixels. */
export function columnWidth(index: number): number {
  return document.getElementById(cellId(-1, index))?.getBoundingClientRect().width ?? 0
}

/** Beside a name there is room for the sign of how its column is sorted, in pixels. */
const SIGN = 17

/** What keeps a rounded width from cutting a letter, in pixels. */
const SPARE = 2

/** Makes a column as wide as the longest that is drawn of it; how wide it is then. */
export function fitColumn(column: Column, index: number): number {
  const cells = [...document.querySelectorAll<HTMLElement>(`[role=grid] [aria-colindex="${index + 1}"]`)]
  for (const { style } of cells) Object.assign(style, { justifySelf: 'start', width: 'max-content' })
  const widths = cells.map((cell) => {
    const isUnsorted = cell.role === 'columnheader' && cell.ariaSort === 'none'
    return cell.getBoundingClientRect().width + (isUnsorted ? SIGN : 0)
  })
  for (const { style } of cells) Object.assign(style, { justifySelf: '', width: '' })
  return setColumnWidth(column, Math.ceil(Math.max(0, ...widths)) + SPARE)
}

/** What a heading that is dragged is, so that nothing else is taken for one. */
export const DRAGGED_COLUMN = 'application/x-factmark-column'
