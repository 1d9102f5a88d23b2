/**
 * Signs that a font lacks are drawn from another one, after the words around them: pdf.js sees a gap in those words,
 * which it takes for a space, and the signs on top of it. They are put into the gap.
 */
import type { Piece } from './pieces.ts'

/** A sign that stands for itself, between others: no mark that is set over a letter. */
const SIGN = /^[\p{P}\p{S}\p{N}]{1,3}$/u

/** The pieces of a line with every sign drawn in a gap of words put there. */
export function withFallbacks(row: readonly Piece[]): readonly Piece[] {
  let pieces = row
  for (const sign of row) {
    if (!SIGN.test(sign.words)) continue
    const around = pieces.find((piece) => piece !== sign && holds(piece, sign))
    const gap = around && gapAt(around, sign)
    if (!around || gap === undefined) continue
    const unit = around.width / around.words.length
    const before = { ...around, words: around.words.slice(0, gap), width: sign.x - around.x }
    const end = sign.x + sign.width
    const after = { ...around, words: around.words.slice(gap + 1), x: end, width: around.x + around.width - end }
    if (unit > 0) pieces = pieces.flatMap((piece) => (piece === around ? [before, after] : [piece]))
  }
  return pieces
}

function holds(piece: Piece, sign: Piece): boolean {
  const slack = 0.1 * piece.size
  return (
    /\S \S/.test(piece.words) &&
    sign.x > piece.x + slack &&
    sign.x + sign.width < piece.x + piece.width - slack &&
    Math.abs(sign.y - piece.y) < 0.1 * piece.size
  )
}

/** The space nearest to where a sign is drawn, if it is near. */
function gapAt({ words, x, width }: Piece, sign: Piece): number | undefined {
  const at = ((sign.x + sign.width / 2 - x) / width) * words.length
  const spaces = [...words.matchAll(/(?<=\S) (?=\S)/g)].map(({ index }) => index)
  const nearest = spaces.toSorted((a, b) => Math.abs(a + 0.5 - at) - Math.abs(b + 0.5 - at))[0]
  return nearest !== undefined && Math.abs(nearest + 0.5 - at) < Math.max(1.5, 0.15 * words.length)
    ? nearest
    : undefined
}
