/** Whether words that could name who speaks name a quantity: "a fall of 4 per cent" says nothing, "half of the residents" do. */
import type { Span } from '../../model/span.ts'
import type { SpeechTable } from '../language/speechTable.ts'
import type { Item } from './items.ts'
import { isName } from './nounPhrase.ts'

/**
 * Whether the noun of a naming is one for a quantity, or a sign of one, and nobody is named with it. A person, a body or
 * a document in it, or a name, is who speaks: "40 per cent of the voters", "Hundreds Ltd".
 */
export function isQuantity(items: readonly Item[], { start, end }: Span, table: SpeechTable): boolean {
  const words = items.slice(start, end)
  const core = words.slice(0, linkIn(words, table))
  const head = core.at(-1)
  if (!head || !table.quantities.has(head.lower)) return false
  return !words.some((word) => isSomebody(word, table))
}

/** Where the first preposition is, which leads from a noun to what it is of. */
function linkIn(words: readonly Item[], table: SpeechTable): number {
  const index = words.findIndex(
    ({ lower }, at) => at > 0 && (table.nameLinks.has(lower) || table.placeLinks.has(lower)),
  )
  return index === -1 ? words.length : index
}

function isSomebody(word: Item, table: SpeechTable): boolean {
  const { lower } = word
  if (table.isPerson(lower) || table.isOrganisation(lower) || table.peoples.has(lower)) return true
  return table.documents.has(lower) || table.anonymous.includes(lower) || isName(word, table)
}
