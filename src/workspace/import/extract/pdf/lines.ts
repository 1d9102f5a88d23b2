/** Pieces put together to lines: by their baselines, superscripts within them, and apart where a gutter lies between. */
import { lowered, raised } from '../markup/raised.ts'
import { withFallbacks } from './fallbacks.ts'
import type { Piece } from './pieces.ts'
import { inReadingOrder } from './readingOrder.ts'
import { withReadings } from './ruby.ts'

/** A line within one column, or a cell of a table's row. Lengths are points, `y` the baseline. */
export interface Line {
  readonly words: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
}

/** White space wider than so many times the font's size parts columns or cells; narrower than the other, words. */
const GUTTER = 1.6
const SPACE = 0.17

/** The lines of a page, from its top; those on one baseline from its left. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  return baselines(withReadings(pieces)).flatMap((row) =>
    segments(withFallbacks(row)).flatMap((segment) => lineOf(segment) ?? []),
  )
}

/** Pieces by the baseline that they stand on, superscripts and subscripts with the words that they stand beside. */
function baselines(pieces: readonly Piece[]): readonly Piece[][] {
  const sorted = pieces.filter(({ words }) => /\S/.test(words)).toSorted((a, b) => b.y - a.y || a.x - b.x)
  const hosts = hostsOf(sorted)
  const rows: { y: number; size: number; pieces: Piece[] }[] = []
  const rowOf = new Map<Piece, Piece[]>()
  for (const piece of sorted) {
    if (hosts.has(piece)) continue
    // Only the last rows can be near: pieces come from the top down.
    const row = rows
      .slice(-8)
      .filter((other) => Math.abs(other.y - piece.y) < 0.25 * Math.min(other.size, piece.size))
      .toSorted((a, b) => Math.abs(a.y - piece.y) - Math.abs(b.y - piece.y))[0]
    const made = row ?? { y: piece.y, size: piece.size, pieces: [] }
    if (!row) rows.push(made)
    made.pieces.push(piece)
    rowOf.set(piece, made.pieces)
  }
  for (const [script, host] of hosts) {
    let base = host
    // A script of a script stands in the same line.
    for (let steps = 0; hosts.has(base) && steps < 4; steps += 1) base = hosts.get(base) ?? base
    rowOf.get(base)?.push(script)
  }
  return rows.toSorted((a, b) => b.y - a.y).map((row) => row.pieces)
}

/** The words beside which each superscript and subscript stands. Pieces come from the top down. */
function hostsOf(sorted: readonly Piece[]): ReadonlyMap<Piece, Piece> {
  const hosts = new Map<Piece, Piece>()
  const largest = Math.max(0, ...sorted.map(({ size }) => size))
  for (const [index, piece] of sorted.entries()) {
    let best: Piece | null = null
    for (const step of [-1, 1]) {
      for (let at = index + step; at >= 0 && at < sorted.length; at += step) {
        const other = sorted[at]
        if (!other || Math.abs(other.y - piece.y) > 0.75 * largest) break
        if (isScriptOf(piece, other) && (!best || distance(piece, other) < distance(piece, best))) best = other
      }
    }
    if (best) hosts.set(piece, best)
  }
  return hosts
}

/** Whether a piece is a superscript or subscript to another: smaller, within its height, and right beside it. */
function isScriptOf(small: Piece, large: Piece): boolean {
  if (small.size > 0.85 * large.size) return false
  const above = small.y - large.y
  if (above > 0.75 * large.size || above < -0.4 * large.size) return false
  // A smaller line above others is none.
  return distance(small, large) < 0.6 * large.size
}

function distance(a: Piece, b: Piece): number {
  return Math.min(Math.abs(a.x + a.width - b.x), Math.abs(b.x + b.width - a.x))
}

