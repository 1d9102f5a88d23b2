/** A paragraph as the rules of speech read it: words and marks, with each quotation folded into one item, in sentences. */
import type { Span } from '../../model/span.ts'
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
  let start = 0
  const add = (item: Token | Omit<Item, 'first'>, quotation: Suggestion | undefined) => {
    const index = items.length
    const first =
      index === 0 || index - start === LONGEST || ends(text, items[index - 2], items[index - 1], item, table)
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

/** Whether a sentence ends between `item`, which `before` precedes, and `next`. */
function ends(
  text: string,
  before: Item | undefined,
  item: Item | undefined,
  next: Omit<Item, 'first'>,
  { abbreviations }: SpeechTable,
): boolean {
  if (!item || !next.spaced) return false
  const begins = next.capital || next.kind === 'number' || next.kind === 'quote' || OPENING.has(next.lower)
  if (item.kind === 'quote') return begins && STOP.has(text.charAt(item.end - 2))
  if (!begins || item.kind !== 'mark' || !STOP.has(item.lower)) return false
  const isInitial = before?.capital && before.end - before.start === 1
  const isShort = before?.kind === 'word' && (abbreviations.has(before.lower) || isInitial)
  return item.lower !== '.' || !isShort
}

const STOP: ReadonlySet<string> = new Set(['.', '!', '?', '…'])
const OPENING: ReadonlySet<string> = new Set(['„', '“', '‘', '"', "'", '«', '(', '–', '—'])
