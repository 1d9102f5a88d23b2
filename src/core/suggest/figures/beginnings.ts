/** Which tokens a figure can begin with: most words can't, and need no further look. */
import type { QuantityTable } from '../language/figureTable.ts'
import type { Token } from '../tokens.ts'

/** A number joined to its unit is longer than this: "zesjarig". */
const SHORT_WORD = 7

/** The words that figures begin with, by table: made once for each. */
const WORDS = new WeakMap<QuantityTable, ReadonlySet<string>>()

/** Whether a figure, or a phrase that only looks like one, may begin at the token. */
export function mayBegin(token: Token, table: QuantityTable): boolean {
  if (token.kind !== 'word') return true
  return wordsOf(table).has(token.lower) || table.wordValue(token.lower) !== null || hasJoinedUnit(token.lower, table)
}

/** Whether the word ends in a unit that can be joined to its number. */
function hasJoinedUnit(word: string, { joinedUnits }: QuantityTable): boolean {
  return word.length > SHORT_WORD && joinedUnits.some(([ending]) => word.endsWith(ending))
}

function wordsOf(table: QuantityTable): ReadonlySet<string> {
  const known = WORDS.get(table)
  if (known) return known
  const words = new Set([
    ...[table.wholes, table.vague, table.vagueWithUnit, table.idioms, table.fixed].flatMap(({ byFirst }) => [
      ...byFirst.keys(),
    ]),
    ...table.articles,
    ...table.negatives,
    ...(table.loosePart ? [table.loosePart.word] : []),
  ])
  WORDS.set(table, words)
  return words
}
