/** A paragraph as the rules of speech read it: words and marks, with each quotation folded into one item, in sentences. */
import type { Span } from '../../model/span.ts'
import { sentencesIn } from '../../text/sentences/sentences.ts'
import type { SpeechTable } from '../language/speechTable.ts'
import type { Suggestion } from '../suggestion.ts'
import type { Token } from '../tokens.ts'

/** A token, or a whole quotation. */
export interface Item extends Omit<Token, 'kind'> {
  readonly kind: Token['kind'] | 'quote'
  /** Whether it begins a sentence, where a capital says nothing. */
  readonly first: boolean
  /** The quotation that is folded into it. */
  readonly quotation?: Suggestion | undefined
}

/** A sentence longer than this many items is cut: what the rules do in one must not grow with the text. */
const LONGEST = 400

/** Items and the sentences that they make up, as half-open ranges of indexes. */
export interface Passage {
  readonly items: readonly Item[]
  readonly sentences: readonly Span[]
}

/** The passage of `tokens` with `quotations`, which are in text order and don't overlap. Linear. */
export function passageOf(
  text: string,
  tokens: readonly Token[],
  quotations: readonly Suggestion[],
  table: SpeechTable,
): Passage {
  const items: Item[] = []
  const sentences: Span[] = []
  const whole = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }
  const starts = [...sentencesIn(text, whole, table.sentences)].map((sentence) => sentence.start)
  let behind = 0
  /** Whether a sentence begins after the last item and not after `at`; one within a quotation doesn't count. */
  const begins = (at: number): boolean => {
    const last = items.at(-1)
    while (last && (starts[behind] ?? at + 1) < last.end) behind += 1
    return (starts[behind] ?? at + 1) <= at
  }
  let start = 0
  const add = (item: Token | Omit<Item, 'first'>, quotation: Suggestion | undefined) => {
    const index = items.length
    const first = index === 0 || index - start === LONGEST || begins(item.start)
    if (first && index > start) {
      sentences.push({ start, end: index })
      start = index
    }
    const { end, lower, capital, spaced } = item
    items.push({
      kind: quotation ? 'quote' : item.kind,
      start: item.start,
      end,
      lower,
      capital,
      spaced,
      first,
      quotation,
    })
  }
  let next = 0
  for (const token of tokens) {
    let quotation = quotations[next]
    while (quotation && quotation.end <= token.start) {
      next += 1
      quotation = quotations[next]
    }
    if (!quotation || token.end <= quotation.start) add(token, undefined)
    else if (items.at(-1)?.quotation !== quotation) {
      const { start: from, end } = quotation
      add({ kind: 'quote', start: from, end, lower: '', capital: false, spaced: token.spaced }, quotation)
    }
  }
  if (start < items.length) sentences.push({ start, end: items.length })
  return { items, sentences }
}
