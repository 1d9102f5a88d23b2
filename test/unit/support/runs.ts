/** How many cases a law is tried on: `FACTMARK_RUNS=20` tries twenty times as many as a run of every day. */
const FACTOR = Number(process.env.FACTMARK_RUNS ?? 1)

/** As many cases as these, times the factor. */
export function runs(byDay: number): number {
  return Math.max(1, Math.round(byDay * FACTOR))
}
