/** What the page of a workspace shows of each article: who has worked on it how far, and what is new to whoever looks. */
import { mayAnnotateAs } from '../model/ids.ts'
import type { LayerStatus } from '../model/layer.ts'
import { UNCONFIRMED } from './indexedLayer.ts'
import type { RowStore, StoredLayer } from './rowStore.ts'
import type { SeenRows } from './tableContext.ts'

/** A layer that may be seen. */
export interface LayerOverview {
  readonly annotator: string
  readonly name: string
  readonly status: LayerStatus
  readonly count: number
}

/** An article. */
export interface ArticleOverview {
  readonly article: string
  /** By annotator. */
  readonly layers: readonly LayerOverview[]
  /** Who has a layer that is hidden. */
  readonly hidden: readonly string[]
  /** Own annotations that colleagues dispute. */
  readonly disputed: number
  /** Own annotations that were carried over and wait for an answer. */
  readonly unconfirmed: number
  /** What colleagues annotated, and disputed of mine, after the given time. */
  readonly newAnnotations: number
  readonly newDisputes: number
}

/** Somebody who has layers, also where they are hidden. */
export interface PersonOverview {
  readonly id: string
  readonly name: string
  readonly layers: number
}

/** The articles of the workspace, and how many annotations were made on each day, by day (ISO 8601). */
export interface TableOverview {
  readonly people: readonly PersonOverview[]
  readonly articles: readonly ArticleOverview[]
  readonly days: readonly { readonly key: string; readonly count: number }[]
}

/** What may be seen of each article; `since` is a time in milliseconds since 1970. */
export function overviewOf(
  store: RowStore,
  seen: SeenRows,
  since: number,
  dayOf: (time: number) => string,
): TableOverview {
  const { me } = seen.context
  const { columns } = store
  const visible = new Set(seen.layers)
  const byArticle = new Map<string, StoredLayer[]>(seen.context.articles.map(({ id }) => [id, []]))
  for (const layer of store.layers.values()) byArticle.get(layer.article)?.push(layer)
  const days = new Map<string, number>()
  const articles = [...byArticle].map(([article, all]): ArticleOverview => {
    let [disputed, unconfirmed, newAnnotations, newDisputes] = [0, 0, 0, 0]
    const shown = all.filter((layer) => visible.has(layer))
    for (const layer of shown) {
      for (let row = layer.from; row < layer.to; row += 1) {
        const created = columns.created[row] ?? 0
        const day = dayOf(created)
        days.set(day, (days.get(day) ?? 0) + 1)
        if (layer.annotator !== me) newAnnotations += created > since ? 1 : 0
        else {
          disputed += (seen.dispute[row] ?? 0) > 0 ? 1 : 0
          unconfirmed += ((columns.flags[row] ?? 0) & UNCONFIRMED) !== 0 ? 1 : 0
        }
      }
      if (layer.annotator === me) continue
      newDisputes += layer.verdicts.filter(
        ({ annotator, verdict, at }) => annotator === me && verdict === 'dispute' && at > since,
      ).length
    }
    return {
      article,
      layers: shown
        .map(({ annotator, name, status, from, to }) => ({ annotator, name, status, count: to - from }))
        .sort((a, b) => (a.annotator < b.annotator ? -1 : 1)),
      hidden: all
        .filter((layer) => !visible.has(layer))
        .map(({ annotator }) => annotator)
        .sort(),
      disputed,
      unconfirmed,
      newAnnotations,
      newDisputes,
    }
  })
  return {
    people: peopleOf(store),
    articles,
    days: [...days].map(([key, count]) => ({ key, count })).sort((a, b) => (a.key < b.key ? -1 : 1)),
  }
}

function peopleOf(store: RowStore): readonly PersonOverview[] {
  const people = new Map<string, { readonly id: string; readonly name: string; layers: number }>()
  for (const { annotator: id, name } of store.layers.values()) {
    if (!mayAnnotateAs(id)) continue
    const known = people.get(id) ?? { id, name, layers: 0 }
    known.layers += 1
    people.set(id, known)
  }
  return [...people.values()]
}
