/** Where the naming of somebody ends: "de voorzitter van de wijkraad", "chief engineer Tertius Lydgate". No grammar, only tables. */
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

/**
 * The index behind the naming of somebody that begins at `from`; `from` itself where none does. It ends before `limit`,
 * and after at most 28 items.
 */
export function phraseEnd(items: readonly Item[], from: number, limit: number, table: SpeechTable): number {
  const opening = items[from]
  if (opening?.kind !== 'word' && opening?.kind !== 'number') return from
  if (isPronoun(items, from, table)) return from + 1
  let end = from
  let named = false
  let noun = ''
  let determined = false
  let headed = false
  let linked = false
  const to = Math.min(limit, from + LONGEST)
  let index = from
  while (index < to) {
    const item = items[index]
    const previous = items[index - 1]
    if (!item || item.kind === 'quote') break
    const { lower } = item
    const next = items[index + 1]
    if (item.kind === 'mark') {
      if (!joins(items, index, table)) break
    } else if (index > from && !item.spaced && previous?.kind === 'mark') {
      // The second half of a compound: "Navo-topman", "22-jarige".
      if (item.kind === 'word' && !item.capital) {
        noun = lower
        named = false
      } else named = true
      headed = true
      end = index + 1
    } else if (item.kind === 'number') {
      if (headed) break
      determined = true
    } else if (headed && isLink(item, next, named, noun, table)) {
      named = false
      noun = ''
      determined = false
      headed = false
      linked = true
    } else if (
      headed &&
      table.coordinators.has(lower) &&
      (isName(next, table) || (next && table.isPerson(next.lower)))
    ) {
      named = false
      noun = ''
      determined = false
      headed = false
    } else if (headed && !named && table.relatives.has(lower) && !item.capital) {
      const clause = clauseEnd(items, index + 1, limit, table)
      return clause
    } else if (named && isParticle(items, index, table)) {
      // "Mieke de Groot"
      named = true
    } else if (isName(item, table) && !(item.first && next?.spaced && !next.capital)) {
      named = true
      headed = true
      end = index + 1
    } else if (table.determiners.has(lower)) {
      if (headed) break
      determined = true
      // "one of them", "twee van de drie"
      if (index === from && next && table.nameLinks.has(next.lower)) headed = true
    } else if (linked && !headed && table.pronouns.has(lower)) {
      // "one of them"
      return index + 1
    } else if (table.stops.has(lower) || table.pronouns.has(lower) || table.relatives.has(lower)) {
      break
    } else if (table.complementers.has(lower) || (isVerb(item, table) && (headed || !determined))) {
      break
    } else {
      const owner = previous && /['’]s?$/u.test(previous.lower)
      if (named && !owner && !(determined && noun === '')) break
      if (
        isKnown(noun, table) &&
        !owner &&
        !linked &&
        !isKnown(lower, table) &&
        !table.documents.has(lower) &&
        !isName(next, table)
      )
        break
      noun = lower
      headed = true
      end = index + 1
    }
    index += 1
  }
  return end
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

/** Whether a noun is known to be who speaks, so that no other noun is needed behind it. */
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

/** A mark that parts no words: a hyphen, the full stop of an initial, an apostrophe behind a plural. */
function joins(items: readonly Item[], index: number, table: SpeechTable): boolean {
  const before = items[index - 1]
  const mark = items[index]
  const after = items[index + 1]
  if (!before || !mark || !after || mark.spaced || after.kind !== 'word') return false
  if ('-–/&'.includes(mark.lower)) return !after.spaced
  if (mark.lower === '.')
    return before.kind === 'word' && (table.abbreviations.has(before.lower) || before.end - before.start === 1)
  return "’'".includes(mark.lower) && before.lower.endsWith('s') && after.spaced
}

function isLink(item: Item, next: Item | undefined, named: boolean, noun: string, table: SpeechTable): boolean {
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
