/** The list of the articles on a server while it is asked for page by page, and what each row says. */
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { ServerArticle, ServerOrder, ServerPage, ServerPlace } from '../../../core/sync/teamLibrary.ts'

/** What is listed. */
export interface ServerWish {
  /** '' for all. */
  readonly words: string
  readonly order: ServerOrder
}

/** What has come of it. */
export interface ServerList {
  /** What these articles were asked by; null before the first answer. */
  readonly wish: ServerWish | null
  readonly articles: readonly ServerArticle[]
  /** Where the next page begins; null at the end. */
  readonly next: ServerPlace | null
  readonly isAsking: boolean
  readonly problem: Problem | null
}

/** Nothing was asked yet. */
export const NO_LIST: ServerList = { wish: null, articles: [], next: null, isAsking: true, problem: null }

/** The list while the server is asked: what was there before stays until the answer. */
export function asking(list: ServerList): ServerList {
  return { ...list, isAsking: true, problem: null }
}

/** The list with an answer: the first page (`after` null) replaces what was there, another one is added. */
export function answered(
  list: ServerList,
  { wish, after }: { readonly wish: ServerWish; readonly after: ServerPlace | null },
  answer: Result<ServerPage>,
): ServerList {
  if (!answer.ok) return { ...list, isAsking: false, problem: answer.error }
  const { articles, next } = answer.value
  const before = after === null ? [] : list.articles
  const known = new Set(before.map(({ id }) => id))
  // A corrected title may have moved an article into a later page.
  const all = [...before, ...articles.filter(({ id }) => !known.has(id))]
  return { wish, articles: all, next, isAsking: false, problem: null }
}

/** Whether the list is what these words and this order ask for. */
export function isUpToDate({ wish, isAsking }: ServerList, { words, order }: ServerWish): boolean {
  return !isAsking && wish?.words === words && wish.order === order
}

/** Where the keys of a list lead from `index`; null for any other key. */
export function rowByKey(key: string, index: number, count: number): number | null {
  const last = count - 1
  const places = new Map([
    ['ArrowDown', index + 1],
    ['ArrowUp', index - 1],
    ['PageDown', index + 8],
    ['PageUp', index - 8],
    ['Home', 0],
    ['End', last],
  ])
  const to = places.get(key)
  return to === undefined || count === 0 ? null : Math.min(last, Math.max(0, to))
}
