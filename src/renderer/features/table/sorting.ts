/** Sorting by the table's headings, and what the elements of its cells are called. */
import type { Column } from '../../../core/table/columns.ts'
import { ask, useTable } from './tableState.ts'

/** Sorts by a column; with `also`, after the columns that are sorted by already. */
export function sortBy(column: Column, also: boolean): void {
  const { sort } = useTable.getState().request
  const now = sort.find((one) => one.column === column)
  const others = also ? sort.filter((one) => one.column !== column) : []
  const next = now ? (now.descending ? [] : [{ column, descending: true }]) : [{ column, descending: false }]
  void ask({ sort: [...others, ...next] })
}

/** The id of a cell's element; line -1 is the headings. */
export function cellId(line: number, column: number): string {
  return `table-cell-${line}-${column}`
}
