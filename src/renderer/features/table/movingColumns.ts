/** Columns in another order, by keys and by dragging their headings; it is remembered. */
import type { Column } from '../../../core/table/columns.ts'
import { rememberTable, useView } from '../../platform/view.ts'
import { movedTo } from './columnLayout.ts'

/** Moves a column to a place among those that are shown; where it is then. */
export function moveColumn(columns: readonly Column[], column: Column, to: number): number {
  const next = movedTo(columns, column, to)
  if (next !== columns) rememberTable({ ...useView.getState().table, columns: next })
  return next.indexOf(column)
}

/** What a heading that is dragged is, so that nothing else is taken for one. */
export const DRAGGED_COLUMN = 'application/x-factmark-column'
