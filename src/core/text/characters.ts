/** Where a text may be cut: surrogate pairs, grapheme clusters, white space. Offsets are UTF-16 code units. */
import type { Span } from '../model/span.ts'

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** How far to look around an offset for the cluster it lies in; the longest clusters in use are a few dozen units. */
const CLUSTER_WINDOW = 256

/** Whether `offset` lies between the two halves of a surrogate pair. */
export function isInsidePair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset))
}

/**
 * The grapheme cluster (UAX #29) that `offset` lies strictly inside, or null where the text may be cut there.
 * Looks at no more than a line around the offset: a line break is always a cluster boundary.
 */
export function clusterAround(text: string, offset: number): Span | null {
  if (offset <= 0 || offset >= text.length) return null
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - CLUSTER_WINDOW)
  const nextBreak = text.indexOf('\n', offset)
  const to = Math.min(nextBreak === -1 ? text.length : nextBreak, offset + CLUSTER_WINDOW)
  if (offset === from || offset >= to) return null
  const start = isInsidePair(text, from) ? from + 1 : from
  const segment = graphemes.segment(text.slice(start, to)).containing(offset - start)
  if (!segment || start + segment.index === offset) return null
  return { start: start + segment.index, end: start + segment.index + segment.segment.length }
}

/**
 * The span that a selection from `start` to `end` means: without outer white space, widened to whole grapheme
 * clusters. Null where only white space is selected.
 */
export function spanOfSelection(text: string, start: number, end: number): Span | null {
  let from = Math.max(0, Math.min(start, end))
  let to = Math.min(text.length, Math.max(start, end))
  while (from < to && isSpace(text, from)) from += 1
  while (to > from && isSpace(text, to - 1)) to -= 1
  if (from === to) return null
  return { start: clusterAround(text, from)?.start ?? from, end: clusterAround(text, to)?.end ?? to }
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index))
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
