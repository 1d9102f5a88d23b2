/** Counts for a pair of annotators, article by article: matching spans, and tokens by both annotators' tags. */
import type { ComparedLayer } from '../compare/compare.ts'
import { TAGS, type Tag } from '../model/tag.ts'
import { countEqual, countOverlapping, f1Of, type Sweep, sweepOf } from './f1.ts'
import { cohenKappa } from './kappa.ts'
import type { Measure } from './measure.ts'
import { MASKS } from './tokens.ts'

/** A layer with what is computed once for all its pairs. */
export interface PreparedLayer {
  readonly annotator: string
  /** The tags of the tokens, as bits, in runs of equal ones: where each run ends, and its tags. */
  readonly runs: { readonly ends: Int32Array; readonly masks: Uint8Array }
  readonly sweeps: Readonly<Record<Tag, Sweep>>
}

/** Prepares a layer whose annotations are sorted. */
export function preparedLayer({ annotator, annotations }: ComparedLayer, masks: Uint8Array): PreparedLayer {
  const sweep = (tag: Tag) => sweepOf(annotations.filter((annotation) => annotation.tag === tag))
  return {
    annotator,
    runs: runsOf(masks),
    sweeps: {
      claim: sweep('claim'),
      figure: sweep('figure'),
      quote: sweep('quote'),
      attribution: sweep('attribution'),
    },
  }
}

function runsOf(masks: Uint8Array): PreparedLayer['runs'] {
  const ends: number[] = []
  masks.forEach((mask, token) => {
    if (mask !== masks[token + 1]) ends.push(token + 1)
  })
  return { ends: Int32Array.from(ends), masks: Uint8Array.from(ends, (end) => masks[end - 1] ?? 0) }
}

interface SpanTally {
  equal: number
  overlapping: number
  first: number
  second: number
}

/** The counts for two annotators. */
export interface PairTally {
  articles: number
  readonly spans: Readonly<Record<Tag, SpanTally>>
  /** Tokens by the first annotator's tags (row) and the second's (column). */
  readonly tokens: Float64Array
}

/** Nothing counted yet. */
export function emptyPair(): PairTally {
  const spans = () => ({ equal: 0, overlapping: 0, first: 0, second: 0 })
  return {
    articles: 0,
    spans: { claim: spans(), figure: spans(), quote: spans(), attribution: spans() },
    tokens: new Float64Array(MASKS * MASKS),
  }
}

/** Counts one article on which both have a layer. */
export function tallyPair(pair: PairTally, first: PreparedLayer, second: PreparedLayer): void {
  pair.articles += 1
  for (const tag of TAGS) {
    const tally = pair.spans[tag]
    const [one, other] = [first.sweeps[tag], second.sweeps[tag]]
    tally.first += one.spans.length
    tally.second += other.spans.length
    if (one.spans.length === 0 || other.spans.length === 0) continue
    tally.equal += countEqual(one.spans, other.spans)
    tally.overlapping += countOverlapping(one, other)
  }
  tallyTokens(pair.tokens, first.runs, second.runs)
}

/** Walks both annotators' runs in parallel, so the cost depends on what is tagged, not on the text's length. */
function tallyTokens(tokens: Float64Array, first: PreparedLayer['runs'], second: PreparedLayer['runs']): void {
  let [left, right, at] = [0, 0, 0]
  while (left < first.ends.length && right < second.ends.length) {
    const [a, b] = [first.ends[left] ?? 0, second.ends[right] ?? 0]
    const cell = (first.masks[left] ?? 0) * MASKS + (second.masks[right] ?? 0)
    const end = a < b ? a : b
    tokens[cell] = (tokens[cell] ?? 0) + end - at
    at = end
    if (a === end) left += 1
    if (b === end) right += 1
  }
}

/** The measures for a single pair of annotators. */
export interface PairMeasures {
  readonly f1Exact: Measure
  readonly f1Overlap: Measure
  readonly kappa: Measure
}

/** The measures of two annotators, over all tags and for each. */
export function scoresOfPair(annotators: readonly [string, string], { articles, spans, tokens }: PairTally) {
  const measures = (tags: readonly Tag[], kappa: Measure): PairMeasures => {
    const sum = (field: keyof SpanTally) => tags.reduce((total, tag) => total + spans[tag][field], 0)
    const [first, second] = [sum('first'), sum('second')]
    return { f1Exact: f1Of(sum('equal'), first, second), f1Overlap: f1Of(sum('overlapping'), first, second), kappa }
  }
  const ofTag = (tag: Tag) => measures([tag], cohenKappa({ categories: 2, counts: binary(tokens, TAGS.indexOf(tag)) }))
  return {
    annotators,
    articles,
    all: measures(TAGS, cohenKappa({ categories: MASKS, counts: tokens })),
    tags: {
      claim: ofTag('claim'),
      figure: ofTag('figure'),
      quote: ofTag('quote'),
      attribution: ofTag('attribution'),
    } satisfies Record<Tag, PairMeasures>,
  }
}

/** The two-by-two table of one tag (present or not), from the table of all tags. */
function binary(tokens: Float64Array, bit: number): readonly number[] {
  const counts = [0, 0, 0, 0]
  tokens.forEach((count, cell) => {
    const row = (Math.floor(cell / MASKS) >> bit) & 1
    const column = ((cell % MASKS) >> bit) & 1
    counts[2 * row + column] = (counts[2 * row + column] ?? 0) + count
  })
  return counts
}
