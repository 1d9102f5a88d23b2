/**
 * Intervals for the measures by the bootstrap: articles are drawn with replacement, as many as there are, and each
 * measure is computed again; its interval is the middle 95 % of the values (Efron, 1979; the percentile method). Articles
 * and not spans are drawn, because what is said within one article hangs together.
 */
import { TAGS, type Tag } from '../model/tag.ts'
import { randomFrom } from './gamma/sampling.ts'
import { INTERVAL_MEASURES, type IntervalMeasure, type Resampled } from './resampled.ts'

/** The middle 95 % of the values that a measure took. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** An interval for each measure; null with fewer than two articles, or where too few selections gave a value. */
export type IntervalsOf = Readonly<Record<IntervalMeasure, Interval | null>>

/** The intervals of all measures. */
export interface Intervals {
  readonly overall: IntervalsOf
  readonly byTag: Readonly<Record<Tag, IntervalsOf>>
  /** In the order of the attributes. */
  readonly attributes: readonly (Interval | null)[]
  /** How many selections were drawn. */
  readonly samples: number
}

/** How many selections are drawn, and where the random numbers begin: the same articles always give the same intervals. */
const BOOTSTRAP_DEFAULTS = { samples: 1000, seed: 20_261_130 } as const

/** How an interval is computed. */
export interface BootstrapOptions {
  readonly samples: number
  readonly seed: number
}

/** A selection that gives a measure no value is left out; with more of them than this share there is no interval. */
const MOST_UNDEFINED = 0.1

/** So many selections are drawn between two steps. */
const AT_ONCE = 20

/** The intervals in steps, each of which gives the part that is done. */
export function* intervalSteps(
  measured: {
    readonly articles: number
    readonly attributes: number
    readonly under: (times: Float64Array) => Resampled
  },
  { samples, seed }: BootstrapOptions = BOOTSTRAP_DEFAULTS,
): Generator<number, Intervals> {
  const { articles, attributes, under } = measured
  const drawn: Resampled[] = []
  const random = randomFrom(seed)
  const wanted = articles < 2 ? 0 : samples
  while (drawn.length < wanted) {
    const times = new Float64Array(articles)
    for (let count = 0; count < articles; count += 1) {
      const article = Math.floor(random() * articles)
      times[article] = (times[article] ?? 0) + 1
    }
    drawn.push(under(times))
    if (drawn.length % AT_ONCE === 0) yield drawn.length / wanted
  }
  const of = (valuesOf: (one: Resampled) => Readonly<Record<IntervalMeasure, number | null>>): IntervalsOf => {
    const entries = INTERVAL_MEASURES.map(
      (name) => [name, intervalOf(drawn.map((one) => valuesOf(one)[name]))] as const,
    )
    return Object.fromEntries(entries) as Record<IntervalMeasure, Interval | null>
  }
  return {
    overall: of(({ overall }) => overall),
    byTag: Object.fromEntries(TAGS.map((tag) => [tag, of(({ byTag }) => byTag[tag])])) as Record<Tag, IntervalsOf>,
    attributes: Array.from({ length: attributes }, (_, index) =>
      intervalOf(drawn.map((one) => one.attributes[index] ?? null)),
    ),
    samples: wanted,
  }
}

/** The middle 95 % of values; null where there are too few of them. */
export function intervalOf(values: readonly (number | null)[]): Interval | null {
  const found = values.filter((value) => value !== null).sort((a, b) => a - b)
  if (found.length === 0 || found.length < (1 - MOST_UNDEFINED) * values.length) return null
  return { low: quantile(found, 0.025), high: quantile(found, 0.975) }
}

/** Between the values on both sides of the place, as R's default does (Hyndman & Fan 1996, type 7). */
function quantile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return below + (above - below) * (at - Math.floor(at))
}
