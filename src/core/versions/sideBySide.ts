/** Two versions of a text beside each other, paragraph by paragraph, with what differs marked. */
import { type Alignment, alignTexts } from '../anchoring/alignment.ts'
import { storedSpan } from '../anchoring/tokens.ts'
import type { Span } from '../model/span.ts'
import { indexSpans, type SpanIndex } from '../text/spanIndex.ts'
import { changesIn, type TextChange } from './changes.ts'

/** Some words of one version, and what became of them: what is `changed` isn't in the other version, or stands elsewhere. */
export interface Piece {
  readonly text: string
  readonly as: 'same' | 'changed' | 'moved'
}

/** A paragraph of each version; null where the other version has none in its place. */
export interface ParagraphPair {
  readonly before: readonly Piece[] | null
  readonly after: readonly Piece[] | null
}

/**
 * The paragraphs (what line feeds part) of both versions in their order, each once; one of the later version stands
 * beside the first one of the earlier that shares words with it, if nothing stands beside that yet.
 */
export function sideBySide(earlier: string, later: string): readonly ParagraphPair[] {
  const alignment = alignTexts(earlier, later)
  const changes = changesIn(alignment)
  const before = paragraphsOf(earlier)
  const after = paragraphsOf(later)
  const kept = keptIn(alignment)
  const [removed, added] = [marksIn(changes, 'before'), marksIn(changes, 'after')]
  const was = (paragraph: Span) => pieces(earlier, paragraph, removed)
  const rows: ParagraphPair[] = []
  let next = 0
  for (const paragraph of after) {
    const found = counterpart(paragraph, before, next, kept)
    if (found === null) {
      rows.push({ before: null, after: pieces(later, paragraph, added) })
      continue
    }
    for (const gone of before.slice(next, found)) rows.push({ before: was(gone), after: null })
    const [beside] = before.slice(found, found + 1)
    rows.push({ before: beside ? was(beside) : null, after: pieces(later, paragraph, added) })
    next = found + 1
  }
  return [...rows, ...before.slice(next).map((gone) => ({ before: was(gone), after: null }))]
}

/** The lines with something on them. */
function paragraphsOf(text: string): readonly Span[] {
  const found: Span[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]*\S[^\n]*/g))
    found.push({ start: index, end: index + line.length })
  return found
}

/** Words of the later version that both have in the same order, and where they begin in the earlier one. */
interface Kept extends Span {
  readonly before: number
}

/** The passages that both texts have in the same order, in the later text, each with its place in the earlier one. */
function keptIn({ old, later, kept }: Alignment): SpanIndex<Kept> {
  return indexSpans(
    kept.map(({ from, to, length }): Kept => {
      const { start, end } = storedSpan(later, { start: to, end: to + length })
      return { start, end, before: storedSpan(old, { start: from, end: from + length }).start }
    }),
  )
}

/** The earlier paragraph, from `from` on, in which the first words stand that a later one has kept. */
function counterpart(paragraph: Span, earlier: readonly Span[], from: number, kept: SpanIndex<Kept>): number | null {
  for (const { before, start } of kept.overlapping(paragraph.start, paragraph.end)) {
    const at = before + (Math.max(paragraph.start, start) - start)
    for (let index = from; index < earlier.length && (earlier[index]?.start ?? at) <= at; index += 1)
      if (at < (earlier[index]?.end ?? 0)) return index
  }
  return null
}

/** A passage of one version that the other doesn't have there. */
interface Mark extends Span {
  readonly as: 'changed' | 'moved'
}

function marksIn(changes: readonly TextChange[], side: 'before' | 'after'): SpanIndex<Mark> {
  const marks = changes.flatMap((change): Mark[] => {
    const span = change[side]
    return span ? [{ ...span, as: change.kind === 'moved' ? 'moved' : 'changed' }] : []
  })
  return indexSpans(marks.sort((a, b) => a.start - b.start))
}

function pieces(text: string, { start, end }: Span, marks: SpanIndex<Mark>): readonly Piece[] {
  const found: Piece[] = []
  let at = start
  const add = (to: number, as: Piece['as']) => {
    if (to > at) found.push({ text: text.slice(at, to), as })
    at = Math.max(at, to)
  }
  for (const mark of marks.overlapping(start, end)) {
    add(Math.max(at, mark.start), 'same')
    add(Math.min(end, mark.end), mark.as)
  }
  add(end, 'same')
  return found
}
