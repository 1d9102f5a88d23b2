/** Which articles the list shows for what is searched and filtered, and how far along each of them is. */
import type { ArticleSummary, TextHit } from '../../../ipc/contract.ts'

/** What the list shows of all that was found. */
export type Filter = 'all' | 'mine' | 'todo' | 'done'

/** How far the annotator is with an article. */
export type Progress = 'new' | 'busy' | 'done'

/** An article in the list, with where its text holds what was searched for. */
export interface Row {
  readonly article: ArticleSummary
  readonly hit: TextHit | null
  /** Which version of its article it is, from 1, where there are several. */
  readonly version?: number | undefined
  /** Whether it stands below the later version that it belongs to. */
  readonly isEarlier?: boolean | undefined
}

/** New without tags of one's own, busy with some, done where the annotator said so. */
export function progressOf({ status, count }: ArticleSummary): Progress {
  if (status === 'done') return 'done'
  return count > 0 ? 'busy' : 'new'
}

/** The articles whose title or text holds `query`; all of them, in their order, where nothing is searched for. */
export function foundRows(
  articles: readonly ArticleSummary[],
  query: string,
  hits: ReadonlyMap<string, TextHit>,
): readonly Row[] {
  const words = folded(query.trim())
  if (words === '') return articles.map((article) => ({ article, hit: null }))
  return articles.flatMap((article) => {
    const hit = hits.get(article.id) ?? null
    return hit || folded(article.title).includes(words) ? [{ article, hit }] : []
  })
}

/**
 * The rows with the versions of an article together, the latest first, in the place of the latest. What has no other version
 * here stays as it is; so do versions in a circle.
 */
export function byVersion(rows: readonly Row[]): readonly Row[] {
  const known = new Map(rows.map((row) => [row.article.id, row]))
  const isEarlier = new Set(
    rows.flatMap(({ article: { previous } }) => (previous && known.has(previous) ? [previous] : [])),
  )
  if (isEarlier.size === 0) return rows
  const placed = new Set<string>()
  const grouped: Row[] = []
  const add = (row: Row) => {
    const chain: Row[] = []
    for (let at: Row | undefined = row; at && !placed.has(at.article.id); ) {
      placed.add(at.article.id)
      chain.push(at)
      at = at.article.previous === null ? undefined : known.get(at.article.previous)
    }
    grouped.push(
      ...(chain.length > 1
        ? chain.map((one, index) => ({ ...one, version: chain.length - index, isEarlier: index > 0 }))
        : chain),
    )
  }
  for (const row of rows) if (!isEarlier.has(row.article.id)) add(row)
  for (const row of rows) if (!placed.has(row.article.id)) grouped.push(row)
  return grouped
}

/** The rows that a filter lets through; `me` is whoever looks. */
export function filteredRows(rows: readonly Row[], filter: Filter, me: string): readonly Row[] {
  if (filter === 'all') return rows
  if (filter === 'mine') return rows.filter(({ article }) => article.assigned.includes(me))
  return rows.filter(({ article }) => (article.status === 'done') === (filter === 'done'))
}

/** The index of the first row from `from` on, starting over after the last, whose title begins with `typed`; -1 without one. */
export function rowBeginning(rows: readonly Row[], typed: string, from: number): number {
  const words = folded(typed)
  const begins = (row: Row | undefined) => row !== undefined && folded(row.article.title).startsWith(words)
  const steps = rows.findIndex((_, step) => begins(rows[(from + step) % rows.length]))
  return steps < 0 ? -1 : (from + steps) % rows.length
}

/** Letter case and accents aside. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
