/**
 * What each article adds to the measures, kept apart so that they can be computed for other selections of articles: the
 * same sums, with each article as often as it was drawn.
 */
import { TAGS, type Tag } from '../model/tag.ts'
import type { Disagreement } from './alphaU.ts'
import { countEqual, countOverlapping } from './f1.ts'
import type { FleissTally } from './kappa.ts'
import type { PreparedLayer } from './pairs.ts'
import { MASKS } from './tokens.ts'

/** What an article adds to the measures that aren't of pairs. */
export interface SharedParts {
  readonly fleiss: { readonly all: FleissTally; readonly tags: Readonly<Record<Tag, FleissTally>> }
  readonly disagreements: Readonly<Record<Tag, Disagreement>>
}

/** Of an annotator on an article: how many spans of each tag, then how many tokens with each combination of tags. */
export const LAYER_NUMBERS = TAGS.length + MASKS

/**
 * Of a pair on an article: how many spans of each tag are equal, then overlap; how many tokens have the same tags; how
 * many both gave each tag.
 */
export const PAIR_NUMBERS = 3 * TAGS.length + 1

/** Where in a pair's numbers each sort begins. */
export const OVERLAPS_AT = TAGS.length
export const SAME_AT = 2 * TAGS.length
export const BOTH_AT = SAME_AT + 1

/** Rows of numbers, one for each article that has them. */
export interface Rows {
  readonly articles: number[]
  readonly numbers: number[]
}

/** Two annotators, and their rows. */
export interface PairRows extends Rows {
  readonly annotators: readonly [string, string]
}

/** The parts of all articles. */
export interface ArticleParts {
  readonly shared: SharedParts[]
  readonly layers: Map<string, Rows>
  readonly pairs: Map<string, PairRows>
}

/** Nothing yet. */
export function emptyParts(): ArticleParts {
  return { shared: [], layers: new Map(), pairs: new Map() }
}

/** Adds the next article: what it adds to the shared measures, its layers, and the counts of each pair of them. */
export function addParts(parts: ArticleParts, shared: SharedParts, layers: readonly PreparedLayer[]): void {
  const article = parts.shared.length
  parts.shared.push(shared)
  for (const [index, first] of layers.entries()) {
    const rows = parts.layers.get(first.annotator) ?? { articles: [], numbers: [] }
    parts.layers.set(first.annotator, rows)
    rows.articles.push(article)
    addLayer(rows.numbers, first)
    for (const second of layers.slice(index + 1)) {
      const key = `${first.annotator} ${second.annotator}`
      const known = parts.pairs.get(key)
      const pair = known ?? { annotators: [first.annotator, second.annotator], articles: [], numbers: [] }
      if (!known) parts.pairs.set(key, pair)
      pair.articles.push(article)
      addPair(pair.numbers, first, second)
    }
  }
}

function addLayer(numbers: number[], { sweeps, runs }: PreparedLayer): void {
  for (const tag of TAGS) numbers.push(sweeps[tag].spans.length)
  const at = numbers.length
  for (let mask = 0; mask < MASKS; mask += 1) numbers.push(0)
  let from = 0
  for (const [index, end] of runs.ends.entries()) {
    const cell = at + (runs.masks[index] ?? 0)
    numbers[cell] = (numbers[cell] ?? 0) + end - from
    from = end
  }
}

function addPair(numbers: number[], first: PreparedLayer, second: PreparedLayer): void {
  const at = numbers.length
  for (let index = 0; index < PAIR_NUMBERS; index += 1) numbers.push(0)
  for (const [index, tag] of TAGS.entries()) {
    const [one, other] = [first.sweeps[tag], second.sweeps[tag]]
    if (one.spans.length === 0 || other.spans.length === 0) continue
    numbers[at + index] = countEqual(one.spans, other.spans)
    numbers[at + OVERLAPS_AT + index] = countOverlapping(one, other)
  }
  const [one, other] = [first.runs, second.runs]
  let [left, right, from] = [0, 0, 0]
  while (left < one.ends.length && right < other.ends.length) {
    const [a, b] = [one.ends[left] ?? 0, other.ends[right] ?? 0]
    const [mask, against] = [one.masks[left] ?? 0, other.masks[right] ?? 0]
    const end = a < b ? a : b
    const length = end - from
    if (mask === against) numbers[at + SAME_AT] = (numbers[at + SAME_AT] ?? 0) + length
    for (let tag = 0, both = mask & against; both > 0; tag += 1, both >>= 1)
      if (both & 1) numbers[at + BOTH_AT + tag] = (numbers[at + BOTH_AT + tag] ?? 0) + length
    from = end
    if (a === end) left += 1
    if (b === end) right += 1
  }
}
