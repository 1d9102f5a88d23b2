/** The measures for a selection of articles, each as often as it was drawn, from what each article adds to them. */
import { TAGS, type Tag } from '../model/tag.ts'
import { alphaOf } from './alphaU.ts'
import {
  type ArticleParts,
  BOTH_AT,
  LAYER_NUMBERS,
  OVERLAPS_AT,
  PAIR_NUMBERS,
  type Rows,
  SAME_AT,
} from './articleParts.ts'
import type { AttributeCounts } from './attributeTally.ts'
import { addTally, emptyTally, type FleissTally, fleissKappa } from './kappa.ts'
import { addCoincidences, krippendorffAlpha } from './krippendorff.ts'
import { MASKS } from './tokens.ts'

/** The measures that get an interval. */
export const INTERVAL_MEASURES = ['f1Exact', 'f1Overlap', 'kappa', 'fleissKappa', 'alphaU'] as const

/** One of them. */
export type IntervalMeasure = (typeof INTERVAL_MEASURES)[number]

/** A value for each measure, null where it is undefined. */
export type Values = Readonly<Record<IntervalMeasure, number | null>>

/** The values of a selection. */
export interface Resampled {
  readonly overall: Values
  readonly byTag: Readonly<Record<Tag, Values>>
  /** In the order of the counts that were given. */
  readonly attributes: readonly (number | null)[]
}

/** Chance agreement this close to 1 counts as complete, as for the measures themselves. */
const CERTAIN = 1 - 1e-12

interface Prepared {
  readonly articles: Int32Array
  readonly numbers: Float64Array
}

/** Gives the values for how often each article was drawn. Fleiss' kappa is for three annotators and more (`isMany`). */
export function resampler(
  parts: ArticleParts,
  attributes: readonly AttributeCounts[],
  isMany: boolean,
): (times: Float64Array) => Resampled {
  const layers = new Map([...parts.layers].map(([annotator, rows]) => [annotator, prepared(rows)]))
  const pairs = [...parts.pairs.values()].map((pair) => ({ annotators: pair.annotators, own: prepared(pair) }))
  const answers = attributes.map((counts) => {
    return { tables: [...counts.byArticle], width: counts.width(), distances: counts.distances() }
  })
  return (times) => {
    const totals = new Map([...layers].map(([annotator, rows]) => [annotator, summed(rows, times, LAYER_NUMBERS)]))
    const sums = new PairMeans()
    for (const { annotators, own } of pairs) {
      const counts = summed(own, times, PAIR_NUMBERS)
      const [first, second] = annotators.map((annotator) => {
        const rows = layers.get(annotator)
        // Who has no article without the other has the same numbers for both.
        if (!rows || rows.articles.length === own.articles.length) return totals.get(annotator)
        return summedOn(rows, own.articles, times)
      })
      if (first && second) sums.add(counts, first, second)
    }
    const fleiss = (of: (index: number) => FleissTally | undefined, categories: number) => {
      const all = emptyTally(categories)
      for (const [index, count] of times.entries()) {
        const own = count > 0 ? of(index) : undefined
        if (own) addTally(all, own, count)
      }
      return isMany ? fleissKappa(all).kappa.value : null
    }
    const alpha = (tags: readonly Tag[]) =>
      alphaOf(
        parts.shared.flatMap(({ disagreements }, index) =>
          tags.map((tag) => {
            const { observed, expected } = disagreements[tag]
            const count = times[index] ?? 0
            return { observed: count * observed, expected: count * expected }
          }),
        ),
      ).value
    const values = (tag: number | null, ofFleiss: number | null, alphaU: number | null): Values => {
      const [f1Exact, f1Overlap, kappa] = sums.means(tag)
      return {
        f1Exact: f1Exact ?? null,
        f1Overlap: f1Overlap ?? null,
        kappa: kappa ?? null,
        fleissKappa: ofFleiss,
        alphaU,
      }
    }
    const ofTag = (tag: Tag): Values =>
      values(
        TAGS.indexOf(tag),
        fleiss((index) => parts.shared[index]?.fleiss.tags[tag], 2),
        alpha([tag]),
      )
    return {
      overall: values(
        null,
        fleiss((index) => parts.shared[index]?.fleiss.all, MASKS),
        alpha(TAGS),
      ),
      byTag: {
        claim: ofTag('claim'),
        figure: ofTag('figure'),
        quote: ofTag('quote'),
        attribution: ofTag('attribution'),
      },
      attributes: answers.map(({ tables, width, distances }) => {
        const sum = new Float64Array(width ** 2)
        for (const [article, table] of tables) {
          const count = times[article] ?? 0
          if (count > 0) addCoincidences(sum, table, count)
        }
        return krippendorffAlpha(sum, distances).value
      }),
    }
  }
}

