/** Which articles the page of a workspace lists, in which order, and what each of them waits for. */
import { ADJUDICATED } from '../../../core/model/ids.ts'
import type { OverviewArticle } from '../../../ipc/overview.ts'
import { articleSearch } from './searching.ts'

/** Which articles are listed. */
export const STATES = ['all', 'mine', 'todo', 'done', 'news', 'disputed', 'resolve', 'versions'] as const
export type ListedState = (typeof STATES)[number]

/** What the list is sorted by. */
export const SORTS = ['title', 'version', 'published', 'people', 'count', 'waits'] as const
export type ListedSort = (typeof SORTS)[number]

/** How the list is shown. */
export interface OverviewList {
  readonly query: string
  readonly state: ListedState
  /** Only articles on which this person has a layer or is to have one. */
  readonly annotator: string | null
  readonly sort: ListedSort
  readonly descending: boolean
}

/** What an article waits for: whoever looks, and for what; the resolving of differences; others. */
export type Waiting = 'confirm' | 'disputed' | 'you' | 'resolve' | 'others'

/** What an article waits for, the most pressing first; null for nothing. */
export function waitsFor(article: OverviewArticle, me: string, each: number | null): Waiting | null {
  const { layers, hidden, assigned, disputed, unconfirmed } = article
  if (unconfirmed > 0) return 'confirm'
  if (disputed > 0) return 'disputed'
  const own = layers.find(({ annotator }) => annotator === me)
  const isMine = assigned.length === 0 ? each === null || own !== undefined : assigned.includes(me)
  if (isMine && own?.status !== 'done') return 'you'
  if (isToResolve(article)) return 'resolve'
  const done = layers.filter(({ annotator, status }) => annotator !== ADJUDICATED && status === 'done').length
  const wanted = Math.max(assigned.length, each ?? 0)
  return hidden.length > 0 || done < wanted ? 'others' : null
}

/** Whether two or more are done with an article and nobody has resolved where they differ. */
export function isToResolve({ layers }: OverviewArticle): boolean {
  const done = layers.filter(({ annotator, status }) => annotator !== ADJUDICATED && status === 'done')
  const adjudicated = layers.find(({ annotator }) => annotator === ADJUDICATED)
  return done.length > 1 && adjudicated?.status !== 'done'
}

/** How many articles as many as wanted are done with. */
export function doneBy(articles: readonly OverviewArticle[], wanted: number): number {
  const isDone = ({ layers }: OverviewArticle) =>
    layers.filter(({ annotator, status }) => annotator !== ADJUDICATED && status === 'done').length >= wanted
  return articles.filter(isDone).length
}

/** The articles that are listed, in their order. */
export function listed(
  articles: readonly OverviewArticle[],
  { query, state, annotator, sort, descending }: OverviewList,
  me: string,
  each: number | null,
): readonly OverviewArticle[] {
  const isFound = articleSearch(query)
  const fits = (article: OverviewArticle) =>
    isFound(article) && isInState(article, state, me) && (annotator === null || peopleOn(article).includes(annotator))
  const keys = new Map(articles.map((article) => [article.article, keyOf(article, sort, me, each)]))
  const order = (one: OverviewArticle, other: OverviewArticle) => {
    const [a, b] = [keys.get(one.article) ?? '', keys.get(other.article) ?? '']
    // What says nothing comes last either way.
    if (a === '' || b === '') return Number(a === '') - Number(b === '')
    const difference = typeof a === 'number' && typeof b === 'number' ? a - b : TEXTS.compare(String(a), String(b))
    return descending ? -difference : difference
  }
  const byTitle = articles.filter(fits).sort((one, other) => TEXTS.compare(one.title, other.title))
  return sort === 'title' && !descending ? byTitle : byTitle.sort(order)
}

const TEXTS = new Intl.Collator(undefined, { numeric: true })

/** Everybody who has a layer on an article, or is to have one. */
export function peopleOn({ layers, hidden, assigned }: OverviewArticle): readonly string[] {
  return [...new Set([...layers.map(({ annotator }) => annotator), ...hidden, ...assigned])].sort()
}

function isInState(article: OverviewArticle, state: ListedState, me: string): boolean {
  const own = article.layers.find(({ annotator }) => annotator === me)
  switch (state) {
    case 'all':
      return true
    case 'mine':
      return article.assigned.includes(me)
    case 'todo':
      return own?.status !== 'done'
    case 'done':
      return own?.status === 'done'
    case 'news':
      return article.newAnnotations + article.newDisputes > 0
    case 'disputed':
      return article.disputed > 0
    case 'resolve':
      return isToResolve(article)
    case 'versions':
      return article.version !== null
  }
}

const WAITING: readonly (Waiting | null)[] = ['confirm', 'disputed', 'you', 'resolve', 'others', null]

function keyOf(article: OverviewArticle, sort: ListedSort, me: string, each: number | null): string | number {
  switch (sort) {
    case 'title':
      return article.title
    case 'version':
      return article.version ?? ''
    case 'published':
      return article.published ?? ''
    case 'people':
      return peopleOn(article).length
    case 'count':
      return article.layers.reduce((sum, { count }) => sum + count, 0)
    case 'waits':
      return WAITING.indexOf(waitsFor(article, me, each))
  }
}
