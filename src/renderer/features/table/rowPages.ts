/** The rows of a result, fetched by the page; those far from what is in view are forgotten. */
import type { TableRow } from '../../../core/table/tableRow.ts'

/** How many rows are asked for at once. */
const PAGE = 100

/** So many pages before and after those in view are kept. */
const NEAR = 20

type Rows = ReadonlyMap<number, TableRow>

/** Where rows come from and go to. */
interface RowPagesPorts {
  /** Null where they can't be had, or are no longer wanted. */
  readonly fetch: (from: number, to: number) => Promise<readonly TableRow[] | null>
  readonly put: (change: (rows: Rows) => Rows) => void
}

/** The pages of one result after another. */
export interface RowPages {
  /** These rows are in view, in their order: fetches the pages that are missing. */
  readonly need: (rows: readonly number[]) => Promise<void>
  /** Another result begins, of which nothing has come. */
  readonly forget: () => void
}

/** Nothing was fetched. */
export function createRowPages({ fetch, put }: RowPagesPorts): RowPages {
  let asked = new Set<number>()
  let inView = { first: 0, last: 0 }
  const isNear = (page: number) => page >= inView.first - NEAR && page <= inView.last + NEAR

  const fetchPage = async (page: number) => {
    const known = asked
    known.add(page)
    const from = page * PAGE
    const fetched = await fetch(from, from + PAGE)
    if (asked !== known) return
    if (fetched === null) return void known.delete(page)
    for (const one of known) if (!isNear(one)) known.delete(one)
    put((rows) => {
      const next = new Map([...rows].filter(([row]) => isNear(Math.floor(row / PAGE))))
      if (isNear(page)) for (const [index, row] of fetched.entries()) next.set(from + index, row)
      return next
    })
  }
  return {
    need: async (rows) => {
      const pages = [...new Set(rows.map((row) => Math.floor(row / PAGE)))]
      if (pages.length === 0) return
      inView = { first: Math.min(...pages), last: Math.max(...pages) }
      await Promise.all(pages.filter((page) => !asked.has(page)).map(fetchPage))
    },
    forget: () => {
      asked = new Set()
      inView = { first: 0, last: 0 }
    },
  }
}
