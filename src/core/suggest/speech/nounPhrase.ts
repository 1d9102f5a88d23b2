/** Where the naming of somebody ends: "de voorzitter van de wijkraad", "chief engineer Tertius Lydgate". No grammar, only tables. */
import { isAbbreviation } from '../../text/sentences/tables.ts'
import type { SpeechTable } from '../language/speechTable.ts'
import type { Item } from './items.ts'

/** The most items that a naming has. */
const LONGEST = 28

/** Whether `item` is a word with a capital that can be a name. */
export function isName(item: Item | undefined, table: SpeechTable): boolean {
  if (item?.kind !== 'word' || !item.capital) return false
  const { lower } = item
  if (table.stops.has(lower) || table.pronouns.has(lower) || table.auxiliaries.has(lower)) return false
  return !(item.first && (table.determiners.has(lower) || table.leads.has(lower)))
}

/** Whether `item` is a verb that a naming ends before. */
function isVerb({ lower, capital }: Item, table: SpeechTable): boolean {
  return !capital && (table.verbs.has(lower) || table.labelVerbs.has(lower) || table.auxiliaries.has(lower))
}

/** A naming as far as it was read. */
interface Naming {
  /** The index after its last noun or name. */
  end: number
  /** The last noun in lower case; empty where there was none since the last preposition. */
  noun: string
  /** Whether a name came since the last preposition, a determiner or number, and anything that can be named by. */
  named: boolean
  determined: boolean
  headed: boolean
  /** Whether a preposition came. */
  linked: boolean
}

/**
 * The index after the naming of somebody that begins at `from`; `from` itself where none does. It ends before `limit`,
 * and after at most 28 items.
 */
export function phraseEnd(items: readonly Item[], from: number, limit: number, table: SpeechTable): number {
  const opening = items[from]
  if (opening?.kind !== 'word' && opening?.kind !== 'number') return from
  if (isPronoun(items, from, table)) return from + 1
  const naming: Naming = { end: from, noun: '', named: false, determined: false, headed: false, linked: false }
  const to = Math.min(limit, from + LONGEST)
  for (let index = from; index < to; index += 1) {
    const item = items[index]
    if (!item) break
    const { headed, named, linked } = naming
    const { lower, capital } = item
    if (headed && !named && !capital && table.relatives.has(lower)) return clauseEnd(items, index + 1, limit, table)
    // "one of them"
    if (linked && !headed && table.pronouns.has(lower) && !table.determiners.has(lower)) return index + 1
    if (!take(naming, items, index, from, table)) break
  }
  return closed(items, from, naming.end)
}

/** The end after the bracket that closes an editor's insertion within the naming: "an internal [report]". */
function closed(items: readonly Item[], from: number, end: number): number {
  if (items[end]?.lower !== ']') return end
  return items.slice(from, end).some(({ lower }) => lower === '[') ? end + 1 : end
}

/** Takes the item at `index` into the naming; false where the naming ends before it. */
function take(naming: Naming, items: readonly Item[], index: number, from: number, table: SpeechTable): boolean {
  const item = items[index]
  const next = items[index + 1]
  if (!item || item.kind === 'quote') return false
  if (item.kind === 'mark') return joins(items, index, table)
  if (index > from && !item.spaced && items[index - 1]?.kind === 'mark') return takeSecondHalf(naming, item, index)
  if (item.kind === 'number') {
    naming.determined = true
    return !naming.headed
  }
  if (naming.headed && isLink(item, next, naming, table)) return startAnew(naming, true)
  if (naming.headed && joinsAnother(item, next, table)) return startAnew(naming, naming.linked)
  if (naming.named && isParticle(items, index, table)) return true
  if (isName(item, table) && !(item.first && next?.spaced && !next.capital)) return takeName(naming, index)
  if (table.determiners.has(item.lower)) return takeDeterminer(naming, next, index === from, table)
  return endsBefore(naming, item, table) ? false : takeNoun(naming, items, index, table)
}

/** The second half of a compound: "Navo-topman", "22-jarige". */
function takeSecondHalf(naming: Naming, { kind, capital, lower }: Item, index: number): boolean {
  naming.named = kind !== 'word' || capital
  if (!naming.named) naming.noun = lower
  naming.headed = true
  naming.end = index + 1
  return true
}

function takeName(naming: Naming, index: number): boolean {
  naming.named = true
  naming.headed = true
  naming.end = index + 1
  return true
}

function takeDeterminer(naming: Naming, next: Item | undefined, opens: boolean, table: SpeechTable): boolean {
  if (naming.headed) return false
  naming.determined = true
  // "one of them", "twee van de drie"
  if (opens && next && table.nameLinks.has(next.lower)) naming.headed = true
  return true
}

