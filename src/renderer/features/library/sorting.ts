/** The order of the list of articles. */
import type { LibrarySort } from '../../../ipc/choices.ts'
import { progressOf, type Row } from './listing.ts'

const PROGRESS = { busy: 0, new: 1, done: 2 } as const

/**
 * The rows in another order; equal ones stay in the order of titles, in which they come. By date the newest first and
 * those without one last; by state what is in progress, then what is new, then what is done; by touch what was read last
 * (`touched`, an ISO time by article), else imported last.
 */
export function sortedRows(
  rows: readonly Row[],
  sort: LibrarySort,
  touched: (article: string) => string | undefined,
): readonly Row[] {
  switch (sort) {
    case 'title':
      return rows
    case 'date':
      return [...rows].sort((a, b) => newestFirst(a.article.published ?? '', b.article.published ?? ''))
    case 'state':
      return [...rows].sort((a, b) => PROGRESS[progressOf(a.article)] - PROGRESS[progressOf(b.article)])
    case 'touched': {
      const timeOf = ({ article }: Row) => touched(article.id) ?? article.imported
      return [...rows].sort((a, b) => newestFirst(timeOf(a), timeOf(b)))
    }
  }
}

/** Dates and times as ISO writes them sort as text; a month comes after the year alone. */
function newestFirst(one: string, other: string): number {
  return one < other ? 1 : one > other ? -1 : 0
}
