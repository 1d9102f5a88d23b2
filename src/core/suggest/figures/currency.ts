/** Signs and codes of currencies in front of a number: "€ 11,2 miljoen", "US$5". */
import type { QuantityTable } from '../language/figureTable.ts'
import { phraseBefore } from '../language/phrases.ts'
import type { Token } from '../tokens.ts'
import type { Measured } from './measured.ts'

/** The currency that stands right before the token `from`, and where it begins; null where none does. */
export function currencyBefore(
  tokens: readonly Token[],
  from: number,
  table: QuantityTable,
): { readonly at: number; readonly unit: string } | null {
  const found = phraseBefore(tokens, from, table.currencies)
  if (!found) return null
  const at = from - found.length
  const isPartOfWord = tokens[at]?.kind === 'word' && tokens[at]?.spaced === false && tokens[at - 1]?.kind === 'word'
  return isPartOfWord ? null : { at, unit: found.meaning }
}

/** The number of a currency as something measured up to the token `to`. */
export function moneyOf(unit: string, to: number): Measured {
  return { to, unit, kind: 'money', factor: 1 }
}
