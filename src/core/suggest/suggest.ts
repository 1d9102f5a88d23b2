/** All suggestions for a text: deterministic, paragraph by paragraph, so that none depends on what follows. */
import type { Tag } from '../model/tag.ts'
import { blocksOf } from '../text/paragraphs.ts'
import { findClaims, linkFigures } from './claims.ts'
import { blockFigures } from './figures/blockFigures.ts'
import { tableOf } from './language/languages.ts'
import { findQuotes } from './quotes.ts'
import { Speakers } from './speech/speakers.ts'
import { findSpeech } from './speech/speech.ts'
import { compareSuggestions, type Suggestion } from './suggestion.ts'
import { tokensOf } from './tokens.ts'

/** The kinds that are proposed unless others are asked for: claims are too unsure to be shown unasked. */
export const USUAL_KINDS: ReadonlySet<Tag> = new Set(['figure', 'quote', 'attribution'])

/**
 * What is proposed for `text` in the language of that code, in text order. Offsets are UTF-16 code units. `kinds` are
 * those that are wanted; a figure is linked to the claim that it is part of where claims are wanted.
 */
export function suggest(
  text: string,
  language: string | null,
  kinds: ReadonlySet<Tag> = USUAL_KINDS,
): readonly Suggestion[] {
  const table = tableOf(language)
  const speakers = new Speakers(text, table.speech)
  return blocksOf(text)
    .flatMap((block) => {
      const tokens = tokensOf(text, block)
      const speech = findSpeech(text, tokens, findQuotes(text, block, table), speakers, table.speech)
      const figures = blockFigures(text, block, tokens, table.quantities)
      const claims = kinds.has('claim') ? findClaims(text, speech, figures, table.speech) : []
      return [...speech.quotes, ...speech.suggestions, ...linkFigures(figures, claims), ...claims]
    })
    .filter(({ tag }) => kinds.has(tag))
    .sort(compareSuggestions)
}
