/** Signs and codes of currencies in front of a number: "€ 11,2 miljoen", "US$5". */
import type { QuantityTable } from '../language/figureTable.ts'
import { phraseAt, phraseBefore } from '../language/phrases.ts'
import type { Token } from '../tokens.ts'
import type { Measured } from './measured.ts'

/** The currency that stands right before the token `from`, and where it begins; null where none is. */
export function currencyBefore(
  tokens: readonly Token[],
  from: number,
  table: QuantityTable,
): { readonly at: number; readonly unit: string } | null {
  const found = phraseBefore(tokens, from, table.currencies)
  if (!found) return null
  // "A$5" are Australian dollars; "a $5 fund" is not, and its dollars are those of the sign alone.
  const isOne = found.length === 1 || !tokens[from - 1]?.spaced
  const unit = isOne ? found.meaning : (phraseAt(tokens, from - 1, table.currencies)?.meaning ?? found.meaning)
  const at = from - (isOne ? found.length : 1)
  const isPartOfWord = tokens[at]?.kind === 'word' && tokens[at]?.spaced === false && tokens[at - 1]?.kind === 'word'
  return isPartOfWord ? null : { at, unit }
}

/** The number of a currency as something measured up to the token `to`. */
export function moneyOf(unit: string, to: number): Measured {
  return { to, unit, kind: 'money', factor: 1 }
}
