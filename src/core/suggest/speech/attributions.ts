/** Attributions: who speaks, with the words of saying. Each rule tries at one word; the tables say which words those are. */
import type { Speaker } from '../../model/annotation.ts'
import type { SpeechTable } from '../language/speechTable.ts'
import type { Passage } from './items.ts'
import { isQuantity } from './quantity.ts'
import { findBesideQuotes } from './rules/besideQuotes.ts'
import { findColons } from './rules/colons.ts'
import { findDocuments } from './rules/documents.ts'
import { findSources } from './rules/sources.ts'
import { findVerbs } from './rules/verbs.ts'
import type { Found, Sentence } from './sentence.ts'
import type { Speakers } from './speakers.ts'

/** An attribution in its sentence. */
export interface Attribution extends Found {
  /** The index of its sentence. */
  readonly sentence: number
  readonly speaker: Speaker
}

const FINDERS: readonly ((sentence: Sentence) => readonly Found[])[] = [
  findDocuments,
  findSources,
  findVerbs,
  findColons,
  findBesideQuotes,
]

/** The attributions of a passage in text order, none overlapping another. Speakers learn from each sentence first. */
export function findAttributions(passage: Passage, speakers: Speakers, table: SpeechTable): readonly Attribution[] {
  return passage.sentences.flatMap((range, sentence) => {
    speakers.read(passage, range)
    const { start, end } = range
    const inSentence: Sentence = { start, end, items: passage.items, table }
    const found = FINDERS.flatMap((find) => find(inSentence)).filter(
      ({ naming }) => !isQuantity(passage.items, naming, table),
    )
    return apart(found).map((one) => {
      const speaker = speakers.who(passage.items, one.naming)
      const rule = speaker.kind === 'document' ? 'attribution-document' : one.rule
      return { ...one, rule, sentence, speaker }
    })
  })
}

/** Of what overlaps, the surer is kept, then the longer, then the first. */
function apart(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = []
  const sorted = [...found].sort(
    (a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  for (const one of sorted) {
    if (kept.every((other) => one.end <= other.start || other.end <= one.start)) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}