function takeNoun(naming: Naming, items: readonly Item[], index: number, table: SpeechTable): boolean {
  const { named, determined, noun, linked } = naming
  const { lower } = items[index] ?? { lower: '' }
  const isOwned = /['’]s?$/u.test(items[index - 1]?.lower ?? '')
  if (named && !isOwned && !(determined && noun === '')) return false
  const isEnough = isKnown(noun, table) && !isOwned && !linked
  if (isEnough && !isKnown(lower, table) && !table.documents.has(lower) && !isName(items[index + 1], table))
    return false
  naming.noun = lower
  naming.headed = true
  naming.end = index + 1
  return true
}

/** After a preposition or "and" another noun or name follows. */
function startAnew(naming: Naming, linked: boolean): boolean {
  naming.noun = ''
  naming.named = false
  naming.determined = false
  naming.headed = false
  naming.linked = linked
  return true
}

/** Whether a word in lower case is never a noun in a naming. */
function endsBefore({ headed, determined }: Naming, item: Item, table: SpeechTable): boolean {
  const { lower } = item
  if (table.stops.has(lower) || table.pronouns.has(lower) || table.relatives.has(lower)) return true
  return table.complementers.has(lower) || (isVerb(item, table) && (headed || !determined))
}

function joinsAnother({ lower }: Item, next: Item | undefined, table: SpeechTable): boolean {
  return table.coordinators.has(lower) && next !== undefined && (isName(next, table) || table.isPerson(next.lower))
}

/** Whether a pronoun stands for a whole naming at `index`: "haar" does before a verb, not before a noun. */
export function isPronoun(items: readonly Item[], index: number, table: SpeechTable): boolean {
  const item = items[index]
  if (item?.kind !== 'word' || !table.pronouns.has(item.lower)) return false
  if (!table.determiners.has(item.lower)) return true
  const next = items[index + 1]
  if (next?.kind !== 'word') return true
  return table.auxiliaries.has(next.lower) || table.stops.has(next.lower) || table.determiners.has(next.lower)
}

/** Whether a noun is known to be who speaks, so that no other noun is needed after it. */
function isKnown(noun: string, table: SpeechTable): boolean {
  return noun !== '' && (table.isPerson(noun) || table.isOrganisation(noun))
}

/** Particles of surnames, the same in either language. */
const PARTICLES: ReadonlySet<string> = new Set(['van', 'von', 'der', 'den', 'de', 'ter', 'ten', 'te', 'la', 'du', 'di'])

/** Whether the item at `index` is a particle within a name: "de" in "Mieke de Groot". */
export function isParticle(items: readonly Item[], index: number, table: SpeechTable): boolean {
  const item = items[index]
  const next = items[index + 1]
  if (!item || !next || !PARTICLES.has(item.lower)) return false
  const before = items[index - 1]?.lower ?? ''
  if (!PARTICLES.has(before) && (!isName(items[index - 1], table) || table.isPerson(before))) return false
  return (next.capital && !table.isOrganisation(next.lower)) || isParticle(items, index + 1, table)
}

/** A mark that parts no words: a hyphen, the full stop of an initial or abbreviation, an apostrophe after a plural. */
function joins(items: readonly Item[], index: number, table: SpeechTable): boolean {
  const before = items[index - 1]
  const mark = items[index]
  const after = items[index + 1]
  if (!before || !mark || !after) return false
  // An editor's insertion is read as if it had no brackets.
  if (mark.lower === '[') return after.kind === 'word'
  if (mark.lower === ']') return items.slice(Math.max(0, index - LONGEST), index).some(({ lower }) => lower === '[')
  if (mark.spaced || after.kind !== 'word') return false
  if ('-–/&'.includes(mark.lower)) return !after.spaced
  if (mark.lower === '.')
    return before.kind === 'word' && (isAbbreviation(before.lower, table.sentences) || before.end - before.start === 1)
  return "’'".includes(mark.lower) && before.lower.endsWith('s') && after.spaced
}

function isLink(item: Item, next: Item | undefined, { named, noun }: Naming, table: SpeechTable): boolean {
  if (!next || item.capital || (next.kind !== 'word' && next.kind !== 'number')) return false
  if (table.nameLinks.has(item.lower))
    return !table.stops.has(next.lower) || table.nameLinks.has(next.lower) || table.pronouns.has(next.lower)
  if (!table.placeLinks.has(item.lower)) return false
  return isName(next, table) && (named || noun !== '')
}

/** The end of a clause about somebody: before the next mark that parts words, quotation, or word that brings in what is said. */
function clauseEnd(items: readonly Item[], from: number, limit: number, table: SpeechTable): number {
  let index = from
  while (index < Math.min(limit, from + LONGEST)) {
    const item = items[index]
    if (!item || item.kind === 'quote' || (item.kind === 'mark' && !joins(items, index, table))) break
    // The clause's own verb may be one of saying: "who asked not to be named".
    if (table.complementers.has(item.lower) || (index > from + 1 && table.verbs.has(item.lower))) break
    index += 1
  }
  return index
}
