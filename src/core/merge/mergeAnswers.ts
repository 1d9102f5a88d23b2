/** Merges answers to the codebook's questions by key, after both sides changed them. */
import type { Answered, Attributes } from '../model/attributes.ts'
import { saysSame } from './difference.ts'

/**
 * `theirs` merged into `mine`, key by key; null where both answered one question differently. `base` is what both were
 * made from. The revision is the lower of the two, so that no answer counts as newer than it is.
 */
export function mergeAnswers(base: Answered, mine: Answered, theirs: Answered): Answered | null {
  if (isSame(mine, theirs) || isSame(base, theirs)) return answersOf(mine)
  if (isSame(base, mine)) return answersOf(theirs)
  const merged: Record<string, Attributes[string]> = {}
  for (const key of new Set([...Object.keys(mine.attributes ?? {}), ...Object.keys(theirs.attributes ?? {})])) {
    const [old, own, other] = [base, mine, theirs].map(({ attributes }) => attributes?.[key])
    const isSettled = saysSame(own, other) || saysSame(old, other) || saysSame(old, own)
    if (!isSettled) return null
    const value = saysSame(old, own) ? other : own
    if (value !== undefined) merged[key] = value
  }
  if (Object.keys(merged).length === 0) return {}
  const revisions = [mine.codebook, theirs.codebook].filter((revision) => revision !== undefined)
  return { attributes: merged, ...(revisions.length > 0 && { codebook: Math.min(...revisions) }) }
}

function answersOf({ attributes, codebook }: Answered): Answered {
  return { attributes, codebook }
}

function isSame(one: Answered, other: Answered): boolean {
  return saysSame(answersOf(one), answersOf(other))
}
