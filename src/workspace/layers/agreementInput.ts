/** What agreement is measured on: the articles of a workspace with the layers on them, read and checked one by one. */
import { atFirstDone } from '../../core/agreement/firstDone.ts'
import type { MeasuredState } from '../../core/agreement/measuredState.ts'
import type { Article } from '../../core/model/article.ts'
import type { ArticleVersion } from '../../core/model/articleVersion.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import type { Layer } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import {
  articlesBefore,
  type BroughtPlace,
  bringablePlaces,
  bringableTo,
  bringLayer,
  type LayeredPlace,
} from '../../core/versions/bringLayer.ts'
import type { BroughtFacts } from '../../core/versions/broughtFacts.ts'
import { confirmedOnly } from '../../core/versions/decideCarried.ts'
import { readText } from '../disk/files.ts'
import { auditPath } from '../disk/paths.ts'
import { readArticle } from '../library/articles.ts'
import { articleVersion, previousArticles, versionAmong } from '../library/articleVersion.ts'
import { checkTrail } from './auditEntries.ts'
import { layerPlaces, readCheckedLayer } from './layers.ts'

/** Which articles and annotators to measure. Without annotators: all but the adjudicated layer. */
export interface AgreementChoice {
  readonly article?: string | undefined
  readonly annotators?: readonly string[] | undefined
  /** The version before each article, where that is known; else the articles are read for it. */
  readonly previousOf?: ReadonlyMap<string, string | null> | undefined
}

/** An article, whose layers on it are measured, and whose are brought from an earlier version to be measured with them. */
export interface AgreementPlace extends LayeredPlace {
  readonly brought: readonly BroughtPlace[]
}

/**
 * Where the layers of a choice lie, by article; `article-missing` and `annotator-unknown` for what is named and isn't there.
 * To one article everybody's layer is brought who has none on it; over all, the layers of those who met on no version.
 */
export async function agreementPlaces(
  root: string,
  choice: AgreementChoice,
): Promise<Result<readonly AgreementPlace[]>> {
  const places =
    choice.article === undefined ? await allPlaces(root, choice) : await placesOf(root, choice.article, choice)
  if (!places.ok) return places
  const found = new Set(
    places.value.flatMap(({ annotators, brought }) => [...annotators, ...brought.map(({ annotator }) => annotator)]),
  )
  const missing = choice.annotators?.find((annotator) => !found.has(annotator))
  return missing === undefined ? places : fail('annotator-unknown', { id: missing })
}

async function allPlaces(root: string, choice: AgreementChoice): Promise<Result<readonly AgreementPlace[]>> {
  const places = byArticle(await layerPlaces(root), choice)
  const previousOf =
    choice.previousOf ??
    (await previousArticles(
      root,
      places.map(({ article }) => article),
    ))
  const brought = bringablePlaces(places, previousOf)
  return ok(places.map((place) => ({ ...place, brought: brought.get(place.article) ?? [] })))
}

async function placesOf(
  root: string,
  article: string,
  choice: AgreementChoice,
): Promise<Result<readonly AgreementPlace[]>> {
  const stored = await readArticle(root, article)
  if (!stored.ok) return stored
  const previousOf = choice.previousOf ?? (await previousArticles(root, [article]))
  const there = await Promise.all(
    [article, ...articlesBefore(article, previousOf)].map((id) => layerPlaces(root, { article: id })),
  )
  const places = new Map(byArticle(there.flat(), choice).map((place) => [place.article, place]))
  const own = places.get(article) ?? { article, annotators: [] }
  const brought = bringableTo(own, places, previousOf)
  return ok(own.annotators.length + brought.length === 0 ? [] : [{ ...own, brought }])
}

function byArticle(
  places: Awaited<ReturnType<typeof layerPlaces>>,
  { annotators }: AgreementChoice,
): readonly LayeredPlace[] {
  const found = new Map<string, string[]>()
  for (const { article, annotator } of places) {
    const isWanted = annotators ? annotators.includes(annotator) : annotator !== ADJUDICATED
    if (isWanted) found.set(article, [...(found.get(article) ?? []), annotator])
  }
  return [...found].map(([article, annotators]) => ({ article, annotators }))
}

/** What is measured on one article. */
export interface AgreementInput {
  readonly article: Article
  /** Null for an article that has no version before it. */
  readonly version: ArticleVersion | null
  /** The layers as they are measured, those brought from earlier versions among them. */
  readonly layers: readonly Layer[]
  /** How many annotations are left out of layers on this version: carried, and nobody has agreed to them yet. */
  readonly unconfirmed: number
  readonly brought: readonly BroughtFacts[]
  /** How many layers are measured as they are, since their audit trail doesn't tell what they were when first done. */
  readonly untold: number
}

/** Reads an article and its layers; fails as `readArticle` and `readCheckedLayer` do. */
export async function readPlace(
  root: string,
  { article: id, annotators, brought }: AgreementPlace,
  state: MeasuredState,
): Promise<Result<AgreementInput>> {
  const stored = await readArticle(root, id)
  if (!stored.ok) return stored
  const { article } = stored.value
  const layers: Layer[] = []
  let unconfirmed = 0
  let untold = 0
  for (const annotator of annotators) {
    const layer = await readLayerAs(root, { article, annotator, state })
    if (!layer.ok) return layer
    if (!layer.value.isTold) untold += 1
    const measured = confirmedOnly(layer.value.layer)
    unconfirmed += measured.unconfirmed
    layers.push(measured.layer)
  }
  const facts: BroughtFacts[] = []
  for (const place of brought) {
    const found = await broughtTo(root, article, place, state)
    if (!found.ok) return found
    if (!found.value.isTold) untold += 1
    layers.push(confirmedOnly(found.value.layer).layer)
    facts.push(found.value.facts)
  }
  const version = (await versionAmong(root, article)) ?? null
  return ok({ article, version, layers, unconfirmed, brought: facts, untold })
}

/** An annotator's layer on an earlier version, brought to an article in memory; fails as reading both does. */
export async function broughtTo(
  root: string,
  article: Article,
  { annotator, from }: BroughtPlace,
  state: MeasuredState = 'now',
): Promise<Result<{ readonly layer: Layer; readonly facts: BroughtFacts; readonly isTold: boolean }>> {
  const earlier = await readArticle(root, from)
  if (!earlier.ok) return earlier
  const stored = await readLayerAs(root, { article: earlier.value.article, annotator, state })
  if (!stored.ok) return stored
  const { isTold } = stored.value
  const { layer, counts } = bringLayer({ article: earlier.value.article, layer: stored.value.layer }, article)
  const version = await articleVersion(root, earlier.value.article)
  return ok({ layer, facts: { annotator, from, name: layer.annotator.name, version, ...counts }, isTold })
}

interface LayerAs {
  readonly article: Article
  readonly annotator: string
  readonly state: MeasuredState
}

/** A layer in a state, and whether its trail tells that one; fails as `readCheckedLayer` does. */
async function readLayerAs(
  root: string,
  { article, annotator, state }: LayerAs,
): Promise<Result<{ readonly layer: Layer; readonly isTold: boolean }>> {
  const stored = await readCheckedLayer(root, article, annotator)
  if (!stored.ok) return stored
  const now = { layer: stored.value, isTold: true }
  if (state === 'now') return ok(now)
  const trail = await readText(auditPath(root, article.id, annotator))
  const { entries, broken } = checkTrail(trail.ok ? trail.value : '', article.sha256)
  const then = trail.ok && broken.length === 0 ? atFirstDone(article.text, stored.value, entries) : null
  return ok(then ? { layer: then, isTold: true } : { ...now, isTold: false })
}
