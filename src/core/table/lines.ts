/** The lines of the table as they stand below one another: rows, and a heading above each group, whose rows may be hidden. */
import type { TableGroup } from './annotationsTable.ts'

/** A line: a row by its number in the result, or the heading of a group by its number. */
export type Line = { readonly kind: 'row'; readonly row: number } | { readonly kind: 'group'; readonly group: number }

/** All lines. */
export interface Lines {
  readonly count: number
  /** The line at an index from 0 to before `count`. */
  readonly at: (index: number) => Line
  /** The index of a row's line; that of its group's heading where the row is hidden. */
  readonly ofRow: (row: number) => number
}

/** The lines of `count` rows in groups, or in none; `hidden` are the keys of groups whose rows are not shown. */
export function linesOf(count: number, groups: readonly TableGroup[] | null, hidden: ReadonlySet<string>): Lines {
  if (groups === null) return { count, at: (row) => ({ kind: 'row', row }), ofRow: (row) => row }
  const starts: number[] = []
  const firstRows: number[] = []
  let lines = 0
  let rows = 0
  for (const group of groups) {
    starts.push(lines)
    firstRows.push(rows)
    lines += 1 + (hidden.has(group.key) ? 0 : group.count)
    rows += group.count
  }
  return {
    count: lines,
    at: (index) => {
      const group = lastUpTo(starts, index)
      const within = index - (starts[group] ?? 0)
      return within === 0 ? { kind: 'group', group } : { kind: 'row', row: (firstRows[group] ?? 0) + within - 1 }
    },
    ofRow: (row) => {
      const group = lastUpTo(firstRows, row)
      const start = starts[group] ?? 0
      return hidden.has(groups[group]?.key ?? '') ? start : start + 1 + row - (firstRows[group] ?? 0)
    },
  }
}

/** The index of the last number that is at most `wanted`; 0 where none is. The numbers ascend. */
function lastUpTo(numbers: readonly number[], wanted: number): number {
  let from = 0
  for (let to = numbers.length - 1; from < to; ) {
    const middle = (from + to + 1) >> 1
    if ((numbers[middle] ?? 0) <= wanted) from = middle
    else to = middle - 1
  }
  return from
}
