/**
 * The units that kappa counts: a text's tokens, which are runs of letters, digits and marks, and every other sign by
 * itself. White space is no token.
 */
import type { Span } from '../model/span.ts'
import { TAGS, type Tag } from '../model/tag.ts'
import { countWhile } from '../search.ts'

/** The tokens' edges in UTF-16 code units, in text order; they never overlap. */
export interface Tokens {
  readonly starts: Int32Array
  readonly ends: Int32Array
}

enum Sort {
  Space,
  Word,
  Sign,
}

const WORD = /[\p{L}\p{N}\p{M}]/u
const SPACE = /\s/

/** The classes of code units below 128, looked up instead of matched because texts are long. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => sortOfSign(String.fromCharCode(unit)))

/** The tokens of a text. One pass. */
export function tokensOf(text: string): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  while (at < text.length) {
    let sort = sortAt(text, at)
    const start = at
    at += widthAt(text, at)
    if (sort === Sort.Space) continue
    while (sort === Sort.Word && at < text.length) {
      sort = sortAt(text, at)
      if (sort === Sort.Word) at += widthAt(text, at)
    }
    starts.push(start)
    ends.push(at)
  }
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** The number of values `tagMasks` can give: each tag present or absent. */
export const MASKS = 2 ** TAGS.length

/** The bit that stands for a tag in a mask. */
export function bitOf(tag: Tag): number {
  return 1 << TAGS.indexOf(tag)
}

/** For each token the tags of the spans that share a code unit with it, as bits. Spans in any order. */
export function tagMasks({ starts, ends }: Tokens, spans: readonly (Span & { readonly tag: Tag })[]): Uint8Array {
  const masks = new Uint8Array(starts.length)
  for (const { start, end, tag } of spans) {
    const bit = bitOf(tag)
    for (
      let token = countWhile(ends.length, (index) => (ends[index] ?? 0) <= start);
      token < starts.length && (starts[token] ?? end) < end;
      token += 1
    ) {
      masks[token] = (masks[token] ?? 0) | bit
    }
  }
  return masks
}

function sortAt(text: string, at: number): Sort {
  const unit = text.charCodeAt(at)
  return unit < 128 ? (ASCII[unit] ?? Sort.Sign) : sortOfSign(String.fromCodePoint(text.codePointAt(at) ?? unit))
}

function sortOfSign(sign: string): Sort {
  return WORD.test(sign) ? Sort.Word : SPACE.test(sign) ? Sort.Space : Sort.Sign
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}
