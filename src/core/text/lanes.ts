/**
 * Which lane each span is drawn in, so that spans of one tag that overlap, nest or coincide stay apart: the lowest lane
 * that no earlier overlapping span of the same tag has (greedy colouring of an interval graph, optimal for spans sorted
 * by start).
 */
import type { Annotation } from '../model/annotation.ts'
import { TAGS, type Tag } from '../model/tag.ts'

/** How many lanes can be told apart; deeper ones share the last. */
export const LANES = 3

/** The lane, from 0, of each of `annotations`, which must be sorted by start. One pass. */
export function lanesOf(annotations: readonly Annotation[]): Uint8Array {
  const busyUntil = Object.fromEntries(TAGS.map((tag) => [tag, new Float64Array(LANES)])) as Record<Tag, Float64Array>
  const lanes = new Uint8Array(annotations.length)
  annotations.forEach((annotation, index) => {
    const ends = busyUntil[annotation.tag]
    const free = ends.findIndex((end) => end <= annotation.start)
    const lane = free === -1 ? LANES - 1 : free
    ends[lane] = Math.max(ends[lane] ?? 0, annotation.end)
    lanes[index] = lane
  })
  return lanes
}
