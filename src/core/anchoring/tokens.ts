/**
 * A text as numbered words and signs, so that two versions of an article can be compared. Words that differ only in how
 * they are set (quotation marks, dashes, ellipses, spaces) have the same number.
 */
import type { Span } from '../model/span.ts'
import { countWhile } from '../search.ts'
import { type FoldedText, foldText } from '../text/folding/foldText.ts'

/** The tokens of a text. `starts` and `ends` are code units of the folded text; `ids` are equal where the words are. */
export interface Tokens {
  readonly stored: string
  readonly folded: FoldedText
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly ids: Uint32Array
}

/** Some of a text's tokens in a row, `[start, end)` by number. */
export type TokenSpan = Span

const SPACE = 1
const SIGN = 2
const LETTER = 3
const DIGIT = 4
/** A character of a script without spaces is a word. */
const WHOLE = 5

/** By code unit, filled as they are met; of surrogates the pair counts. */
const kinds = new Uint8Array(0x10000)

function kindOf(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit]
  if (known) return known
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const kind = kindOfCharacter(character)
  if (character.length === 1 && !(unit >= 0xd800 && unit <= 0xdfff)) kinds[unit] = kind
  return kind
}

function kindOfCharacter(character: string): number {
  if (/\s/.test(character)) return SPACE
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(character)) return WHOLE
  if (/\p{N}/u.test(character)) return DIGIT
  return /[\p{L}\p{M}]/u.test(character) ? LETTER : SIGN
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** The end of the token at `at`: a number with its separators, a word, or one sign however often it is repeated. */
function endOfToken(text: string, at: number, kind: number): number {
  let end = at + widthAt(text, at)
  if (kind === SIGN) {
    const sign = text.slice(at, end)
    while (text.startsWith(sign, end)) end += sign.length
    return end
  }
  if (kind === WHOLE) return end
  let isNumber = kind === DIGIT
  while (end < text.length) {
    const next = kindOf(text, end)
    if (next === DIGIT || next === LETTER) {
      isNumber &&= next === DIGIT
      end += widthAt(text, end)
    } else if (isNumber && /[.,:]/.test(text.charAt(end)) && kindOf(text, end + 1) === DIGIT && end + 1 < text.length)
      end += 2
    else break
  }
  return end
}

/** The tokens of several texts that are to be compared: the same words get the same number in each. */
export function createTokenizer(): (text: string) => Tokens {
  const known = new Map<string, number>()
  return (stored) => {
    const folded = foldText(stored)
    const { text } = folded
    let starts = new Uint32Array(1024)
    let ends = new Uint32Array(1024)
    let ids = new Uint32Array(1024)
    let count = 0
    for (let at = 0; at < text.length; ) {
      const kind = kindOf(text, at)
      if (kind === SPACE) {
        at += 1
        continue
      }
      if (count === starts.length) {
        starts = grown(starts)
        ends = grown(ends)
        ids = grown(ids)
      }
      const end = endOfToken(text, at, kind)
      // An em dash is often typed as two hyphens.
      const word = kind === SIGN && text.startsWith('--', at) ? '-' : text.slice(at, end)
      let id = known.get(word)
      if (id === undefined) {
        id = known.size
        known.set(word, id)
      }
      starts[count] = at
      ends[count] = end
      ids[count] = id
      count += 1
      at = end
    }
    return {
      stored,
      folded,
      count,
      starts: starts.subarray(0, count),
      ends: ends.subarray(0, count),
      ids: ids.subarray(0, count),
    }
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length)
  larger.set(array)
  return larger
}

/** The tokens that a span of the stored text holds or cuts; empty where it holds none, as of white space. */
export function tokensWithin(tokens: Tokens, span: Span): TokenSpan {
  const { start, end } = tokens.folded.toFolded(span)
  return {
    start: countWhile(tokens.count, (index) => (tokens.ends[index] ?? 0) <= start),
    end: countWhile(tokens.count, (index) => (tokens.starts[index] ?? 0) < end),
  }
}

/** The stored text from one token's start to another's end. */
export function storedSpan({ folded, starts, ends }: Tokens, { start, end }: TokenSpan): Span {
  return folded.toStored({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 })
}
