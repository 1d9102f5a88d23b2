/** Pages of lists, by the key of the last entry seen. */
import type { Result } from '../core/result.ts'
import { ok } from '../core/result.ts'
import type { Page, PageRequest } from './shelf.ts'

/** How many entries a page has, where nothing speaks for another number. */
const PAGE_SIZE = 200

/**
 * The page of `sorted` after a key. `compare` places a key in the order of the entries, so that a page is right where the
 * entry that the key came from is gone by now.
 */
export function pageOf<T>(
  sorted: readonly T[],
  { after, size }: PageRequest,
  keyOf: (entry: T) => string,
  compare: (key: string, entry: T) => number,
): Page<T> {
  const from = after === null ? 0 : firstAfter(sorted, (entry) => compare(after, entry))
  const entries = sorted.slice(from, from + size)
  const last = entries.at(-1)
  const isMore = from + entries.length < sorted.length
  return { entries, next: isMore && last !== undefined ? keyOf(last) : null }
}

/** The place of the first entry that a key comes before: all of a long list is asked for in many pages. */
function firstAfter<T>(sorted: readonly T[], compare: (entry: T) => number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const entry = sorted[middle]
    if (entry !== undefined && compare(entry) < 0) to = middle
    else from = middle + 1
  }
  return from
}

/** Every entry of a list, page after page, and the first page itself; fails as the first page that does. */
export async function allPages<T, P extends Page<T>>(
  fetch: (page: PageRequest) => Promise<Result<P>>,
): Promise<Result<{ readonly entries: readonly T[]; readonly first: P }>> {
  const first = await fetch({ after: null, size: PAGE_SIZE })
  if (!first.ok) return first
  const entries = [...first.value.entries]
  for (let after = first.value.next; after !== null; ) {
    const page = await fetch({ after, size: PAGE_SIZE })
    if (!page.ok) return page
    entries.push(...page.value.entries)
    after = page.value.next
  }
  return ok({ entries, first: first.value })
}