/** A row cut where white space is as wide as between columns. */
function segments(row: readonly Piece[]): readonly Piece[][] {
  const sorted = row.toSorted((a, b) => a.x - b.x)
  const made: Piece[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const piece of sorted) {
    const last = made.at(-1)
    if (last && piece.x - end < GUTTER * Math.min(piece.size, last.at(-1)?.size ?? piece.size)) last.push(piece)
    else made.push([piece])
    end = Math.max(end, piece.x + piece.width)
  }
  return made
}

function lineOf(pieces: readonly Piece[]): Line | null {
  const size = commonSize(pieces)
  const base = pieces.find((piece) => piece.size > 0.85 * size) ?? pieces[0]
  if (!base) return null
  let words = ''
  let last: Piece | null = null
  for (const piece of inReadingOrder(pieces)) {
    const isScript = piece.size < 0.85 * size && Math.abs(piece.y - base.y) > 0.1 * size
    const said = isScript ? scriptOf(piece, words, piece.y > base.y) : piece.words
    if (
      last &&
      !/\s$/.test(words) &&
      !/^\s/.test(said) &&
      gapBetween(last, piece) > SPACE * size &&
      !isLoose(words, said)
    )
      words += ' '
    words += said
    last = piece
  }
  const folded = withoutInnerSpaces(words.replace(/[ \t\n]+/g, ' ').trim())
  if (folded === '') return null
  const left = Math.min(...pieces.map(({ x }) => x))
  const right = Math.max(...pieces.map(({ x, width }) => x + width))
  return { words: folded, left, right, y: base.y, size, font: base.font }
}

function scriptOf({ words }: Piece, before: string, isAbove: boolean): string {
  if (!isAbove) return lowered(words)
  return raised(words, before.slice(-24), /(?:\p{L}{4}|[.,;:!?)\]”’"'»])$/u.test(before))
}

/** The size in which most of the words are set. */
function commonSize(pieces: readonly Piece[]): number {
  const lengths = new Map<number, number>()
  for (const { size, words } of pieces) lengths.set(size, (lengths.get(size) ?? 0) + words.trim().length)
  return [...lengths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1
}

function gapBetween(a: Piece, b: Piece): number {
  return Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width))
}

const IDEOGRAPHIC = /[\u2e80-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60]/
const THAI = /[\u0e00-\u0eff]/

const NUMBER_AFTER = /[\u3040-\u30ff\u3400-\u9fff] ?\d+$/
const NUMBER_BEFORE = /^\d+ ?[\u3040-\u30ff\u3400-\u9fff]/

/** Whether two lines go on without a space: Han and kana set none before numbers either, Thai none between its words. */
export function isUnspaced(before: string, after: string): boolean {
  const [end, start] = [before.trimEnd().at(-1) ?? '', after.trimStart().at(0) ?? '']
  if (THAI.test(end) && THAI.test(start)) return true
  if (IDEOGRAPHIC.test(end) && IDEOGRAPHIC.test(start)) return true
  // A number in such a text may be cut anywhere.
  if (/\d/.test(end) && /\d/.test(start)) return NUMBER_AFTER.test(before) && NUMBER_BEFORE.test(after)
  return (IDEOGRAPHIC.test(end) && /[\p{L}\p{N}]/u.test(start)) || (/[\p{N}%]/u.test(end) && IDEOGRAPHIC.test(start))
}

/** Whether a gap between two pieces of a line is none of words: signs of Han and kana are set apart as they like. */
function isLoose(before: string, after: string): boolean {
  return IDEOGRAPHIC.test(before.at(-1) ?? '') && IDEOGRAPHIC.test(after.at(0) ?? '')
}

/** Spaces that a program drew between the characters of such a script. */
function withoutInnerSpaces(words: string): string {
  if (!IDEOGRAPHIC.test(words)) return words
  return words.replace(
    /(?<=[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u3000-\u303f\uff00-\uff60]) (?=[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u3000-\u303f\uff00-\uff60])/g,
    '',
  )
}
