/**
 * Where the parts of a folded text come from, as runs. A run that is as long on both sides corresponds unit by unit;
 * any other is a piece, known only as a whole. What is between two runs was left out.
 */
import type { Span } from '../../model/span.ts'
import { countWhile } from '../../search.ts'

/** Runs in the order of both texts. Offsets are UTF-16 code units; each question is a binary search. */
export class Runs {
  #count = 0
  #folded = 0
  #starts = new Uint32Array(16)
  #ends = new Uint32Array(16)
  /** Where each run begins in the folded text. */
  #places = new Uint32Array(16)

  /** Adds the stored text from `start` to `end`, which became `length` units after all others. Empty ones are left out. */
  add(start: number, end: number, length: number): void {
    if (length === 0) return
    if (this.#count === this.#starts.length) {
      this.#starts = grown(this.#starts)
      this.#ends = grown(this.#ends)
      this.#places = grown(this.#places)
    }
    this.#starts[this.#count] = start
    this.#ends[this.#count] = end
    this.#places[this.#count] = this.#folded
    this.#count += 1
    this.#folded += length
  }

  /** Whether a place in the folded text is strictly inside a piece. */
  isInsidePiece(place: number): boolean {
    if (place <= 0 || place >= this.#folded) return false
    const run = this.#runAt(place)
    return this.#placeOf(run) < place && !this.#isByUnit(run)
  }

  /** The stored text that the folded text from `start` to `end` comes from, with the whole of each piece. */
  toStored({ start, end }: Span): Span {
    if (start >= end) {
      const at = this.#storedUnit(start).start
      return { start: at, end: at }
    }
    return { start: this.#storedUnit(start).start, end: this.#storedUnit(end - 1).end }
  }

  /** The folded text that the stored text from `start` to `end` became, with the whole of each piece. */
  toFolded({ start, end }: Span): Span {
    const first = countWhile(this.#count, (index) => this.#endOf(index) <= start)
    const from = this.#placeOf(first) + (this.#isByUnit(first) ? Math.max(0, start - this.#startOf(first)) : 0)
    const last = countWhile(this.#count, (index) => this.#startOf(index) < end) - 1
    const whole = this.#placeOf(last + 1)
    const to = this.#isByUnit(last) ? Math.min(whole, this.#placeOf(last) + end - this.#startOf(last)) : whole
    return { start: from, end: Math.max(from, last < 0 ? 0 : to) }
  }

  /** The stored text of the folded unit at `place`; at the end of the folded text, the end of the last run. */
  #storedUnit(place: number): Span {
    if (place >= this.#folded) {
      const end = this.#count === 0 ? 0 : this.#endOf(this.#count - 1)
      return { start: end, end }
    }
    const run = this.#runAt(place)
    if (!this.#isByUnit(run)) return { start: this.#startOf(run), end: this.#endOf(run) }
    const start = this.#startOf(run) + place - this.#placeOf(run)
    return { start, end: start + 1 }
  }

  #runAt(place: number): number {
    return countWhile(this.#count, (index) => this.#placeOf(index) <= place) - 1
  }

  #isByUnit(run: number): boolean {
    return this.#endOf(run) - this.#startOf(run) === this.#placeOf(run + 1) - this.#placeOf(run)
  }

  #startOf(run: number): number {
    return run < this.#count ? (this.#starts[run] ?? 0) : 0
  }

  #endOf(run: number): number {
    return run < this.#count ? (this.#ends[run] ?? 0) : 0
  }

  #placeOf(run: number): number {
    return run < this.#count ? (this.#places[run] ?? 0) : this.#folded
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length)
  larger.set(array)
  return larger
}
