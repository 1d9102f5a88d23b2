/** Salvages what can be read of a layer that violates its schema or disagrees with its article. */
import type { z } from 'zod'
import { compareAnnotations } from '../model/annotation.ts'
import { annotationSchema } from '../model/annotationSchema.ts'
import type { Article } from '../model/article.ts'
import { type Layer, layerSchema, replySchema, reviewSchema } from '../model/layer.ts'
import { parseBy } from '../model/parseBy.ts'
import { checkLayer } from './checkLayer.ts'

/** A layer in which `checkLayer` finds nothing, and what was left out. */
export interface Salvaged {
  readonly layer: Layer
  readonly skipped: Skipped
}

/** How many entries were left out, and the paths of the first ten, as in `annotations[3]`. */
export interface Skipped {
  readonly count: number
  readonly first: readonly string[]
}

const LIST_NAMES = ['annotations', 'reviews', 'replies'] as const

/** What each entry of a layer's lists has to be. */
const LISTS: Readonly<Record<(typeof LIST_NAMES)[number], z.ZodType>> = {
  annotations: annotationSchema,
  reviews: reviewSchema,
  replies: replySchema,
}

/** The most passes of removing what disagrees: removing one annotation can break another's link. */
const ROUNDS = 50

/** With more invalid entries than this a layer is given up: checking ten million takes a minute. */
const MOST_BROKEN = 100_000

/**
 * Salvages `data`, parsed JSON; null if it isn't a layer by this annotator on this article, or has too many invalid
 * entries.
 */
export function salvageLayer(data: unknown, article: Article, annotator: string): Salvaged | null {
  let count = 0
  const first: string[] = []
  const skip = (place: string) => {
    count += 1
    if (first.length < 10) first.push(place)
  }
  const readable = withoutBroken(data, skip)
  if (!readable || readable.annotator.id !== annotator) return null
  if (readable.article.id !== article.id || readable.article.sha256 !== article.sha256) return null
  let layer: Layer = { ...readable, annotations: [...readable.annotations].sort(compareAnnotations) }
  for (let round = 0; round < ROUNDS; round += 1) {
    const findings = checkLayer(layer, article)
    if (findings.length === 0) return { layer, skipped: { count, first } }
    const places = new Set(findings.map(({ path }) => /^\w+\[\d+\]/.exec(path)?.[0] ?? path))
    const next = without(layer, places)
    if (!next) return null
    for (const place of places) skip(place)
    layer = next
  }
  return null
}

/**
 * The layer without entries that their schemas reject; null if the rest is no layer either, or too many are rejected.
 */
function withoutBroken(data: unknown, skip: (place: string) => void): Layer | null {
  if (typeof data !== 'object' || data === null) return null
  const left: Record<string, unknown> = { ...data }
  let broken = 0
  for (const name of LIST_NAMES) {
    const entries: unknown = left[name]
    if (!Array.isArray(entries)) continue
    const sound: unknown[] = []
    for (const [index, entry] of entries.entries()) {
      if (LISTS[name].validate(entry)) {
        sound.push(entry)
        continue
      }
      skip(`${name}[${index}]`)
      broken += 1
      if (broken > MOST_BROKEN) return null
    }
    left[name] = sound
  }
  const read = parseBy(layerSchema, left)
  return read.success ? read.data : null
}

/** The layer without the entries at these places; null if one of them is no entry of a list. */
function without(layer: Layer, places: ReadonlySet<string>): Layer | null {
  const left = { ...layer }
  let count = 0
  for (const list of LIST_NAMES) {
    const kept = (layer[list] as readonly unknown[]).filter((_, index) => !places.has(`${list}[${index}]`))
    count += layer[list].length - kept.length
    Object.assign(left, { [list]: kept })
  }
  return count === places.size ? left : null
}
