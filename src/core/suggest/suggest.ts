/** Every suggestion for a text: pure, the same every time, paragraph by paragraph, so that none depends on what follows. */
import { blocksOf } from '../text/paragraphs.ts'
import { findFigures } from './figures/findFigures.ts'
import { tableOf } from './language/languages.ts'
import { findQuotes } from './quotes.ts'
import { compareSuggestions, type Suggestion } from './suggestion.ts'
import { tokensOf } from './tokens.ts'

/** What is proposed for `text` in the language of that code, in text order. Offsets are UTF-16 code units. */
export function suggest(text: string, language: string | null): readonly Suggestion[] {
  const table = tableOf(language)
  return blocksOf(text)
    .flatMap((block) => [
      ...findQuotes(text, block, table),
      ...findFigures(text, tokensOf(text, block), table.quantities),
    ])
    .sort(compareSuggestions)
}
