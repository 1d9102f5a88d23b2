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

/** The blank at both sides of what a cell holds, in pixels, and what keeps a rounded width from cutting a letter. */
const AROUND = 22

/** Makes a column as wide as the longest that is drawn of it; how wide it is then. */
export function fitColumn(column: Column, index: number): number {
  const cells = document.querySelectorAll<HTMLElement>(`[role=grid] [aria-colindex="${index + 1}"]`)
  const widths = [...cells].map((cell) => {
    const parts = [...cell.children].filter((part) => part.getAttribute('aria-hidden') !== 'true')
    // Beside a name there is room for the sign of how its column is sorted.
    const gaps = cell.role === 'columnheader' ? 17 : Math.max(0, parts.length - 1) * 4
    return parts.reduce((sum, part) => sum + Math.max(part.scrollWidth, part.getBoundingClientRect().width), gaps)
  })
  return setColumnWidth(column, Math.ceil(Math.max(0, ...widths)) + AROUND)
}

/** What a heading that is dragged is, so that nothing else is taken for one. */
export const DRAGGED_COLUMN = 'application/x-factmark-column'
