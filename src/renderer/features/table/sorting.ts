/** Sorting by the table's headings. */
import type { Column } from '../../../core/table/columns.ts'
import type { SortKey } from '../../../core/table/ordering.ts'

/** The order after a press on a heading: up, down, then none; with `also`, after the columns that are sorted by already. */
export function sortedBy(sort: readonly SortKey[], column: Column, also: boolean): readonly SortKey[] {
  const now = sort.find((one) => one.column === column)
  const others = also ? sort.filter((one) => one.column !== column) : []
  const next = now ? (now.descending ? [] : [{ column, descending: true }]) : [{ column, descending: false }]
  return [...others, ...next]
}

/** The id of a cell's element; line -1 is the headings. */
export function cellId(line: number, column: number): string {
  return `table-cell-${line}-${column}`
}
