/**
 * The pieces of a line in the order in which they are read, from the places where they are drawn: the reverse of what
 * the bidirectional algorithm does (UAX 9), as far as a line can tell.
 */
import type { Piece } from './pieces.ts'

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const LTR = /[\p{L}\p{N}]/u

/** Whether most of the words of some pieces run from the right. */
export function isMostlyRtl(pieces: readonly Piece[]): boolean {
  const letters = (of: readonly Piece[]) => of.reduce((sum, { words }) => sum + words.replace(/\s/g, '').length, 0)
  const rtl = letters(pieces.filter(({ words }) => RTL.test(words)))
  return rtl > 0 && rtl * 2 >= letters(pieces.filter(({ words }) => /\p{L}/u.test(words)))
}

/** From the left; in a line that runs from the right, from there, with what runs the other way within it kept in order. */
export function inReadingOrder(pieces: readonly Piece[]): readonly Piece[] {
  const sorted = pieces.toSorted((a, b) => a.x - b.x)
  if (!isMostlyRtl(pieces)) return sorted
  const parts = sorted.flatMap(withoutEdges)
  const made: Piece[] = []
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    // From the right end of words or numbers that run from the left, to their left end.
    let from = at
    for (let next = at; next >= 0 && isLeftToRight(parts, next, at); next -= 1) if (isOne(parts[next])) from = next
    if (!isOne(parts[at])) from = at
    made.push(...parts.slice(from, at + 1))
    at = from
  }
  return made
}

/** Whether what stands from `left` to `right` can be words that run from the left. */
function isLeftToRight(parts: readonly Piece[], left: number, right: number): boolean {
  const piece = parts[left]
  if (!piece || RTL.test(piece.words)) return false
  if (left === right) return isOne(piece)
  if (isOne(piece)) {
    // Numbers apart from each other follow one another from the right; after a word they belong to it.
    const between = parts.slice(left + 1, right + 1).findIndex(isOne)
    const isApart = parts.slice(left + 1, left + 1 + between).some(({ words }) => /\s|^[,;:.!?]$/.test(words))
    return !isApart || gapIsNarrow(parts, left, left + 1 + between) || /\p{L}/u.test(piece.words)
  }
  return true
}

/** Whether no white space is between two pieces: 7:40 is one, though drawn in three. */
function gapIsNarrow(parts: readonly Piece[], left: number, right: number): boolean {
  for (let at = left; at < right; at += 1) {
    const [a, b] = [parts[at], parts[at + 1]]
    if (!a || !b || /\s/.test(a.words) || /\s/.test(b.words) || b.x - (a.x + a.width) > 0.17 * a.size) return false
  }
  return true
}

/** Whether a piece has letters or digits that run from the left. */
function isOne(piece: Piece | undefined): boolean {
  return piece !== undefined && !RTL.test(piece.words) && LTR.test(piece.words)
}

/** A word or number that runs from the left, and one by one the marks at its edges, which belong to the line around it. */
function withoutEdges(piece: Piece): readonly Piece[] {
  if (RTL.test(piece.words)) return [piece]
  const [, before = '', inner = '', after = ''] = EDGES.exec(piece.words) ?? []
  if (before === '' && after === '') return [piece]
  const unit = piece.width / piece.words.length
  let { x } = piece
  return [...before, ...(inner === '' ? [] : [inner]), ...after].map((words) => {
    const part = { ...piece, words, x, width: unit * words.length }
    x += part.width
    return part
  })
}

const EDGES = /^([\s.,:;!?…"'“”‘’«»()[\]]*)(.*?)([\s.,:;!?…"'“”‘’«»()[\]]*)$/su

/** Pairs of signs that look the other way around where text runs from the right. */
const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›']

/**
 * The signs that are written as they are seen in lines that run from the right, where an opening one looks closing, each
 * with the one that is meant. Fonts differ in it from pair to pair.
 */
export function mirroredSigns(lines: readonly string[]): ReadonlyMap<string, string> {
  const words = lines.filter((line) => RTL.test(line)).map((line) => ` ${line}`)
  const count = (sign: string) => words.reduce((sum, line) => sum + opening(line, sign), 0)
  return new Map(
    PAIRS.flatMap(([open = '', close = '']) =>
      count(close) > count(open)
        ? [
            [open, close],
            [close, open],
          ]
        : [],
    ),
  )
}

/** How often a sign stands before a word, after white space. */
function opening(line: string, sign: string): number {
  let found = 0
  for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1))
    if (/\s/.test(line[at - 1] ?? '') && /\S/.test(line[at + 1] ?? ' ')) found += 1
  return found
}

/** Words with these signs in place of others. */
export function withSigns(words: string, signs: ReadonlyMap<string, string>): string {
  return signs.size === 0 ? words : [...words].map((sign) => signs.get(sign) ?? sign).join('')
}
