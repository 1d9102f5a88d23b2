/** Layers on different versions of an article, brought to one text in memory, so that they can be compared. */
import type { Article } from '../model/article.ts'
import { emptyLayer, type Layer } from '../model/layer.ts'
import { compareSpans } from '../model/span.ts'
import { type CarryCounts, type LayeredVersion, planCarry } from './planCarry.ts'

/** Whose layer is brought to a later version, and from which. */
export interface BroughtPlace {
  readonly annotator: string
  /** The article that the layer is on. */
  readonly from: string
}

/** A layer as it would be if its annotator carried it over, and what that comes to. */
export interface BroughtLayer {
  readonly layer: Layer
  readonly counts: CarryCounts
}

/**
 * An annotator's layer brought to a later version's text. Nothing is written and nobody has agreed to it: what moved or
 * changed is unconfirmed.
 */
export function bringLayer(earlier: LayeredVersion, later: Pick<Article, 'id' | 'sha256' | 'text'>): BroughtLayer {
  const { annotator, status } = earlier.layer
  const empty = { ...emptyLayer(later, annotator), status }
  const plan = planCarry(earlier, { article: later, layer: empty }, { now: () => '', newId: () => '' })
  const annotations = plan.edit.edits.flatMap((edit) => (edit.type === 'add' ? [edit.annotation] : []))
  const answers = plan.edit.edits.find((edit) => edit.type === 'article-attributes')
  const { attributes, codebook } = earlier.layer
  return {
    layer: {
      ...empty,
      annotations: annotations.sort((a, b) => compareSpans(a, b) || (a.id < b.id ? -1 : 1)),
      ...(answers && attributes && { attributes, ...(codebook !== undefined && { codebook }) }),
    },
    counts: plan.counts,
  }
}

/** An article with whose layers are on it. */
export interface LayeredPlace {
  readonly article: string
  readonly annotators: readonly string[]
}

/** The articles before one, the latest first, as far as they are known; a circle ends where it begins again. */
export function articlesBefore(article: string, previousOf: ReadonlyMap<string, string | null>): readonly string[] {
  const before: string[] = []
  const seen = new Set([article])
  for (let id = previousOf.get(article) ?? null; id !== null && !seen.has(id); id = previousOf.get(id) ?? null) {
    seen.add(id)
    before.push(id)
  }
  return before
}

/** Whose layers can be brought to an article: everybody's who has one on an earlier version and none on this. */
export function bringableTo(
  { article, annotators }: LayeredPlace,
  places: ReadonlyMap<string, LayeredPlace>,
  previousOf: ReadonlyMap<string, string | null>,
): readonly BroughtPlace[] {
  const found = new Map<string, BroughtPlace>()
  for (const from of articlesBefore(article, previousOf))
    for (const annotator of places.get(from)?.annotators ?? [])
      if (!found.has(annotator) && !annotators.includes(annotator)) found.set(annotator, { annotator, from })
  return [...found.values()].sort((a, b) => (a.annotator < b.annotator ? -1 : 1))
}

/**
 * Of all articles, the layers that must be brought so that everybody who worked on some version of an article is compared
 * with everybody else who did: whose layer meets that of another on no version. Who met already isn't counted twice.
 */
export function bringablePlaces(
  places: readonly LayeredPlace[],
  previousOf: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, readonly BroughtPlace[]> {
  const byArticle = new Map(places.map((place) => [place.article, place]))
  const brought = new Map<string, readonly BroughtPlace[]>()
  for (const place of places) {
    const before = articlesBefore(place.article, previousOf).flatMap((id) => byArticle.get(id) ?? [])
    if (before.length === 0) continue
    const haveMet = (one: string, other: string) =>
      before.some(({ annotators }) => annotators.includes(one) && annotators.includes(other))
    const found = bringableTo(place, byArticle, previousOf).filter(({ annotator }) =>
      place.annotators.some((other) => !haveMet(annotator, other)),
    )
    if (found.length > 0) brought.set(place.article, found)
  }
  return brought
}
