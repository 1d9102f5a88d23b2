/**
 * Which lane each span is drawn in, so that spans of one tag that overlap, nest or coincide stay apart: the lowest lane
 * that no earlier overlapping span of the same tag has (greedy colouring of an interval graph, optimal for spans sorted
 * by start).
 */
import type { Annotation } from '../model/annotation.ts'
import { TAGS, type Tag } from '../model/tag.ts'

/** How many lanes can be told apart; deeper ones share the last. */
export const LANES = 3

/**
 * The lane, from 0, of each of `annotations` that start before `until`; they must be sorted by start. One pass without
 * a closure, because it runs within every key press.
 */
export function lanesOf(annotations: readonly Annotation[], until = Number.POSITIVE_INFINITY): Uint8Array {
  const busyUntil = Object.fromEntries(TAGS.map((tag) => [tag, new Float64Array(LANES)])) as Record<Tag, Float64Array>
  const lanes = new Uint8Array(annotations.length)
  let index = 0
  for (const { tag, start, end } of annotations) {
    if (start >= until) break
    const ends = busyUntil[tag]
    let lane = 0
    while (lane < LANES - 1 && (ends[lane] ?? 0) > start) lane += 1
    ends[lane] = Math.max(ends[lane] ?? 0, end)
    lanes[index] = lane
    index += 1
  }
  return lanes
}
