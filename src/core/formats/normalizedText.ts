/**
 * Two texts made comparable: without white space and in Normalization Form C, with the way back to each one's own
 * offsets. So an article is known again whose newlines, spaces or normalisation another program changed.
 */
import type { Span } from '../model/span.ts'
import { countWhile } from '../search.ts'
import { isSpace } from '../text/characters.ts'
import { LongText } from './longText.ts'

/** A text normalized, and the runs of the own text that it consists of. */
export interface NormalizedText {
  readonly text: string
  readonly runs: Runs
}

/**
 * What two texts may differ in and still be the same: white space; also how characters are composed (NFC); also how
 * quotation marks, apostrophes, dashes and ellipses are set, which other programs and editors straighten or curl.
 */
export type TextForm = 'spaceless' | 'composed' | 'plain'

/** The signs that typography sets in several ways, each as a keyboard has it. */
const PLAIN_SIGNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'‘’‚‛′ʼ‹›´`'].map((sign) => [sign, "'"])),
  ...Object.fromEntries([...'“”„‟″«»'].map((sign) => [sign, '"'])),
  ...Object.fromEntries([...'‐‑‒–—―−'].map((sign) => [sign, '-'])),
  '…': '...',
  // What a format can't hold becomes this sign (see `xmlText`).
  ...Object.fromEntries([...'\0\ufffe\uffff'].map((sign) => [sign, '\ufffd'])),
}

/** Those of them, and the hyphen, that stand among the characters which need no look otherwise. */
const SIGNS_BELOW_MARKS: ReadonlySet<number> = new Set([...'«»´`-\0'].map((sign) => sign.charCodeAt(0)))

/** An em dash is often typed as two hyphens. */
const DASHES = /[-‐‑‒–—―−]+/y

/** Below it there are no combining marks, and nothing that normalisation changes when no mark follows. */
const MARKS = 0x300

const PIECE = /[^\p{M}\s]\p{M}*|\p{M}+/uy

/** Normalizes a text in one pass: base characters with their marks are normalised together. */
export function normalizedText(text: string, form: TextForm = 'composed'): NormalizedText {
  const normalized = new LongText()
  const runs = new Runs()
  let index = 0
  while (index < text.length) {
    const plainEnd = endOfPlain(text, index, form)
    if (plainEnd === index && isSpace(text, index)) {
      index += 1
      continue
    }
    const piece = plainEnd > index ? text.slice(index, plainEnd) : pieceAt(text, index, form)
    const solid = plainEnd > index ? piece : solidOf(piece, form)
    runs.add(index, index + piece.length, solid.length)
    normalized.add(solid)
    index += piece.length
  }
  return { text: normalized.toString(), runs }
}

function pieceAt(text: string, index: number, form: TextForm): string {
  if (form === 'plain') {
    DASHES.lastIndex = index
    const dashes = DASHES.exec(text)?.[0]
    if (dashes !== undefined) return dashes
  }
  PIECE.lastIndex = index
  return PIECE.exec(text)?.[0] ?? text.charAt(index)
}

/** What a piece becomes: itself, composed, or set as a keyboard has it. */
function solidOf(piece: string, form: TextForm): string {
  const composed = piece.normalize('NFC')
  if (form === 'composed') return composed
  return PLAIN_SIGNS[composed.charAt(0)] === '-' || composed.startsWith('-') ? '-' : (PLAIN_SIGNS[composed] ?? composed)
}

/** Where the run of characters from `from` on ends that stay what they are, but for white space between them. */
function endOfPlain(text: string, from: number, form: TextForm): number {
  let end = from
  const isPlain = (unit: number) => unit < MARKS && !(form === 'plain' && SIGNS_BELOW_MARKS.has(unit))
  while (end < text.length && (form === 'spaceless' || isPlain(text.charCodeAt(end))) && !isSpace(text, end)) end += 1
  if (form === 'spaceless') return end
  // What comes next may be a mark of the last one.
  return end > from && end < text.length && text.charCodeAt(end) >= MARKS ? end - 1 : end
}

/**
 * Runs of a text, and where each lies in the normalized text. One that is as long in both is the same unit by unit; any
 * other is a piece that normalisation made shorter or longer, and is only known as a whole.
 */
class Runs {
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  /** Where each run starts in the normalized text. */
  private readonly places: number[] = []
  private total = 0

  /** Adds what lies behind all others: its place in the own text, and how long it is in the normalized one. */
  add(start: number, end: number, length: number): void {
    const last = this.starts.length - 1
    if (this.ends[last] === start && this.isSame(last) && end - start === length) this.ends[last] = end
    else {
      this.starts.push(start)
      this.ends.push(end)
      this.places.push(this.total)
    }
    this.total += length
  }

  /** Where in the normalized text what lies behind `offset` begins. */
  normalizedStart(offset: number): number {
    const run = countWhile(this.ends.length, (index) => this.end(index) <= offset)
    return this.isSame(run) ? this.place(run) + Math.max(0, offset - this.start(run)) : this.place(run)
  }

  /** Where in the normalized text what lies before `offset` ends. */
  normalizedEnd(offset: number): number {
    const run = countWhile(this.starts.length, (index) => this.start(index) < offset) - 1
    const end = this.place(run + 1)
    return this.isSame(run) ? Math.min(end, this.place(run) + offset - this.start(run)) : end
  }

  /** The place in the own text of what became the unit at `place` of the normalized one; null where there is none. */
  ownPlace(place: number): Span | null {
    if (place < 0 || place >= this.total) return null
    const run = countWhile(this.places.length, (index) => this.place(index) <= place) - 1
    if (!this.isSame(run)) return { start: this.start(run), end: this.end(run) }
    const start = this.start(run) + place - this.place(run)
    return { start, end: start + 1 }
  }

  private isSame(run: number): boolean {
    return this.end(run) - this.start(run) === this.place(run + 1) - this.place(run)
  }

  private start(run: number): number {
    return this.starts[run] ?? Number.POSITIVE_INFINITY
  }

  private end(run: number): number {
    return this.ends[run] ?? 0
  }

  private place(run: number): number {
    return this.places[run] ?? this.total
  }
}

/** A span of the own text as one of the normalized text; null where it holds nothing but white space. */
export function toNormalized({ runs }: NormalizedText, { start, end }: Span): Span | null {
  const place = { start: runs.normalizedStart(start), end: runs.normalizedEnd(end) }
  return place.start < place.end ? place : null
}

/** A span of the normalized text as one of the own text. */
export function fromNormalized({ runs }: NormalizedText, { start, end }: Span): Span | null {
  const from = runs.ownPlace(start)?.start
  const to = runs.ownPlace(end - 1)?.end
  return from === undefined || to === undefined || to <= from ? null : { start: from, end: to }
}
