/** What agreement is measured on: the articles of a workspace with the layers on them, read and checked one by one. */
import { type ComparedLayer, comparedOf } from '../../core/compare/compare.ts'
import type { Article } from '../../core/model/article.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { unconfirmed } from '../../core/versions/decideCarried.ts'
import { readArticle } from '../library/articles.ts'
import { layerPlaces, readCheckedLayer } from './layers.ts'

/** Which articles and annotators to measure. Without annotators: all but the adjudicated layer. */
export interface AgreementChoice {
  readonly article?: string | undefined
  readonly annotators?: readonly string[] | undefined
}

/** An article and whose layers on it are measured. */
export interface AgreementPlace {
  readonly article: string
  readonly annotators: readonly string[]
}

/** Where the layers of a choice lie, by article; `article-missing` and `layer-missing` for what is named and isn't there. */
export async function agreementPlaces(
  root: string,
  choice: AgreementChoice,
): Promise<Result<readonly AgreementPlace[]>> {
  if (choice.article !== undefined) {
    const stored = await readArticle(root, choice.article)
    if (!stored.ok) return stored
  }
  const places = new Map<string, string[]>()
  for (const { article, annotator } of await layerPlaces(root, { article: choice.article })) {
    const wanted = choice.annotators ? choice.annotators.includes(annotator) : annotator !== ADJUDICATED
    if (wanted) places.set(article, [...(places.get(article) ?? []), annotator])
  }
  const found = new Set([...places.values()].flat())
  const missing = choice.annotators?.find((annotator) => !found.has(annotator))
  if (missing !== undefined) return fail('annotator-unknown', { id: missing })
  return ok([...places].map(([article, annotators]) => ({ article, annotators })))
}

/** What is measured on one article. */
export interface AgreementInput {
  readonly article: Article
  readonly layers: readonly ComparedLayer[]
  /** How many annotations are left out: they were carried from an earlier version, and nobody has agreed to them yet. */
  readonly unconfirmed: number
}

/** Reads an article and its layers; fails as `readArticle` and `readCheckedLayer` do. */
export async function readPlace(
  root: string,
  { article: id, annotators }: AgreementPlace,
): Promise<Result<AgreementInput>> {
  const stored = await readArticle(root, id)
  if (!stored.ok) return stored
  const { article } = stored.value
  const layers: ComparedLayer[] = []
  let unconfirmedCount = 0
  for (const annotator of annotators) {
    const layer = await readCheckedLayer(root, article, annotator)
    if (!layer.ok) return layer
    const waiting = new Set(unconfirmed(layer.value))
    unconfirmedCount += waiting.size
    const annotations = layer.value.annotations.filter((one) => !waiting.has(one))
    layers.push({ ...comparedOf(layer.value), annotator, annotations })
  }
  return ok({ article, layers, unconfirmed: unconfirmedCount })
}
