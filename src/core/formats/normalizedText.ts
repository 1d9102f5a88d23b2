/**
 * Two texts made comparable: without white space, and as far as needed without what editors set in several ways, with the
 * way back to each one's own offsets. So an article is known again whose newlines, spaces, normalisation or quotation
 * marks another program changed. Letter case and accents always count.
 */
import type { Span } from '../model/span.ts'
import { isSpace } from '../text/characters.ts'
import { foldText } from '../text/folding/foldText.ts'
import { Runs } from '../text/folding/runs.ts'
import { LongText } from './longText.ts'

/** A text normalized, with the way back. Offsets are UTF-16 code units of either text. */
export interface NormalizedText {
  readonly text: string
  /** As `FoldedText.toFolded`. */
  readonly toFolded: (span: Span) => Span
  /** As `FoldedText.toStored`. */
  readonly toStored: (span: Span) => Span
}

/**
 * What two texts may differ in and still be the same: white space; also how characters are composed (NFC); also all that
 * folding sets aside but letter case and accents: quotation marks, dashes, ellipses, ligatures, soft hyphens.
 */
export type TextForm = 'spaceless' | 'composed' | 'plain'

/** Below it there are no combining marks, and nothing that normalisation changes when no mark follows. */
const MARKS = 0x300

const PIECE = /[^\p{M}\s]\p{M}*|\p{M}+/uy

/** Normalizes a text in one pass. */
export function normalizedText(text: string, form: TextForm = 'composed'): NormalizedText {
  return form === 'plain' ? foldText(typed(text), { withoutSpace: true }) : composedText(text, form)
}

/**
 * The text as it would be typed, unit for unit, before it is folded: an em dash is often typed as two hyphens, so only
 * the first of several dashes counts, and what a format can't hold becomes U+FFFD (see `xmlText`).
 */
function typed(text: string): string {
  return text
    .replace(/(?<=\p{Dash})\p{Dash}/gu, (dash) => '\u200b'.repeat(dash.length))
    .replace(/[\0\ufffe\uffff]/g, '\ufffd')
}

/** Base characters with their marks are normalised together. */
function composedText(text: string, form: 'spaceless' | 'composed'): NormalizedText {
  const normalized = new LongText()
  const runs = new Runs()
  let copiedFrom = 0
  let index = 0
  const close = (end: number) => {
    if (end > copiedFrom) runs.add(copiedFrom, end, end - copiedFrom)
  }
  while (index < text.length) {
    const plainEnd = endOfPlain(text, index, form)
    if (plainEnd > index) {
      normalized.add(text.slice(index, plainEnd))
      index = plainEnd
    } else if (isSpace(text, index)) {
      close(index)
      index += 1
      copiedFrom = index
    } else {
      const piece = pieceAt(text, index)
      const composed = piece.normalize('NFC')
      normalized.add(composed)
      if (composed.length !== piece.length) {
        close(index)
        runs.add(index, index + piece.length, composed.length)
        copiedFrom = index + piece.length
      }
      index += piece.length
    }
  }
  close(text.length)
  return {
    text: normalized.toString(),
    toFolded: (span) => runs.toFolded(span),
    toStored: (span) => runs.toStored(span),
  }
}

function pieceAt(text: string, index: number): string {
  PIECE.lastIndex = index
  return PIECE.exec(text)?.[0] ?? text.charAt(index)
}

/** The end of the run of characters, from `from` on, that stay unchanged except for white space between them. */
function endOfPlain(text: string, from: number, form: 'spaceless' | 'composed'): number {
  let end = from
  const isPlain = (unit: number) => form === 'spaceless' || unit < MARKS
  while (end < text.length && isPlain(text.charCodeAt(end)) && !isSpace(text, end)) end += 1
  if (form === 'spaceless') return end
  // What comes next may be a mark of the last one.
  return end > from && end < text.length && text.charCodeAt(end) >= MARKS ? end - 1 : end
}

/** A span of the own text as one of the normalized text; null where nothing is left of it, as of white space. */
export function toNormalized(normalized: NormalizedText, span: Span): Span | null {
  const place = normalized.toFolded(span)
  return place.start < place.end ? place : null
}

/** A span of the normalized text as one of the own text; null where that isn't in it. */
export function fromNormalized({ text, toStored }: NormalizedText, span: Span): Span | null {
  return span.start < 0 || span.start >= span.end || span.end > text.length ? null : toStored(span)
}
