/** "zegt hij", "de vakbond stelt (dat)", "said chief engineer Lydgate", "heeft de raad woensdag bekendgemaakt". */
import type { Span } from '../../../model/span.ts'
import type { Found, Sentence, Side } from '../attributions.ts'
import { beginsSubject, clauseBegins, isBreak, isEnd, withDocument } from '../clauses.ts'
import { phraseEnd } from '../nounPhrase.ts'

/** How far a rule looks for the other part of a verb, for what is said, and for who says it, in items. */
const NEAR = 12
const FAR = 24
const LONGEST = 40

/** A verb of saying: its words, the second part that it needs, and what kind of verb it is. */
interface Saying extends Span {
  readonly parts: readonly string[] | null
  readonly lower: string
  readonly labels: boolean
}

/** What is said, seen from a verb. */
interface Content {
  readonly side: Side
  readonly at: number
  readonly confidence: number
}

/** The attributions of a sentence that a verb of saying makes. */
export function findVerbs(sentence: Sentence): readonly Found[] {
  const found: Found[] = []
  for (let index = sentence.start; index < sentence.end; index += 1) {
    const one = sayingsAt(sentence, index).reduce<Found | null>(
      (known, saying) => known ?? eitherWay(sentence, saying),
      null,
    )
    if (one) found.push(one)
  }
  return found
}

/** Behind a mark, or with a pronoun behind it, the speaker is first looked for behind the verb, elsewhere before it. */
function eitherWay(sentence: Sentence, saying: Saying): Found | null {
  const before = sentence.items[saying.start - 1]
  const after = sentence.items[saying.end]?.lower ?? ''
  const isPronoun = sentence.table.verbSecond && sentence.table.pronouns.has(after)
  return isPronoun || (before && isBreak(before))
    ? (inverted(sentence, saying) ?? bySubject(sentence, saying))
    : (bySubject(sentence, saying) ?? inverted(sentence, saying))
}

/** The verbs of saying at `index`, one in two parts first. */
function sayingsAt({ items, start, table }: Sentence, index: number): readonly Saying[] {
  const item = items[index]
  if (item?.kind !== 'word' || (item.capital && !item.first)) return []
  const { lower } = item
  const parts = table.splitVerbs.get(lower)
  const labels = table.labelVerbs.has(lower)
  if (!parts && !labels && !table.verbs.has(lower)) return []
  let from = index
  while (from - 1 > start && table.isBetween(items[from - 1]?.lower ?? '')) from -= 1
  if (from > start && table.blockers.has(items[from - 1]?.lower ?? '')) return []
  const saying = { start: from, end: index + 1, lower, labels }
  return [
    ...(parts ? [{ ...saying, parts }] : []),
    ...(labels || table.verbs.has(lower) ? [{ ...saying, parts: null }] : []),
  ]
}

/** "…, zegt hij": who speaks stands behind the verb. */
function inverted(sentence: Sentence, saying: Saying): Found | null {
  const { items, table, start: first, end: limit } = sentence
  const verb = saying.end - 1
  const before = items[verb - 1]
  const led = verb > first && table.leads.has(before?.lower ?? '') && clauseBegins(sentence, verb - 1)
  const broken = verb === first || !before || isBreak(before)
  if ((!broken && !led && !table.verbSecond) || table.tellVerbs.has(saying.lower)) return null
  const from = table.isBetween(items[saying.end]?.lower ?? '') ? saying.end + 1 : saying.end
  const named = table.complementers.has(items[from]?.lower ?? '') ? from : phraseEnd(items, from, limit, table)
  if (named === from || (broken && !table.verbSecond && !closes(sentence, named))) return null
  const end = withDocument(sentence, endOfParts(sentence, named, saying))
  if (end === -1) return null
  const start = led ? verb - 1 : verb
  const naming = { start: from, end: named }
  const make = (side: Side, content: number, confidence: number): Found => ({
    start,
    end,
    naming,
    rule: 'attribution-inverted',
    confidence,
    side,
    content,
  })
  const follows = contentOf(sentence, end, saying)
  const quoted =
    items[start - 1]?.kind === 'quote' || (items[start - 1]?.lower === ',' && items[start - 2]?.kind === 'quote')
  if (quoted) return make('before', end, 0.95)
  if (saying.labels && follows?.side !== 'after') return null
  if (follows?.side === 'after' && !(broken && before?.lower === ','))
    return make('after', follows.at, follows.confidence)
  if (broken && start > first) return make('before', end, 0.85)
  if (led) return make('previous', end, 0.85)
  return null
}

/** "de vakbond stelt dat": who speaks stands before the verb. */
function bySubject(sentence: Sentence, saying: Saying): Found | null {
  const { items, table, start: first } = sentence
  const naming = subjectBefore(sentence, saying.start)
  const spoken = endOfParts(sentence, saying.end, saying)
  if (!naming || spoken === -1) return null
  const told = table.tellVerbs.has(saying.lower) ? phraseEnd(items, spoken, sentence.end, table) : spoken
  const end = withDocument(sentence, told)
  const content = contentOf(sentence, end, saying)
  const before = items[naming.start - 1]
  const isBehind = naming.start > first ? before !== undefined && isBreak(before) : before?.kind === 'quote'
  const quoted = before?.kind === 'quote' || (before?.lower === ',' && items[naming.start - 2]?.kind === 'quote')
  const make = (side: Side, at: number, confidence: number): Found => ({
    start: naming.start,
    end,
    naming,
    rule: 'attribution-subject',
    confidence,
    side,
    content: at,
  })
  // A quotation that ends its sentence is said by whom the next one names only where that says no more.
  const isNext = naming.start === first && !isEnd(sentence, end) && items[end]?.lower !== ','
  if (quoted && !isNext && content?.side !== 'after') return make('before', end, 0.95)
  if (content?.side === 'after') return make('after', content.at, content.confidence)
  if (saying.labels) return null
  if (content?.side === 'previous') return make('previous', end, content.confidence)
  return isBehind && closes(sentence, end) ? make('before', end, 0.85) : null
}

