/** The layers of others on an article, hidden as long as the workspace keeps its annotators blind. */
import { serializeLayer } from '../../core/model/files.ts'
import type { Layer } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { readArticle } from '../library/articles.ts'
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

/** Whether colleagues' tags may be seen: once the own layer is done, or always where the workspace says so. */
export async function maySee(root: string, article: string, annotator: string): Promise<boolean> {
  const own = await readLayer(root, article, annotator)
  if (own.ok && own.value.status === 'done') return true
  return !(await isBlind(root))
}
