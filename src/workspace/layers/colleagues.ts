/** The layers of others on an article, hidden as long as the workspace keeps its annotators blind. */
import { serializeLayer } from '../../core/model/files.ts'
import type { Layer } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { BroughtFacts } from '../../core/versions/broughtFacts.ts'
import { readArticle } from '../library/articles.ts'
import { agreementPlaces, broughtTo } from './agreementInput.ts'
import { isBlind } from './blindness.ts'
import { layerPlaces, readCheckedLayer, readLayer } from './layers.ts'

/** Others' layers as JSON texts, checked; and who else has a layer, where they are hidden. */
export interface Colleagues {
  readonly layers: readonly string[]
  /** Ids of those who have a layer that must not be seen yet. */
  readonly hidden: readonly string[]
  /** Layers that can't be shown, and why. */
  readonly problems: readonly Problem[]
}

/** Reads the layers of everybody but `annotator` on an article. */
export async function readColleagues(root: string, id: string, annotator: string): Promise<Result<Colleagues>> {
  const stored = await readArticle(root, id)
  if (!stored.ok) return stored
  const places = await layerPlaces(root, { article: id })
  const others = places.map((place) => place.annotator).filter((other) => other !== annotator)
  if (!(await maySee(root, id, annotator))) return ok({ layers: [], hidden: others, problems: [] })
  const layers: Layer[] = []
  const problems: Problem[] = []
  for (const other of others) {
    const layer = await readCheckedLayer(root, stored.value.article, other)
    if (layer.ok) layers.push(layer.value)
    else problems.push(layer.error)
  }
  return ok({ layers: layers.map(serializeLayer), hidden: [], problems })
}

/**
 * The layers of those who have one on an earlier version of an article and none on it, their own among them, brought to its
 * text in memory; those that must not be seen yet, on either version, are left out, and so is what can't be read.
 */
export async function readEarlierColleagues(
  root: string,
  id: string,
  annotator: string,
): Promise<Result<readonly BroughtColleague[]>> {
  const stored = await readArticle(root, id)
  if (!stored.ok) return stored
  const { article } = stored.value
  if ((article.previous ?? null) === null || !(await maySee(root, id, annotator))) return ok([])
  const places = await agreementPlaces(root, { article: id })
  if (!places.ok) return places
  const found: BroughtColleague[] = []
  for (const place of places.value.flatMap(({ brought }) => brought)) {
    if (place.annotator !== annotator && !(await maySee(root, place.from, annotator))) continue
    const brought = await broughtTo(root, article, place)
    if (brought.ok) found.push({ layer: serializeLayer(brought.value.layer), facts: brought.value.facts })
  }
  return ok(found)
}

/** A layer on an earlier version as JSON text, as it would be on this one. */
export interface BroughtColleague {
  readonly layer: string
  readonly facts: BroughtFacts
}

/** Whether colleagues' tags may be seen: once the own layer is done, or always where the workspace says so. */
export async function maySee(root: string, article: string, annotator: string): Promise<boolean> {
  const own = await readLayer(root, article, annotator)
  if (own.ok && own.value.status === 'done') return true
  return !(await isBlind(root))
}
