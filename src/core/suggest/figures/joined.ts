/** Numbers and units that are written as one word: "zestigjarige", "driedaagse". */
import { type Draft, figureValue, type Scan } from './draft.ts'

/** The figure that the word at the token `at` forms by itself; null if none. */
export function joinedAt({ tokens, table }: Scan, at: number): Draft | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  for (const [ending, { unit, kind, factor = 1 }] of table.joinedUnits) {
    if (!token.lower.endsWith(ending)) continue
    const number = table.wordValue(token.lower.slice(0, -ending.length))
    if (number)
      return {
        from: at,
        to: at + 1,
        rule: 'figure-duration',
        value: figureValue(number, 'exact', { unit, kind, factor }),
      }
  }
  return null
}
