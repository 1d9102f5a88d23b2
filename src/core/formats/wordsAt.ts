/** Where a text has a foreign span, and whether it says the span's words there. */
import { createSpan, type Span } from '../model/span.ts'
import type { ForeignSpan } from './document.ts'
import { normalizedText, type TextForm } from './normalizedText.ts'
import type { UnitTable } from './units.ts'

/** A span's place in the document's own text; null where the file has none, or one outside the text. */
export function ownPlace(base: string, { start, end }: ForeignSpan, table: UnitTable): Span | null {
  if (start === null || end === null) return null
  const [from, to] = [table.toUtf16(start), table.toUtf16(end)]
  if (from === null || to === null) return null
  const span = createSpan(from, to, base.length)
  return span.ok ? span.value : null
}

/**
 * Whether the text says the words at the place: white space and normalisation aside, as exporters collapse spaces, or
 * with other signs of typography; null where it says something else.
 */
export function agreement(text: string, { start, end }: Span, words: string): 'exact' | 'evened' | null {
  const found = text.slice(start, end)
  if (found === words) return 'exact'
  if (found.trim() === '') return null
  if (isSameIn('composed', found, words)) return 'exact'
  return isSameIn('plain', found, words) ? 'evened' : null
}

function isSameIn(form: TextForm, one: string, other: string): boolean {
  return normalizedText(one, form).text === normalizedText(other, form).text
}
