/** Where a text has its words, to find a row of them without reading the text again. */
import type { Tokens } from './tokens.ts'

/** The places of rows of tokens in one text. */
export interface TokenPlaces {
  /** Where the row begins, in order, at most so many. */
  readonly of: (row: Uint32Array, most: number) => readonly number[]
  /** Where something like the row may begin, by its rarest tokens; the likeliest first. */
  readonly guesses: (row: Uint32Array, most: number) => readonly number[]
}

/** A token that is at more places than this tells nothing of where a row is. */
const COMMON = 50

/** The index of a text's tokens; two arrays of numbers. */
export function placesOfTokens({ ids, count }: Tokens): TokenPlaces {
  let largest = 0
  for (const id of ids) if (id > largest) largest = id
  const begins = new Uint32Array(largest + 2)
  for (const id of ids) begins[id + 1] = (begins[id + 1] ?? 0) + 1
  for (let id = 1; id < begins.length; id += 1) begins[id] = (begins[id] ?? 0) + (begins[id - 1] ?? 0)
  const next = begins.slice()
  const places = new Uint32Array(count)
  for (let at = 0; at < count; at += 1) {
    const id = ids[at] ?? 0
    const slot = next[id] ?? 0
    places[slot] = at
    next[id] = slot + 1
  }
  const placesOf = (id: number) => (id > largest ? NONE : places.subarray(begins[id], begins[id + 1]))
  return {
    of: (row, most) => {
      let rarest = 0
      let fewest = Number.POSITIVE_INFINITY
      row.forEach((id, index) => {
        const { length } = placesOf(id)
        if (length < fewest) [rarest, fewest] = [index, length]
      })
      const found: number[] = []
      for (const place of placesOf(row[rarest] ?? 0)) {
        const start = place - rarest
        if (start < 0 || start + row.length > count) continue
        if (row.every((id, index) => ids[start + index] === id)) found.push(start)
        if (found.length === most) break
      }
      return found
    },
    guesses: (row, most) => {
      const votes = new Map<number, number>()
      row.forEach((id, index) => {
        const there = placesOf(id)
        if (there.length > COMMON) return
        // Words that were put in or taken out shift the others a little.
        for (const place of there) {
          const start = Math.max(0, place - index)
          const slot = start - (start % SLOT)
          votes.set(slot, (votes.get(slot) ?? 0) + 1)
        }
      })
      return [...votes]
        .filter(([, count]) => count >= 2)
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most)
        .map(([slot]) => slot)
    },
  }
}

const SLOT = 4
const NONE = new Uint32Array(0)
