/** A text as words, numbers and marks: what every rule but that of quotes reads. One pass, linear. */
import type { Span } from '../model/span.ts'
import { foldText } from '../text/folding/foldText.ts'

/** One token. `lower` is the token folded, in lower case with straight apostrophes; an apostrophe by itself is one, too. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  readonly lower: string
  /** Whether the token begins with a capital. */
  readonly capital: boolean
  /** Whether white space, or the text's start, comes before it. */
  readonly spaced: boolean
}

/**
 * The tokens of `text` from `start` to `end`. Offsets are those of `text`. A word is letters, with apostrophes, soft
 * hyphens and zero-width characters between them; a number digits, with full stops and commas between them; a mark any
 * other code point that isn't white space. By code unit, because a regular expression takes three times as long.
 */
export function tokensOf(text: string, { start, end }: Span): readonly Token[] {
  const tokens: Token[] = []
  let last = -1
  for (let from = start; from < end; ) {
    const sort = sortAt(text, from)
    if (sort === SPACE) {
      from += 1
      continue
    }
    const to = Math.min(
      end,
      sort === DIGIT
        ? numberEnd(text, from, end)
        : sort === LETTER
          ? wordEnd(text, from, end)
          : from + widthAt(text, from),
    )
    const spaced = from !== last
    tokens.push(sort === LETTER ? wordOf(text, from, to, spaced) : otherOf(text, from, to, spaced, sort === DIGIT))
    last = to
    from = to
  }
  return tokens
}

const SPACE = 1
const DIGIT = 2
const LETTER = 3
const MARK = 4

/** What each code unit of the basic plane is; 0 where nobody asked yet. */
const SORTS = new Uint8Array(0x10000)

function sortAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return SORTS[unit] || sortOf(text, at, unit)
}

function sortOf(text: string, at: number, unit: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? unit)
  const sort = /\s/u.test(character)
    ? SPACE
    : /[0-9]/.test(character)
      ? DIGIT
      : /[\p{L}\p{M}]/u.test(character)
        ? LETTER
        : MARK
  // Half of a pair says nothing of what the pair is.
  if (unit < 0xd800 || unit > 0xdfff) SORTS[unit] = sort
  return sort
}

const widthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

function numberEnd(text: string, from: number, end: number): number {
  let to = from + 1
  while (to < end) {
    if (sortAt(text, to) === DIGIT) to += 1
    else if (to + 1 < end && '.,'.includes(text.charAt(to)) && sortAt(text, to + 1) === DIGIT) to += 2
    else break
  }
  return to
}

function wordEnd(text: string, from: number, end: number): number {
  let to = from + widthAt(text, from)
  while (to < end) {
    if (sortAt(text, to) === LETTER) to += widthAt(text, to)
    else if (to + 1 < end && joinsLetters(text.charCodeAt(to)) && sortAt(text, to + 1) === LETTER) to += 1
    else break
  }
  return to
}

/** Apostrophes and what is skipped: the soft hyphen, zero-width space, joiners and the word joiner. */
function joinsLetters(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0xad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060
}

const NOT_ASCII = /[\u0080-\uffff]/
const MOST_WORDS = 10_000
const CAPITAL = /^[\p{Lu}\p{Lt}]/u

const foldedWords = new Map<string, string>()

/** A folded word; the common ones are remembered. */
function foldedWord(word: string): string {
  const known = foldedWords.get(word)
  if (known !== undefined) return known
  const folded = foldText(word, { case: true }).text
  if (foldedWords.size === MOST_WORDS) foldedWords.clear()
  foldedWords.set(word, folded)
  return folded
}

function wordOf(text: string, start: number, end: number, spaced: boolean): Token {
  const word = text.slice(start, end)
  if (NOT_ASCII.test(word)) {
    const lower = foldedWord(word)
    return { start, end, kind: 'word', lower, capital: CAPITAL.test(word), spaced }
  }
  const lower = word.toLowerCase()
  return { start, end, kind: 'word', lower, capital: word.charCodeAt(0) !== lower.charCodeAt(0), spaced }
}

function otherOf(text: string, start: number, end: number, spaced: boolean, isNumber: boolean): Token {
  const lower = text.slice(start, end)
  return { start, end, kind: isNumber ? 'number' : 'mark', lower: lower === '’' ? "'" : lower, capital: false, spaced }
}
