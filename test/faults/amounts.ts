/** How often each fault is injected: as the promises say in the long form, as every test run bears in the short. */

const isLong = process.env.FACTMARK_FAULTS === 'long'

/** Kills, damaged files, writes from outside, and inputs of the fuzzer (half of them imports, half IPC calls); annotations
 * of a huge layer, and the length of a huge string; how many calls to the disk apart it is cut off or refused
 * (1: at each; versions of articles and claim records: at each so many), for how many milliseconds two write one layer, and how many files of a workspace are damaged. */
export const AMOUNTS = isLong
  ? {
      kills: 500,
      damaged: 500,
      outside: 100,
      inputs: 10_000,
      huge: 1_000_000,
      string: 100_000_000,
      everyCall: 1,
      everyUsualCall: 1,
      everyRefusal: 7,
      contending: 20_000,
      damagedParts: 1000,
    }
  : {
      kills: 4,
      damaged: 25,
      outside: 10,
      inputs: 600,
      huge: 5_000,
      string: 5_000_000,
      everyCall: 61,
      everyUsualCall: 9,
      everyRefusal: 300,
      contending: 0,
      damagedParts: 40,
    }

/** What the random choices come from; another by FACTMARK_SEED. */
export const SEED = Number(process.env.FACTMARK_SEED ?? 20260301)

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
