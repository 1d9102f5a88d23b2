/** Readings set above characters: they follow them in brackets, as in pages. */
import type { Piece } from './pieces.ts'

const KANA = /^[\u3040-\u30ff\s]+$/
const HAN = /[\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/

/** How large a reading is set at most, and how high above the characters it stands, in sizes of their font. */
const SIZE = 0.62
const HEIGHT = [0.6, 1.5] as const

/** The pieces of a page with every reading put after the characters that it is of. */
export function withReadings(pieces: readonly Piece[]): readonly Piece[] {
  const bases = pieces.filter(({ words }) => HAN.test(words))
  const readings = new Map<Piece, Piece[]>()
  const read = new Set<Piece>()
  for (const piece of bases.length === 0 ? [] : pieces) {
    if (!KANA.test(piece.words) || !/\S/.test(piece.words)) continue
    const base = bases.find((other) => standsAbove(piece, other))
    if (!base) continue
    readings.set(base, [...(readings.get(base) ?? []), piece])
    read.add(piece)
  }
  if (read.size === 0) return pieces
  return pieces.flatMap((piece) => (read.has(piece) ? [] : parted(piece, readings.get(piece) ?? [])))
}

function standsAbove(reading: Piece, base: Piece): boolean {
  if (reading.size > SIZE * base.size) return false
  const above = (reading.y - base.y) / base.size
  const middle = reading.x + reading.width / 2
  return above > HEIGHT[0] && above < HEIGHT[1] && middle > base.x && middle < base.x + base.width
}

/** A piece cut after the characters of each reading. */
function parted(piece: Piece, readings: readonly Piece[]): readonly Piece[] {
  if (readings.length === 0) return [piece]
  const signs = [...piece.words]
  const unit = piece.width / signs.length
  let from = 0
  const made: Piece[] = []
  const add = (to: number, after: string) => {
    const words = signs.slice(from, to).join('') + after
    if (words !== '') made.push({ ...piece, words, x: piece.x + unit * from, width: unit * (to - from) })
    from = to
  }
  for (const { words, x, width } of readings.toSorted((a, b) => a.x - b.x)) {
    // A reading is centred over its characters, which it may be wider or narrower than.
    const middle = (x + width / 2 - piece.x) / unit
    let to = Math.ceil(middle)
    while (to < signs.length && HAN.test(signs[to] ?? '') && unit * to < x + width - piece.x - unit / 2) to += 1
    add(Math.max(from, Math.min(signs.length, to)), `(${words.trim()})`)
  }
  add(signs.length, '')
  return made
}
