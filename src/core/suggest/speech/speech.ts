/** Who says what, paragraph by paragraph: attributions, and the attribution that each quotation belongs to. */
import type { Span } from '../../model/span.ts'
import { countWhile } from '../../search.ts'
import type { SpeechTable } from '../language/speechTable.ts'
import type { Suggestion } from '../suggestion.ts'
import type { Token } from '../tokens.ts'
import { type Attribution, findAttributions } from './attributions.ts'
import { type Passage, passageOf } from './items.ts'
import { linkQuotes } from './links.ts'
import type { Speakers } from './speakers.ts'

/** The findings in a paragraph. */
export interface Speech {
  readonly passage: Passage
  readonly attributions: readonly Attribution[]
  /** The quotations, with links. */
  readonly quotes: readonly Suggestion[]
  readonly suggestions: readonly Suggestion[]
}

/** The speech of a paragraph with `quotes`, which are in text order, the longer first. `speakers` remembers. */
export function findSpeech(
  text: string,
  tokens: readonly Token[],
  quotes: readonly Suggestion[],
  speakers: Speakers,
  table: SpeechTable,
): Speech {
  const groups = nest(quotes)
  const outer = groups.map(([quote]) => quote)
  const passage = passageOf(text, tokens, outer, table)
  const attributions = findAttributions(passage, speakers, table)
  const links = linkQuotes(passage, attributions)
  const spanOf = spansOf(passage)
  const linked = new Map([...links].map(([item, to]) => [passage.items[item]?.quotation, spanOf(to)] as const))
  const inner = groups.flatMap(([quote, nested]) =>
    nested.length === 0 ? [] : [findNested(text, tokens, quote, nested, speakers, table)],
  )
  return {
    passage,
    attributions,
    quotes: [...outer.map((quote) => withLink(quote, linked.get(quote))), ...inner.flatMap((speech) => speech.quotes)],
    suggestions: [
      ...attributions.map((one) => suggestionOf(text, one, spanOf(one))),
      ...inner.flatMap((speech) => speech.suggestions),
    ],
  }
}

/** Each outer quotation with those inside it. */
function nest(quotes: readonly Suggestion[]): readonly (readonly [Suggestion, readonly Suggestion[]])[] {
  const groups: [Suggestion, Suggestion[]][] = []
  for (const quote of quotes) {
    const outer = groups.at(-1)
    if (outer && quote.end <= outer[0].end) outer[1].push(quote)
    else groups.push([quote, []])
  }
  return groups
}

/** Inside a quotation only what belongs to a quotation in it is an attribution of ours. */
function findNested(
  text: string,
  tokens: readonly Token[],
  quote: Suggestion,
  nested: readonly Suggestion[],
  speakers: Speakers,
  table: SpeechTable,
): Pick<Speech, 'quotes' | 'suggestions'> {
  const within = tokens.slice(firstFrom(tokens, quote.start + 1), firstFrom(tokens, quote.end - 1))
  const speech = speakers.aside(() => findSpeech(text, within, nested, speakers, table))
  const used = new Set(speech.quotes.map(({ link }) => link?.start))
  return { quotes: speech.quotes, suggestions: speech.suggestions.filter(({ start }) => used.has(start)) }
}

/** The index of the first token that begins at `offset` or later. Binary search: a paragraph may hold thousands of quotations. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  return countWhile(tokens.length, (index) => (tokens[index]?.start ?? 0) < offset)
}

function spansOf({ items }: Passage): (range: Span) => Span {
  return ({ start, end }) => ({ start: items[start]?.start ?? 0, end: items[end - 1]?.end ?? 0 })
}

function suggestionOf(text: string, { rule, confidence, speaker }: Attribution, span: Span): Suggestion {
  return { tag: 'attribution', ...span, quote: text.slice(span.start, span.end), rule, confidence, speaker }
}

function withLink(quote: Suggestion, link: Span | undefined): Suggestion {
  return link ? { ...quote, link } : quote
}
