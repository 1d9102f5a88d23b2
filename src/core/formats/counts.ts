/** Counting by names that come from files. */

/** How often there is something of each name. */
export type Counts = Record<string, number>

/** Adds to the count of a name, which may be any: `constructor` and `__proto__` too. */
export function addCount(counts: Counts, name: string, count = 1): void {
  const before = Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0
  Object.defineProperty(counts, name, { value: before + count, enumerable: true, configurable: true, writable: true })
}

/** The counts of two together. */
export function addedCounts(one: Readonly<Counts>, other: Readonly<Counts>): Counts {
  const sum: Counts = {}
  for (const counts of [one, other]) for (const [name, count] of Object.entries(counts)) addCount(sum, name, count)
  return sum
}
