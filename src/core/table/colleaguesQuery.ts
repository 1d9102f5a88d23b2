/** The query for colleagues' annotations that hold all words of what somebody types, whatever signs are in it. */
import { type QueryTerm, writeQuery } from './query.ts'

const NOT_MINE: QueryTerm = { negated: true, key: 'is', values: [{ comparison: 'holds', value: 'mine' }] }

/** The query; null where no word is typed. */
export function colleaguesQuery(typed: string): string | null {
  const words = typed.split(/\s+/u).filter(Boolean)
  if (words.length === 0) return null
  const terms = words.map((value): QueryTerm => {
    return { negated: false, key: null, values: [{ comparison: 'holds', value }] }
  })
  return writeQuery([NOT_MINE, ...terms])
}