function prepared({ articles, numbers }: Rows): Prepared {
  return { articles: Int32Array.from(articles), numbers: Float64Array.from(numbers) }
}

/** The sum of all rows, each as often as its article was drawn. */
function summed({ articles, numbers }: Prepared, times: Float64Array, width: number): Float64Array {
  const sum = new Float64Array(width)
  for (let row = 0, at = 0; row < articles.length; row += 1, at += width) {
    const count = times[articles[row] ?? 0] ?? 0
    if (count === 0) continue
    for (let index = 0; index < width; index += 1) sum[index] = (sum[index] ?? 0) + count * (numbers[at + index] ?? 0)
  }
  return sum
}

/** The same of a layer's rows on some articles alone; both are in ascending order. */
function summedOn({ articles, numbers }: Prepared, on: Int32Array, times: Float64Array): Float64Array {
  const sum = new Float64Array(LAYER_NUMBERS)
  let row = 0
  for (const article of on) {
    while ((articles[row] ?? article) < article) row += 1
    const count = times[article] ?? 0
    const at = row * LAYER_NUMBERS
    for (let index = 0; count > 0 && index < LAYER_NUMBERS; index += 1)
      sum[index] = (sum[index] ?? 0) + count * (numbers[at + index] ?? 0)
  }
  return sum
}

/** The means of F1 (exact, overlapping) and kappa over pairs, for each tag and for all; pairs without a value are left out. */
class PairMeans {
  private readonly sums = new Float64Array(3 * (TAGS.length + 1))
  private readonly counts = new Int32Array(3 * (TAGS.length + 1))

  add(pair: Float64Array, first: Float64Array, second: Float64Array): void {
    const tags = TAGS.length
    let tokens = 0
    for (let mask = 0; mask < MASKS; mask += 1) tokens += first[tags + mask] ?? 0
    let [spans, equal, overlapping] = [0, 0, 0]
    for (let tag = 0; tag < tags; tag += 1) {
      const both = (first[tag] ?? 0) + (second[tag] ?? 0)
      this.put(3 * tag, pair[tag] ?? 0, both)
      this.put(3 * tag + 1, pair[OVERLAPS_AT + tag] ?? 0, both)
      spans += both
      equal += pair[tag] ?? 0
      overlapping += pair[OVERLAPS_AT + tag] ?? 0
      const [one, other] = [withTag(first, tag) / tokens, withTag(second, tag) / tokens]
      const observed = 1 - one - other + (2 * (pair[BOTH_AT + tag] ?? 0)) / tokens
      this.putKappa(3 * tag + 2, tokens, observed, one * other + (1 - one) * (1 - other))
    }
    this.put(3 * tags, equal, spans)
    this.put(3 * tags + 1, overlapping, spans)
    let expected = 0
    for (let mask = 0; mask < MASKS; mask += 1)
      expected += ((first[tags + mask] ?? 0) / tokens) * ((second[tags + mask] ?? 0) / tokens)
    this.putKappa(3 * tags + 2, tokens, (pair[SAME_AT] ?? 0) / tokens, expected)
  }

  /** F1 exact, F1 overlapping and kappa, of a tag by its number or (null) of all. */
  means(tag: number | null): readonly (number | null)[] {
    const at = 3 * (tag ?? TAGS.length)
    return [0, 1, 2].map((index) => {
      const count = this.counts[at + index] ?? 0
      return count === 0 ? null : (this.sums[at + index] ?? 0) / count
    })
  }

  private put(at: number, matched: number, spans: number): void {
    if (spans > 0) this.count(at, (2 * matched) / spans)
  }

  private putKappa(at: number, tokens: number, observed: number, expected: number): void {
    if (tokens > 0 && expected < CERTAIN) this.count(at, (observed - expected) / (1 - expected))
  }

  private count(at: number, value: number): void {
    this.sums[at] = (this.sums[at] ?? 0) + value
    this.counts[at] = (this.counts[at] ?? 0) + 1
  }
}

function withTag(layer: Float64Array, tag: number): number {
  let tokens = 0
  for (let mask = 0; mask < MASKS; mask += 1) if ((mask >> tag) & 1) tokens += layer[TAGS.length + mask] ?? 0
  return tokens
}
