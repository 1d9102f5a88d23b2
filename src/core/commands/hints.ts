/** Which keys matter now: a rule over what is selected and what can be done. Every letter is bound, so few are named. */
import type { Tag } from '../model/tag.ts'
import type { Command } from './commands.ts'

/** What the rule decides from. */
export interface HintSituation {
  /** Whether a command can be given now; this also says whether Review, Resolve or Find is at work. */
  readonly isAvailable: (command: Command) => boolean
  /** Whether words are selected in the text. */
  readonly hasWords: boolean
  /** The tag of the selected annotation; null where none is. */
  readonly tag: Tag | null
  /** Whether several annotations are selected. */
  readonly several: boolean
  /** Whether the codebook's questions have the keys: digits answer, letters go to a question. */
  readonly isAnswering: boolean
  /** Whether review is open. */
  readonly isReviewing: boolean
}

/** How many keys are named. */
const MOST = 5

/** The commands whose keys matter now, the likeliest first: at most five, all of which can be given. */
export function hintsFor(situation: HintSituation): readonly HintedCommand[] {
  return candidates(situation).filter(situation.isAvailable).slice(0, MOST)
}

function candidates(situation: HintSituation): readonly HintedCommand[] {
  const { isAvailable, hasWords, tag, several, isAnswering, isReviewing } = situation
  if (isAnswering) return ANSWERING
  if (isAvailable('adjudicate-first')) return RESOLVING
  if (isAvailable('review-agree')) return REVIEWING
  if (isAvailable('accept-suggestion')) return SUGGESTED
  if (several) return SEVERAL
  if (hasWords) return WORDS
  if (tag !== null) return ANNOTATION[tag]
  if (isAvailable('find-next')) return FINDING
  if (isReviewing) return STEPPING
  if (isAvailable('find')) return READING
  return NOTHING_OPEN
}

/** Those with a chord: the keys of the questions are on the card. */
const ANSWERING = ['next-unanswered', 'undo', 'palette'] as const
const RESOLVING = ['adjudicate-first', 'adjudicate-second', 'adjudicate-both', 'adjudicate-none', 'next'] as const
const REVIEWING = ['review-agree', 'dispute-boundary', 'dispute-tag', 'review-comment', 'next'] as const
const STEPPING = ['next', 'previous', 'review', 'palette', 'keys'] as const
const SUGGESTED = [
  'accept-suggestion',
  'reject-suggestion',
  'adjust-suggestion',
  'explain-suggestion',
  'next-suggestion',
] as const
const SEVERAL = ['merge', 'delete', 'tag-claim', 'tag-figure', 'deselect'] as const
const WORDS = ['tag-claim', 'tag-figure', 'tag-quote', 'tag-attribution', 'select-sentence'] as const
const ANNOTATION = {
  claim: ['link', 'note', 'next', 'split', 'delete'],
  figure: ['correct-value', 'link', 'note', 'next', 'delete'],
  quote: ['link', 'note', 'next', 'split', 'delete'],
  attribution: ['correct-value', 'note', 'next', 'split', 'delete'],
} as const
const FINDING = ['find-next', 'find-previous', 'tag-all-figure', 'tag-all-claim', 'deselect'] as const
const READING = ['next-suggestion', 'select-sentence', 'next-untagged', 'next', 'palette', 'keys'] as const
const NOTHING_OPEN = ['import', 'paste-article', 'search', 'palette', 'keys'] as const

/** A command that may be named; each has a short name in `src/i18n` (`hints.names`). */
export type HintedCommand =
  | (typeof ANSWERING)[number]
  | (typeof RESOLVING)[number]
  | (typeof REVIEWING)[number]
  | (typeof STEPPING)[number]
  | (typeof SUGGESTED)[number]
  | (typeof SEVERAL)[number]
  | (typeof WORDS)[number]
  | (typeof ANNOTATION)[Tag][number]
  | (typeof FINDING)[number]
  | (typeof READING)[number]
  | (typeof NOTHING_OPEN)[number]
