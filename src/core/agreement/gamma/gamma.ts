/**
 * Gamma: agreement on where units are and what they are at once, 1 − the disorder of the best alignment / the mean
 * disorder of random ones (Mathet, Widlöcher & Métivier 2015). Over several texts the disorders are added up, each by
 * how many units an annotator has there on average. It is computed step by step, so that it can show progress and stop.
 */
import { compareSpans } from '../../model/span.ts'
import { TAGS } from '../../model/tag.ts'
import type { UndefinedReason } from '../measure.ts'
import { bestDisorder, type GammaUnit } from './alignment.ts'
import { randomFrom, sampleOf } from './sampling.ts'

/** One text: its length in UTF-16 code units, and the units of each annotator who worked on it (two or more). */
export interface Continuum {
  readonly length: number
  readonly annotators: readonly (readonly GammaUnit[])[]
}

/**
 * Gamma with the 95 % interval that its random samples leave, or why there is none. `cutAt` is the number of samples
 * taken when time ran out, null if all were taken; fewer samples make the interval wider.
 */
export type Gamma =
  | {
      readonly value: number
      readonly low: number
      readonly high: number
      readonly cutAt: number | null
      /** Whether the alignment is an approximation, because some text has more than two annotators. */
      readonly isApproximate: boolean
      readonly reason: null
    }
  | { readonly value: null; readonly reason: UndefinedReason }

/** Progress: samples taken and samples wanted. */
export interface GammaProgress {
  readonly done: number
  readonly total: number
}

/** How gamma is sampled. */
export interface GammaOptions {
  readonly seed: number
  /** How many samples at least, and at most. */
  readonly samples: number
  readonly most: number
  /** How close the mean of the random disorders should be to its true value, as a fraction of it. */
  readonly precision: number
}

/** 30 samples, topped up until the mean disorder is within 2 % of its true value 19 times out of 20. */
export const GAMMA_DEFAULTS: GammaOptions = { seed: 1, samples: 30, most: 400, precision: 0.02 }

/** The 97.5 % point of the normal distribution: 95 % are within so many standard deviations. */
const NORMAL = 1.96

/** With fewer samples, their deviation is meaningless and gamma is undefined. */
const LEAST_SAMPLES = 5

/**
 * Gamma, one sample a step. The order of texts' annotators and units doesn't matter. Once `isOver` returns true, it
 * uses the samples taken so far, or is undefined (`out-of-time`) if there are fewer than five.
 */
export function* gammaSteps(
  continua: readonly Continuum[],
  { seed, samples, most, precision }: GammaOptions = GAMMA_DEFAULTS,
  isOver: () => boolean = () => false,
): Generator<GammaProgress, Gamma> {
  const texts = continua.map(ordered).filter(({ annotators }) => annotators.length > 1 && annotators.some(hasUnits))
  if (texts.length === 0) return { value: null, reason: 'nothing-annotated' }
  const isApproximate = texts.some(({ annotators }) => annotators.length > 2)
  const weights = texts.map(({ annotators }) => annotators.flat().length / annotators.length)
  const weighted = (disorder: (text: Continuum) => number) =>
    texts.reduce((sum, text, index) => sum + (weights[index] ?? 0) * disorder(text), 0)
  const observed = weighted(({ annotators }) => bestDisorder(annotators))
  const random = randomFrom(seed)
  const disorders: number[] = []
  let wanted = samples
  while (disorders.length < wanted) {
    if (isOver()) {
      if (disorders.length < LEAST_SAMPLES) return { value: null, reason: 'out-of-time' }
      return gammaOf(observed, disorders, disorders.length, isApproximate)
    }
    disorders.push(weighted(({ annotators, length }) => bestDisorder(sampleOf(annotators, length, random))))
    if (disorders.length === samples) wanted = Math.min(most, Math.max(samples, samplesFor(disorders, precision)))
    yield { done: disorders.length, total: wanted }
  }
  return gammaOf(observed, disorders, null, isApproximate)
}

/** n = ⌈(1.96 · CV / precision)²⌉, CV being the samples' coefficient of variation. */
function samplesFor(disorders: readonly number[], precision: number): number {
  const { mean, deviation } = momentsOf(disorders)
  return mean === 0 ? 0 : Math.ceil(((NORMAL * deviation) / mean / precision) ** 2)
}

function gammaOf(observed: number, disorders: readonly number[], cutAt: number | null, isApproximate: boolean): Gamma {
  const { mean, deviation } = momentsOf(disorders)
  if (mean === 0) return { value: null, reason: 'no-variation' }
  const error = (studentPoint(disorders.length - 1) * deviation) / Math.sqrt(disorders.length)
  const least = Math.max(mean - error, mean * 1e-3)
  const [low, high] = [1 - observed / least, 1 - observed / (mean + error)]
  return { value: 1 - observed / mean, low, high, cutAt, isApproximate, reason: null }
}

/**
 * The 97.5 % point of Student's t distribution, by its expansion about the normal one (Abramowitz & Stegun, 26.7.5);
 * from four degrees of freedom on it is right within 0.3 %. The fewer the samples, the less certain their deviation.
 */
function studentPoint(freedom: number): number {
  const z = NORMAL
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3
}

function momentsOf(numbers: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / Math.max(1, numbers.length - 1)) }
}

function hasUnits(units: readonly GammaUnit[]): boolean {
  return units.length > 0
}

/** The same text with units and annotators ordered by content, so that the result doesn't depend on input order. */
function ordered({ length, annotators }: Continuum): Continuum {
  return { length, annotators: annotators.map((units) => [...units].sort(compareUnits)).sort(compareLists) }
}

function compareUnits(a: GammaUnit, b: GammaUnit): number {
  return compareSpans(a, b) || TAGS.indexOf(a.tag) - TAGS.indexOf(b.tag)
}

function compareLists(first: readonly GammaUnit[], second: readonly GammaUnit[]): number {
  for (let at = 0; ; at += 1) {
    const [a, b] = [first[at], second[at]]
    if (!a || !b) return first.length - second.length
    const order = compareUnits(a, b)
    if (order !== 0) return order
  }
}
