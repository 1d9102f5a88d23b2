/**
 * Krippendorff's alpha for unitizing: how far raters agree on where the units of one category begin and end on a
 * continuum (Krippendorff, "On the reliability of unitizing continuous data", Sociological Methodology 25, 1995;
 * "Measuring the reliability of qualitative text analysis data", Quality & Quantity 38, 2004).
 */
import type { Span } from '../model/span.ts'
import { countWhile } from '../search.ts'
import { defined, type Measure, undefinedFor } from './measure.ts'

/** Observed and expected disagreement for one category. Alpha is 1 − observed / expected. */
export interface Disagreement {
  readonly observed: number
  readonly expected: number
}

/**
 * One rater's units with overlapping ones joined, as the measure requires, and how many fewer there are for it. Units
 * that only touch stay separate.
 */
export function disjoint(spans: readonly Span[]): { readonly units: readonly Span[]; readonly merged: number } {
  const units: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = units.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else units.push({ start, end })
  }
  return { units, merged: spans.length - units.length }
}

/** The disagreement of raters on one category over a continuum `[0, length)`. Units sorted and disjoint; O(n log n). */
export function disagreementOf(raters: readonly (readonly Span[])[], length: number): Disagreement {
  return { observed: observedOf(raters, length), expected: expectedOf(raters, length) }
}

/**
 * 1 − ΣDo/ΣDe over categories, or over texts. Undefined where no disagreement can be expected because nobody marked a
 * unit.
 */
export function alphaOf(parts: readonly Disagreement[]): Measure {
  const observed = parts.reduce((sum, part) => sum + part.observed, 0)
  const expected = parts.reduce((sum, part) => sum + part.expected, 0)
  return expected > 0 ? defined(1 - observed / expected) : undefinedFor('nothing-annotated')
}

function observedOf(raters: readonly (readonly Span[])[], length: number): number {
  let differences = 0
  raters.forEach((first, index) => {
    for (const second of raters.slice(index + 1)) differences += difference(first, second)
  })
  return (2 * differences) / (raters.length * (raters.length - 1) * length ** 2)
}

/**
 * The sum of the squared differences between two raters' units: of edges where units overlap, of lengths where one
 * rater has no unit.
 */
function difference(first: readonly Span[], second: readonly Span[]): number {
  let sum = 0
  let from = 0
  const met = new Uint8Array(second.length)
  for (const a of first) {
    for (let b = second[from]; b && b.end <= a.start; b = second[from]) from += 1
    let meets = false
    for (let at = from; ; at += 1) {
      const b = second[at]
      if (!b || b.start >= a.end) break
      sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2
      meets = true
      met[at] = 1
    }
    if (!meets) sum += (a.end - a.start) ** 2
  }
  second.forEach((b, index) => {
    if (!met[index]) sum += (b.end - b.start) ** 2
  })
  return sum
}

function expectedOf(raters: readonly (readonly Span[])[], length: number): number {
  const lengths = raters.flatMap((units) => units.map(({ start, end }) => end - start))
  if (lengths.length === 0) return 0
  const gaps = gapsAbove(raters, length)
  const places = raters.length * length
  let sum = 0
  let within = 0
  for (const unit of lengths) {
    sum += ((lengths.length - 1) * (2 * unit ** 3 - 3 * unit ** 2 + unit)) / 3 + unit ** 2 * gaps(unit)
    within += unit * (unit - 1)
  }
  return ((2 / length) * sum) / (places * (places - 1) - within)
}

/** For a length ℓ the sum of g − ℓ + 1 over the gaps g ≥ ℓ between all raters' units: in how many places ℓ fits in. */
function gapsAbove(raters: readonly (readonly Span[])[], length: number): (unit: number) => number {
  const gaps: number[] = []
  for (const units of raters) {
    let from = 0
    for (const { start, end } of units) {
      gaps.push(start - from)
      from = end
    }
    gaps.push(length - from)
  }
  const sorted = Float64Array.from(gaps).sort()
  const sumsFrom = new Float64Array(sorted.length + 1)
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    sumsFrom[index] = (sumsFrom[index + 1] ?? 0) + (sorted[index] ?? 0)
  }
  return (unit) => {
    const smaller = countWhile(sorted.length, (index) => (sorted[index] ?? 0) < unit)
    return (sumsFrom[smaller] ?? 0) - (sorted.length - smaller) * (unit - 1)
  }
}
