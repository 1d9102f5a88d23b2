/**
 * Random annotators to compare with: each is one of the real ones, cut at a random place and put together the other way
 * round, so that units keep their lengths, tags and order but are placed at random (Mathet et al. 2015, 5.3).
 */
import type { GammaUnit } from './alignment.ts'

/** Pseudo-random numbers in [0, 1); the same seed gives the same sequence. */
export type Random = () => number

/** A generator of random numbers (Mulberry32, by Tommy Ettinger: 32 bits of state, in the public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How many more cuts are tried when one falls too near another. */
const TRIES = 20

/**
 * As many random annotators as there are real ones, on a continuum of this length. Two of them are never cut within
 * half a unit's mean length of each other, as they would agree by the cut alone.
 */
export function sampleOf(
  annotators: readonly (readonly GammaUnit[])[],
  length: number,
  random: Random,
): readonly (readonly GammaUnit[])[] {
  const all = annotators.flat()
  const apart = all.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, all.length) / 2
  const cuts: number[] = []
  return annotators.map(() => {
    const source = annotators[Math.floor(random() * annotators.length)] ?? []
    let cut = Math.floor(random() * length)
    const isNear = (other: number) => Math.abs(other - cut) < apart
    for (let tries = 1; tries < TRIES && cuts.some(isNear); tries += 1) cut = Math.floor(random() * length)
    cuts.push(cut)
    return source.map((unit) => {
      const shift = unit.start < cut ? length - cut : -cut
      return { ...unit, start: unit.start + shift, end: unit.end + shift }
    })
  })
}
