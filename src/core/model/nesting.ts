/** How deep data from outside may be nested: what is read has to be written again, and writing goes in by recursion. */

/** The levels of lists and objects within each other that are read; JSON as it is used has a dozen. */
export const MOST_LEVELS = 200

/** Whether parsed JSON has more levels than these. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (!isNested(value)) return false
  if (levels === 0) return true
  // Each value is checked here and not in the next call, which halves the time for a large layer.
  if (Array.isArray(value)) {
    for (const inner of value) if (isNested(inner) && isDeeperThan(levels - 1, inner)) return true
    return false
  }
  for (const key in value) {
    const inner = value[key as keyof typeof value]
    if (isNested(inner) && isDeeperThan(levels - 1, inner)) return true
  }
  return false
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
