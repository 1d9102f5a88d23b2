/** Whether annotations answer the codebook's questions differently. Who gives no answer says nothing else. */
import { type Answered, type Attributes, valuesOf } from '../model/attributes.ts'

/** The keys that two of them answer, each in its own way; the order of several values says nothing. */
export function differingKeys(all: readonly Answered[]): readonly string[] {
  const keys = new Set(all.flatMap(({ attributes }) => (attributes ? Object.keys(attributes) : [])))
  return [...keys].filter((key) => {
    const given = all.map(({ attributes }) => valuesOf(attributes, key)).filter((values) => values.length > 0)
    return new Set(given.map((values) => JSON.stringify([...values].sort()))).size > 1
  })
}

/** Whether two of them differ. */
export function answersDiffer(all: readonly Answered[]): boolean {
  return all.some(({ attributes }) => attributes) && differingKeys(all).length > 0
}

/** The same in another order: those with most answers first, so that who says nothing joins who says something. */
export function mostAnswered<T>(all: readonly T[], answeredOf: (one: T) => Answered): readonly T[] {
  const count = (one: T) => Object.keys(answeredOf(one).attributes ?? {}).length
  return all.some((one) => count(one) > 0) ? [...all].sort((a, b) => count(b) - count(a)) : all
}

/** What several that don't differ answer together, with the lowest revision that one of them names. */
export function joinedAnswers(all: readonly Answered[]): Answered {
  const attributes: Attributes = Object.assign({}, ...[...all].reverse().map((one) => one.attributes ?? {}))
  if (Object.keys(attributes).length === 0) return {}
  const revisions = all.flatMap((one) => (one.attributes && one.codebook !== undefined ? [one.codebook] : []))
  return { attributes, ...(revisions.length > 0 && { codebook: Math.min(...revisions) }) }
}
