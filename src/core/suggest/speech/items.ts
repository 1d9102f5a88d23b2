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
  readonly quotation?: Suggestion
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
  const folded = fold(tokens, quotations)
  const items: Item[] = []
  const sentences: Span[] = []
  let start = 0
  for (const [index, item] of folded.entries()) {
    if (index > start && (index - start === LONGEST || ends(text, folded, index - 1, table))) {
      sentences.push({ start, end: index })
      start = index
    }
    items.push({ ...item, first: index === start })
  }
  if (start < items.length) sentences.push({ start, end: items.length })
  return { items, sentences }
}

type Folded = Omit<Item, 'first'>

function fold(tokens: readonly Token[], quotations: readonly Suggestion[]): readonly Folded[] {
  const items: Folded[] = []
  let next = 0
  for (const token of tokens) {
    let quotation = quotations[next]
    while (quotation && quotation.end <= token.start) {
      next += 1
      quotation = quotations[next]
    }
    if (!quotation || token.end <= quotation.start) items.push(token)
    else if (items.at(-1)?.quotation !== quotation) {
      const { start, end } = quotation
      items.push({ kind: 'quote', start, end, lower: '', capital: false, spaced: token.spaced, quotation })
    }
  }
  return items
}

/** Whether a sentence ends behind the item at `index`. */
function ends(text: string, items: readonly Folded[], index: number, { abbreviations }: SpeechTable): boolean {
  const item = items[index]
  const next = items[index + 1]
  if (!item || !next?.spaced) return false
  const begins = next.capital || next.kind === 'number' || next.kind === 'quote' || OPENING.has(next.lower)
  if (item.kind === 'quote') return begins && STOP.has(text.charAt(item.end - 2))
  if (!begins || item.kind !== 'mark' || !STOP.has(item.lower)) return false
  const before = items[index - 1]
  const isShort = before?.kind === 'word' && (abbreviations.has(before.lower) || before.end - before.start === 1)
  return item.lower !== '.' || !isShort
}

const STOP: ReadonlySet<string> = new Set(['.', '!', '?', '…'])
const OPENING: ReadonlySet<string> = new Set(['„', '“', '‘', '"', "'", '«', '(', '–', '—'])
