/** How long to wait before the next try. */

const FIRST = 1000
const LONGEST = 60_000

/**
 * Milliseconds until the next try after so many failures in a row: 1 to 60 s, each time twice as long, of which a random
 * half, so that a server that comes back isn't asked by everybody at once. `random` gives a number in [0, 1).
 */
export function backoff(failures: number, random: () => number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 16))
  return Math.round(whole / 2 + (whole / 2) * random())
}

/** How long after an exchange the next one is due when nothing goes wrong, in milliseconds: ten seconds, give or take a quarter. */
export function pause(random: () => number): number {
  return Math.round(10_000 * (0.75 + random() / 2))
}
