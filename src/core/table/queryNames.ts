/** What conditions of a query may be called: each name in English and in Dutch, whichever language the interface speaks. */
import type { Tag } from '../model/tag.ts'
import type { FixedColumn } from './columns.ts'

/** A condition: on a column, on having a value there (`has:`), or on what an annotation is (`is:`). */
export type Condition = FixedColumn | 'has' | 'is'

/** What an annotation can be (`is:`). */
export type Being = 'mine' | 'linked' | 'unconfirmed'

/** The conditions by their names. */
export const CONDITION_NAMES: Readonly<Record<string, Condition>> = {
  tag: 'tag',
  words: 'words',
  woorden: 'words',
  speaker: 'speaker',
  spreker: 'speaker',
  value: 'value',
  waarde: 'value',
  unit: 'unit',
  eenheid: 'unit',
  kind: 'kind',
  soort: 'kind',
  finding: 'finding',
  conclusie: 'finding',
  bevinding: 'finding',
  verdict: 'verdict',
  oordeel: 'verdict',
  note: 'note',
  notitie: 'note',
  article: 'article',
  artikel: 'article',
  version: 'version',
  versie: 'version',
  published: 'published',
  gepubliceerd: 'published',
  annotator: 'annotator',
  status: 'status',
  created: 'created',
  gemaakt: 'created',
  updated: 'updated',
  gewijzigd: 'updated',
  date: 'published',
  datum: 'published',
  has: 'has',
  heeft: 'has',
  is: 'is',
}

/** The tags by the names that a query may give them. */
export const TAG_NAMES: Readonly<Record<string, Tag>> = {
  claim: 'claim',
  bewering: 'claim',
  figure: 'figure',
  cijfer: 'figure',
  quote: 'quote',
  citaat: 'quote',
  attribution: 'attribution',
  bron: 'attribution',
}

/** What `is:` may be followed by. */
export const BEING_NAMES: Readonly<Record<string, Being>> = {
  mine: 'mine',
  mijn: 'mine',
  linked: 'linked',
  gekoppeld: 'linked',
  unconfirmed: 'unconfirmed',
  onbevestigd: 'unconfirmed',
}

/** What a layer's status may be called. */
export const STATUS_NAMES: Readonly<Record<string, 'open' | 'done'>> = {
  open: 'open',
  bezig: 'open',
  done: 'done',
  klaar: 'done',
}

/** What colleagues' verdicts on an annotation come to. */
export const VERDICTS = ['agreed', 'disputed', 'mixed'] as const
export type VerdictState = (typeof VERDICTS)[number]

/** What they may be called. */
export const VERDICT_NAMES: Readonly<Record<string, VerdictState>> = {
  agreed: 'agreed',
  eens: 'agreed',
  disputed: 'disputed',
  oneens: 'disputed',
  mixed: 'mixed',
  verdeeld: 'mixed',
}

/** Comes before the key of a question that is also the name of a condition, or begins with a digit. */
const QUESTION = 'question-'

/** What a question is called in a query. */
export function questionName(key: string): string {
  return Object.hasOwn(CONDITION_NAMES, key) || /^\d/.test(key) || key.startsWith(QUESTION) ? `${QUESTION}${key}` : key
}

/** The key of the question that a name in a query means. */
export function questionKey(name: string): string {
  return name.startsWith(QUESTION) ? name.slice(QUESTION.length) : name
}
