/** "zegt hij", "de vakbond stelt (dat)", "said chief engineer Lydgate", "heeft de raad woensdag bekendgemaakt". */
import type { Span } from '../../../model/span.ts'
import { clauseBegins, closes, followsQuote, isBreak, isEnd, withDocument } from '../clauses.ts'
import { phraseEnd } from '../nounPhrase.ts'
import { isQuantity } from '../quantity.ts'
import { contentOf } from '../said.ts'
import { endOfParts, type Saying, sayingsAt } from '../sayings.ts'
import type { Found, Sentence, Side } from '../sentence.ts'

/** How far a rule looks for the beginning of a naming, and of what is put in between, in items. */
const LONGEST = 40
const FAR = 24

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

/** After a mark, or with a pronoun after it, the speaker is first looked for after the verb, elsewhere before it. */
function eitherWay(sentence: Sentence, saying: Saying): Found | null {
  const before = sentence.items[saying.start - 1]
  const after = sentence.items[saying.end]?.lower ?? ''
  const isPronoun = sentence.table.verbSecond && sentence.table.pronouns.has(after)
  const [first, second] =
    isPronoun || (before && isBreak(before)) ? [inverted, bySubject] : ([bySubject, inverted] as const)
  return somebody(sentence, first(sentence, saying)) ?? second(sentence, saying)
}

/** What was found, unless a quantity stands where somebody would be: "showed a fall of 4 per cent". */
function somebody({ items, table }: Sentence, found: Found | null): Found | null {
  return found && isQuantity(items, found.naming, table) ? null : found
}

/** "…, zegt hij": who speaks comes after the verb. */
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
  if (followsQuote(items, start)) return make('before', end, 0.95)
  if (saying.labels && follows?.side !== 'after') return null
  if (follows?.side === 'after' && !(broken && before?.lower === ','))
    return make('after', follows.at, follows.confidence)
  if (broken && start > first) return make('before', end, 0.85)
  if (led) return make('previous', end, 0.85)
  return null
}

/** "de vakbond stelt dat": who speaks comes before the verb. */
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
  if (followsQuote(items, naming.start) && !isNext && content?.side !== 'after') return make('before', end, 0.95)
  if (content?.side === 'after') return make('after', content.at, content.confidence)
  if (saying.labels) return null
  if (content?.side === 'previous') return make('previous', end, content.confidence)
  return isBehind && closes(sentence, end) ? make('before', end, 0.85) : null
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