/** Where the verb with its second part ends, or `from` for a verb of one part; -1 where the second part is missing. */
function endOfParts({ items, end }: Sentence, from: number, { parts }: Saying): number {
  if (!parts) return from
  for (let index = from; index < Math.min(end, from + NEAR); index += 1) {
    const item = items[index]
    if (!item || isBreak(item)) return -1
    for (const part of parts) {
      const words = part.split(' ')
      if (words.every((word, offset) => items[index + offset]?.lower === word)) return index + words.length
    }
  }
  return -1
}

/** The naming that ends right before the verb at `verb`, or before what is put in between: ", who chairs the club,". */
function subjectBefore(sentence: Sentence, verb: number): Span | null {
  const { items } = sentence
  const clause = items[verb - 1]?.lower === ',' ? namingBefore(sentence, verb - 1, true) : -1
  const end = beforeInsertion(sentence, verb)
  const start = clause === -1 ? namingBefore(sentence, end, false) : clause
  return start === -1 ? null : { start, end: verb }
}

/** Where the naming that ends at `end` begins; -1 where none does. `claused` asks for a clause in it: "een man die niets zag". */
function namingBefore(sentence: Sentence, end: number, claused: boolean): number {
  const { items, table, start: first } = sentence
  for (let start = Math.max(first, end - LONGEST); start < end; start += 1) {
    if (phraseEnd(items, start, end, table) !== end) continue
    const before = items[start - 1]
    const opens =
      clauseBegins(sentence, start) ||
      table.coordinators.has(before?.lower ?? '') ||
      table.complementers.has(before?.lower ?? '')
    if (table.verbSecond && !opens) return -1
    if (claused && !items.slice(start, end).some(({ lower }) => table.relatives.has(lower))) continue
    return start
  }
  return -1
}

function beforeInsertion({ items, start }: Sentence, verb: number): number {
  const mark = items[verb - 1]?.lower
  const opening = mark === ',' ? ',' : mark === ')' ? '(' : null
  if (!opening) return verb
  for (let index = verb - 2; index > Math.max(start, verb - FAR); index -= 1) {
    const item = items[index]
    if (item?.lower === opening) return index
    if (item?.kind === 'quote') return verb
  }
  return verb
}

/** What is said, looked for behind the attribution that ends at `from`. */
function contentOf(sentence: Sentence, from: number, saying: Saying): Content | null {
  const { items, table } = sentence
  const isWeak = table.weakVerbs.has(saying.lower) && !saying.parts
  const after = (at: number, confidence: number): Content | null =>
    isWeak && !hasNumber(sentence, at) ? null : { side: 'after', at, confidence: isWeak ? 0.5 : confidence }
  for (let index = from; index < Math.min(sentence.end, from + FAR); index += 1) {
    const item = items[index]
    const next = items[index + 1]
    if (!item || isEnd(sentence, index)) return null
    if (item.kind === 'quote') return { side: 'after', at: index, confidence: saying.labels ? 0.9 : 0.95 }
    if (saying.labels) continue
    if (item.lower === ':') return { side: 'after', at: index + 1, confidence: next?.kind === 'quote' ? 0.95 : 0.8 }
    if (item.lower === ',') {
      if (next?.kind === 'quote') return { side: 'after', at: index + 1, confidence: 0.95 }
      return null
    }
    if (table.complementers.has(item.lower)) {
      if (!next || isEnd(sentence, index + 1)) return { side: 'previous', at: index, confidence: 0.6 }
      const found = after(index + 1, 0.85)
      if (found) return found
      continue
    }
    if (item.lower === table.infinitive) return after(from, 0.7)
    if (isBare(sentence, index, from)) {
      if (table.bareVerbs.has(saying.lower)) return after(index, 0.7)
      if (table.clauseVerbs.has(saying.lower) && isClause(sentence, index)) return after(index, 0.7)
    }
  }
  return null
}

/** Whether what is said begins at `index`, right behind the verb or behind a word that tells when. */
function isBare({ items, table }: Sentence, index: number, from: number): boolean {
  if (!beginsSubject(items[index], table)) return false
  const before = items[index - 1]
  if (index === from || !before) return true
  return table.stops.has(before.lower) && !table.nameLinks.has(before.lower) && !table.placeLinks.has(before.lower)
}

/** Whether a verb that helps follows before the next mark. */
function isClause({ items, end, table }: Sentence, from: number): boolean {
  for (let index = from; index < Math.min(end, from + NEAR); index += 1) {
    const item = items[index]
    if (!item || isBreak(item)) return false
    if (table.auxiliaries.has(item.lower)) return true
  }
  return false
}

function hasNumber({ items, end }: Sentence, from: number): boolean {
  return items.slice(from, end).some(({ kind }) => kind === 'number')
}

/** Whether nothing but when and where follows up to the end of the clause. */
function closes(sentence: Sentence, from: number): boolean {
  const { items, table } = sentence
  const item = items[from]
  if (isEnd(sentence, from) || !item || isBreak(item)) return true
  return !table.complementers.has(item.lower) && (table.stops.has(item.lower) || table.nameLinks.has(item.lower))
}
