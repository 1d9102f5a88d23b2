/** What can be read of a layer that breaks its schema or disagrees with its article, and what has to be left out. */
import { compareAnnotations } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { type Layer, layerSchema } from '../model/layer.ts'
import { checkLayer } from './checkLayer.ts'

/** A layer in which `checkLayer` finds nothing, and the paths of what was left out, as in `annotations[3]`. */
export interface Salvaged {
  readonly layer: Layer
  readonly skipped: readonly string[]
}

const LISTS = ['annotations', 'reviews', 'replies'] as const

/** How often what disagrees is taken out: leaving one out can make a link of another lead nowhere. */
const ROUNDS = 50

/** Reads what can be read of `data`, parsed JSON; null where it isn't a layer on this article by this annotator at all. */
export function salvageLayer(data: unknown, article: Article, annotator: string): Salvaged | null {
  const skipped: string[] = []
  const readable = withoutBroken(data, skipped)
  if (!readable || readable.annotator.id !== annotator) return null
  if (readable.article.id !== article.id || readable.article.sha256 !== article.sha256) return null
  let layer: Layer = { ...readable, annotations: [...readable.annotations].sort(compareAnnotations) }
  for (let round = 0; round < ROUNDS; round += 1) {
    const findings = checkLayer(layer, article)
    if (findings.length === 0) return { layer, skipped }
    const places = new Set(findings.map(({ path }) => /^\w+\[\d+\]/.exec(path)?.[0] ?? path))
    const next = without(layer, places)
    if (!next) return null
    for (const place of places) skipped.push(place)
    layer = next
  }
  return null
}

/** The layer without what its schema refuses; null if that isn't in one of its lists. */
function withoutBroken(data: unknown, skipped: string[]): Layer | null {
  const parsed = layerSchema.safeParse(data)
  if (parsed.success) return parsed.data
  const places = new Set<string>()
  for (const { path } of parsed.error.issues) {
    const [list, index] = path
    if (typeof index !== 'number' || !LISTS.some((name) => name === list)) return null
    places.add(`${String(list)}[${index}]`)
  }
  for (const place of places) skipped.push(place)
  const again = layerSchema.safeParse(without(data as Layer, places))
  return again.success ? again.data : null
}

/** The layer without the entries at these places; null if one of them is no entry of a list. */
function without(layer: Layer, places: ReadonlySet<string>): Layer | null {
  const left = { ...layer }
  let count = 0
  for (const list of LISTS) {
    const kept = (layer[list] as readonly unknown[]).filter((_, index) => !places.has(`${list}[${index}]`))
    count += layer[list].length - kept.length
    Object.assign(left, { [list]: kept })
  }
  return count === places.size ? left : null
}
