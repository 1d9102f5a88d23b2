/** What a layer from outside would change here, with its times clamped to the present. */
import type { Layer } from '../model/layer.ts'
import { saysSame } from './difference.ts'

/** How many entries would be added, changed or lost. */
export interface Changes {
  readonly added: number
  readonly changed: number
  readonly lost: number
}

/** The changes to a layer's three kinds of entries. */
export interface LayerChanges {
  readonly annotations: Changes
  readonly verdicts: Changes
  readonly decisions: Changes
}

/** What would change if `after` replaced `before` (null: there is none). */
export function changesBetween(before: Layer | null, after: Layer): LayerChanges {
  return {
    annotations: changesOf(before?.annotations ?? [], after.annotations),
    verdicts: changesOf(before?.reviews ?? [], after.reviews),
    decisions: changesOf(before?.decisions ?? [], after.decisions ?? []),
  }
}

interface Entry {
  readonly id: string
}

function changesOf(before: readonly Entry[], after: readonly Entry[]): Changes {
  const known = new Map(before.map((entry) => [entry.id, entry]))
  let [added, changed, common] = [0, 0, 0]
  for (const entry of after) {
    const old = known.get(entry.id)
    if (!old) added += 1
    else {
      common += 1
      if (!saysSame(old, entry)) changed += 1
    }
  }
  return { added, changed, lost: before.length - common }
}

/** The layer with no time later than `now` (an ISO time), and whether it had one. */
export function withTimesCapped(layer: Layer, now: string): { readonly layer: Layer; readonly wasFuture: boolean } {
  const limit = Date.parse(now)
  let wasFuture = false
  const cap = (time: string): string => {
    if (Date.parse(time) <= limit) return time
    wasFuture = true
    return now
  }
  const dated = <T extends { readonly at: string }>(entries: readonly T[]) =>
    entries.map((entry) => ({ ...entry, at: cap(entry.at) }))
  const { annotations, reviews, replies, decisions } = layer
  const capped: Layer = {
    ...layer,
    annotations: annotations.map((annotation) => ({
      ...annotation,
      created: cap(annotation.created),
      updated: cap(annotation.updated),
    })),
    reviews: dated(reviews),
    replies: dated(replies),
    ...(decisions && { decisions: dated(decisions) }),
  }
  return { layer: wasFuture ? capped : layer, wasFuture }
}
