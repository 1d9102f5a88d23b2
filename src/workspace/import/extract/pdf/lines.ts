/** Pieces put together to lines: by their baselines, superscripts within them, and apart where a gutter lies between. */
import { lowered, raised } from '../markup/raised.ts'
import type { Piece } from './pieces.ts'

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
  return baselines(pieces).flatMap((row) => segments(row).flatMap((segment) => lineOf(segment) ?? []))
}

/** Pieces by the baseline that they stand on. What is smaller and a little above or below belongs to it as well. */
function baselines(pieces: readonly Piece[]): readonly Piece[][] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = []
  const isWords = ({ words }: Piece) => /\S/.test(words)
  const large = pieces.filter(isWords).toSorted((a, b) => b.y - a.y || a.x - b.x)
  for (const piece of large) {
    // Only the last rows can be near: pieces come from the top down.
    const near = rows
      .slice(-8)
      .filter((row) => Math.abs(row.y - piece.y) < 0.25 * Math.min(row.size, piece.size) || isScriptOf(row, piece))
      .toSorted((a, b) => Math.abs(a.y - piece.y) - Math.abs(b.y - piece.y))
    const row = near[0]
    if (!row) {
      rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
      continue
    }
    row.pieces.push(piece)
    if (piece.size > 1.15 * row.size) {
      // A superscript came before the words that it belongs to.
      row.y = piece.y
      row.size = piece.size
    }
  }
  return rows.toSorted((a, b) => b.y - a.y).map((row) => row.pieces)
}

/** Whether one of the two is a superscript or subscript to the other: smaller, and within its height. */
function isScriptOf(
  row: { readonly y: number; readonly size: number; readonly pieces: readonly Piece[] },
  piece: Piece,
): boolean {
  const [small, large] = piece.size < row.size ? [piece, row] : [row, piece]
  if (small.size > 0.85 * large.size) return false
  const above = small.y - large.y
  if (above > 0.75 * large.size || above < -0.4 * large.size) return false
  // It stands right beside words: a smaller line above others is none.
  return row.pieces.some(
    ({ x, width }) =>
      Math.abs(x + width - piece.x) < 0.6 * large.size || Math.abs(piece.x + piece.width - x) < 0.6 * large.size,
  )
}

/** A row cut where white space is as wide as between columns. */
function segments(row: readonly Piece[]): readonly Piece[][] {
  const sorted = row.toSorted((a, b) => a.x - b.x)
  const made: Piece[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const piece of sorted) {
    const last = made.at(-1)
    if (last && piece.x - end < GUTTER * Math.max(piece.size, last[0]?.size ?? 0)) last.push(piece)
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
      !isUnspaced(words, said)
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

/** From the left; in a line that runs from the right, from there, with what runs the other way within it kept in order. */
function inReadingOrder(pieces: readonly Piece[]): readonly Piece[] {
  const sorted = pieces.toSorted((a, b) => a.x - b.x)
  const rtl = pieces.filter(({ isRtl }) => isRtl).reduce((sum, { words }) => sum + words.trim().length, 0)
  const all = pieces.reduce((sum, { words }) => sum + words.trim().length, 0)
  if (rtl * 2 < all || rtl === 0) return sorted
  const made: Piece[] = []
  let run: Piece[] = []
  for (const piece of sorted.toReversed()) {
    if (piece.isRtl) {
      made.push(...run.toReversed(), piece)
      run = []
    } else run.push(piece)
  }
  return [...made, ...run.toReversed()]
}

function gapBetween(a: Piece, b: Piece): number {
  return Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width))
}

const UNSPACED = /[\u0e00-\u0e7f\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60]/

/** Whether two pieces are of a script that sets no space between words: Han, kana, Thai. */
export function isUnspaced(before: string, after: string): boolean {
  return UNSPACED.test(before.trimEnd().at(-1) ?? '') && UNSPACED.test(after.trimStart().at(0) ?? '')
}

/** Spaces that a program drew between the characters of such a script. */
function withoutInnerSpaces(words: string): string {
  if (!UNSPACED.test(words)) return words
  return words.replace(
    /(?<=[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u3000-\u303f\uff00-\uff60]) (?=[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u3000-\u303f\uff00-\uff60])/g,
    '',
  )
}
