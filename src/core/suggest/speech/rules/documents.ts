/** "dat blijkt uit het jaarverslag", "in de brief staat dat", "this emerges from". */
import type { SourceFrame } from '../../language/speechTable.ts'
import { clauseBegins, isBreak, isEnd } from '../clauses.ts'
import { phraseEnd } from '../nounPhrase.ts'
import type { Found, Sentence } from '../sentence.ts'

/** What a verb requires of the source that it points to. */
type Source = SourceFrame[1]

/** The attributions of a sentence to a document that a verb points to. */
export function findDocuments(sentence: Sentence): readonly Found[] {
  const { items, start, end, table } = sentence
  const found: Found[] = []
  for (let index = start; index < end; index += 1) {
    for (const [preposition, source] of table.sourceFrames.get(items[index]?.lower ?? '') ?? []) {
      const one = behind(sentence, index, preposition, source) ?? inFront(sentence, index, preposition, source)
      if (one) found.push(one)
    }
  }
  return found
}

/** "blijkt uit het jaarverslag", with "dat" before it where it points back. */
function behind(sentence: Sentence, verb: number, preposition: string, source: Source): Found | null {
  const { items, table, end: limit } = sentence
  if (items[verb + 1]?.lower !== preposition) return null
  const end = phraseEnd(items, verb + 2, limit, table)
  if (end === verb + 2 || !isSource(sentence, verb + 2, end, source)) return null
  const led = verb > sentence.start && table.leads.has(items[verb - 1]?.lower ?? '')
  const start = led ? verb - 1 : verb
  const previous = items[start - 1]
  const side = previous && start > sentence.start ? (isBreak(previous) ? 'before' : 'around') : 'previous'
  const follows = table.complementers.has(items[end]?.lower ?? '')
  return {
    start,
    end,
    naming: { start: verb + 2, end },
    rule: 'attribution-document',
    confidence: led || follows ? 0.9 : 0.6,
    side: follows ? 'after' : side,
    content: follows ? end + 1 : end,
  }
}

/** "uit het jaarverslag blijkt dat". */
function inFront(sentence: Sentence, verb: number, preposition: string, source: Source): Found | null {
  const { items, table } = sentence
  for (let start = Math.max(sentence.start, verb - 20); start < verb; start += 1) {
    if (items[start]?.lower !== preposition || !clauseBegins(sentence, start)) continue
    const end = phraseEnd(items, start + 1, verb, table)
    if (end !== verb || !isSource(sentence, start + 1, end, source) || isEnd(sentence, verb + 1)) continue
    const content = table.complementers.has(items[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1
    const naming = { start: start + 1, end }
    return { start, end: verb + 1, naming, rule: 'attribution-document', confidence: 0.9, side: 'after', content }
  }
  return null
}

/** Whether the words from `start` to `end` can be the source that a verb asks for. */
function isSource({ items, table }: Sentence, start: number, end: number, source: Source): boolean {
  return source === 'any' || items.slice(start, end).some(({ lower }) => table.documents.has(lower))
}
