/** What the rules of attributions ask about a place in a sentence. */
import type { SpeechTable } from '../language/speechTable.ts'
import type { Item } from './items.ts'
import { isName, phraseEnd } from './nounPhrase.ts'
import type { Sentence } from './sentence.ts'

const BREAKS: ReadonlySet<string> = new Set([',', '.', ';', ':', '!', '?', '…', '(', ')', '–', '—'])
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…', ';'])

/** Whether an item parts clauses. */
export function isBreak(item: Item): boolean {
  return item.kind === 'quote' || (item.kind === 'mark' && BREAKS.has(item.lower))
}

/** Whether the sentence, or all of it but its full stop, ends before `index`. */
export function isEnd({ items, end }: Sentence, index: number): boolean {
  return index >= end || ENDS.has(items[index]?.lower ?? '')
}

/** Whether a clause begins at `index`: the sentence does, or a mark or "but" comes before it. */
export function clauseBegins({ items, start, table }: Sentence, index: number): boolean {
  const before = items[index - 1]
  if (index === start || !before) return true
  return isBreak(before) || (table.claimLeads.has(before.lower) && clauseOpens(items, index - 1, start))
}

function clauseOpens(items: readonly Item[], index: number, start: number): boolean {
  const before = items[index - 1]
  return index === start || !before || isBreak(before)
}

/** Whether a word is a preposition or conjunction within a naming, so that the word after it is a noun. */
export function isPartOfSaying(lower: string, table: SpeechTable): boolean {
  return table.nameLinks.has(lower) || table.placeLinks.has(lower) || table.coordinators.has(lower)
}

/** The end of an attribution with the document that it was said in: "in een brief aan de minister". */
export function withDocument({ items, end, table }: Sentence, index: number): number {
  if (items[index]?.lower !== table.inDocument) return index
  const to = phraseEnd(items, index + 1, end, table)
  return items.slice(index + 1, to).some(({ lower }) => table.documents.has(lower)) ? to : index
}

/** Whether a new subject can begin with the item: what is said follows a verb of saying without a word between. */
export function beginsSubject(item: Item | undefined, table: SpeechTable): boolean {
  if (!item || isBreak(item)) return false
  return (
    item.kind === 'number' || table.determiners.has(item.lower) || table.pronouns.has(item.lower) || isName(item, table)
  )
}

/** Whether nothing but when and where follows up to the end of the clause. */
export function closes(sentence: Sentence, from: number): boolean {
  const { items, table } = sentence
  const item = items[from]
  if (isEnd(sentence, from) || !item || isBreak(item)) return true
  return !table.complementers.has(item.lower) && (table.stops.has(item.lower) || table.nameLinks.has(item.lower))
}

/** Whether a quotation, or one with a comma after it, stands right before `index`. */
export function followsQuote(items: readonly Item[], index: number): boolean {
  const before = items[index - 1]
  return before?.kind === 'quote' || (before?.lower === ',' && items[index - 2]?.kind === 'quote')
}
