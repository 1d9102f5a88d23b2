/** What comes after a number: a unit, or what is counted. */
import type { FigureKind, QuantityTable } from '../language/figureTable.ts'
import { phraseAt } from '../language/phrases.ts'
import type { Token } from '../tokens.ts'

/** What a number measures or counts, up to the token `to`, exclusive. */
export interface Measured {
  readonly to: number
  readonly unit: string
  readonly kind: FigureKind
  /** What the number is multiplied by for a value in that unit. */
  readonly factor: number
}

/** The most words between a number and what is counted. */
const MOST_MODIFIERS = 3

/** The unit that begins at the token `at`, also after a hyphen ("2.4-kilometre"); null where none does. */
export function unitAt(tokens: readonly Token[], at: number, table: QuantityTable): Measured | null {
  const first = tokens[at]
  const isJoined = first?.lower === '-' && !first.spaced && tokens[at + 1]?.spaced === false
  const from = isJoined ? at + 1 : at
  const found = phraseAt(tokens, from, table.units)
  if (!found) return null
  const { unit, kind, factor = 1 } = found.meaning
  const to = from + found.length
  const isCut = tokens[to]?.kind === 'word' && tokens[to]?.spaced === false
  // A letter is a unit only if it directly follows the digits: "35C", "50p".
  const isLetter = found.length === 1 && /^[a-z]$/.test(tokens[from]?.lower ?? '') && tokens[from]?.spaced
  return isCut || isLetter ? null : { to, unit, kind, factor }
}

/** What is counted from the token `at` on: adjectives, then a noun that looks like a plural; null for anything else. */
export function countedAt(text: string, tokens: readonly Token[], at: number, table: QuantityTable): Measured | null {
  let from = at
  for (let modifiers = 0; modifiers <= MOST_MODIFIERS; modifiers += 1) {
    const word = compoundAt(tokens, from)
    if (!word) return null
    const { last, to } = word
    const next = compoundAt(tokens, to)
    const leadsOn = next && table.isModifier(last) && table.isCounted(next.last)
    if (table.isCounted(last) && !leadsOn) {
      return { to, unit: text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0), kind: 'count', factor: 1 }
    }
    if (!table.isModifier(last) && !(modifiers === 0 && word.isName)) return null
    from = to
  }
  return null
}

interface Compound {
  readonly to: number
  /** The last part, in lower case: "landen" of "Navo-landen". */
  readonly last: string
  readonly isName: boolean
}

/** The word at the token `at`, with what hyphens join to it; null for a mark or a number. */
function compoundAt(tokens: readonly Token[], at: number): Compound | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  let to = at + 1
  while (to - at < 7 && tokens[to]?.lower === '-' && !tokens[to]?.spaced && tokens[to + 1]?.spaced === false) to += 2
  const last = tokens[to - 1]
  return { to, last: last?.lower ?? '', isName: token.capital }
}
