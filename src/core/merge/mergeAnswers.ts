/** Merges answers to the codebook's questions by key, after both sides changed them. */
import type { Answered, Attributes } from '../model/attributes.ts'
import { saysSame } from './difference.ts'

/** Merged answers, and the questions that both sides answered, each in its own way: there the first side's answer stands. */
export interface MergedAnswers {
  readonly answers: Answered
  readonly conflicts: readonly string[]
}

/**
 * `theirs` merged into `mine`, key by key; `base` is what both were made from. The revision is the lower of the two where
 * both changed something, so that no answer counts as newer than it is.
 */
export function mergeAnswers(base: Answered, mine: Answered, theirs: Answered): MergedAnswers {
  const unchanged = isSame(mine, theirs) || isSame(base, theirs) ? mine : isSame(base, mine) ? theirs : null
  if (unchanged) return { answers: answersOf(unchanged), conflicts: [] }
  const merged: Record<string, Attributes[string]> = {}
  const conflicts: string[] = []
  for (const key of new Set([...Object.keys(mine.attributes ?? {}), ...Object.keys(theirs.attributes ?? {})])) {
    const [old, own, other] = [base, mine, theirs].map(({ attributes }) => attributes?.[key])
    const isSettled = saysSame(own, other) || saysSame(old, other) || saysSame(old, own)
    if (!isSettled) conflicts.push(key)
    const value = saysSame(old, own) ? other : own
    if (value !== undefined) merged[key] = value
  }
  if (Object.keys(merged).length === 0) return { answers: {}, conflicts }
  const revisions = [mine.codebook, theirs.codebook].filter((revision) => revision !== undefined)
  const codebook = revisions.length > 0 ? Math.min(...revisions) : undefined
  return { answers: { attributes: merged, codebook }, conflicts }
}

function answersOf({ attributes, codebook }: Answered): Answered {
  return { attributes, codebook }
}

function isSame(one: Answered, other: Answered): boolean {
  return saysSame(answersOf(one), answersOf(other))
}
