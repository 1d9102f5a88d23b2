/** What words say that somebody tags by hand: the value of a figure, the speaker of an attribution, by the rules that suggest. */
import type { FigureValue, Speaker } from '../model/annotation.ts'
import { overlaps, type Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'
import { type Block, blockAt } from '../text/paragraphs.ts'
import { blockFigures } from './figures/blockFigures.ts'
import { tableOf } from './language/languages.ts'
import { findQuotes } from './quotes.ts'
import { Speakers } from './speech/speakers.ts'
import { findSpeech } from './speech/speech.ts'
import type { Suggestion } from './suggestion.ts'
import { tokensOf } from './tokens.ts'

/** What an annotation says beside its words; empty where the rules find nothing, or more than one thing. */
export interface Said {
  readonly value?: FigureValue
  readonly speaker?: Speaker
}

/** A text as the rules read it. */
interface ReadText {
  readonly text: string
  readonly blocks: readonly Block[]
  /** A BCP 47 code; null where it isn't known. */
  readonly language: string | null
}

/**
 * What the words at `span` say as `tag`. `found` are suggestions for the same text, if there are any: they know whom a
 * pronoun carries back to. Without them only the paragraph is read, so this takes as long as a paragraph does.
 */
export function saidBy({ text, blocks, language }: ReadText, span: Span, tag: Tag, found: readonly Suggestion[]): Said {
  if (tag !== 'figure' && tag !== 'attribution') return {}
  const known = best(found, span, tag)
  if (known) return saidOf(known)
  const block = blocks[blockAt(blocks, span.start)]
  if (!block) return {}
  const table = tableOf(language)
  const tokens = tokensOf(text, block)
  if (tag === 'figure') {
    const inSentence = best(blockFigures(text, block, tokens, table.quantities), span, tag)
    const alone = blockFigures(text, span, tokensOf(text, span), table.quantities)
    // The words alone say how they bound the number; what stands beside them, what it counts.
    return saidOf(inSentence ?? (alone.length === 1 ? alone[0] : undefined))
  }
  const { suggestions } = findSpeech(
    text,
    tokens,
    findQuotes(text, block, table),
    new Speakers(text, table.speech),
    table.speech,
  )
  const one = best(suggestions, span, tag)
  // Whom a pronoun means is in the paragraphs before.
  return one?.speaker && table.speech.pronouns.has(one.speaker.name.toLowerCase()) ? {} : saidOf(one)
}

/** The one suggestion that means the same words: with the same edges, else the only one with most of its words there. */
function best(suggestions: readonly Suggestion[], span: Span, tag: Tag): Suggestion | undefined {
  const near = suggestions.filter((one) => one.tag === tag && overlaps(one, span))
  const exact = near.find(({ start, end }) => start === span.start && end === span.end)
  if (exact) return exact
  const [only, ...others] = near
  if (!only || others.length > 0) return undefined
  const shared = Math.min(only.end, span.end) - Math.max(only.start, span.start)
  return shared * 2 > only.end - only.start ? only : undefined
}

function saidOf(suggestion: Suggestion | undefined): Said {
  const { value, speaker } = suggestion ?? {}
  return { ...(value && { value }), ...(speaker && { speaker }) }
}
