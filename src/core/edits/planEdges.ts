/** Moving, cutting and joining spans: plans for edits of an annotation's edges. Offsets are UTF-16 code units. */
import { type Annotation, anchorOf, type Link } from '../model/annotation.ts'
import type { Layer } from '../model/layer.ts'
import type { Span } from '../model/span.ts'
import { spanOfSelection } from '../text/characters.ts'
import { type Direction, move, type TextUnit } from '../text/movement.ts'
import type { Block } from '../text/paragraphs.ts'
import type { Edit } from './edit.ts'
import type { IdsAndClock } from './plan.ts'

/** Which end of a span. */
export type Edge = 'start' | 'end'

/**
 * The span after one of its edges moved by one unit: never empty, without outer white space, at grapheme cluster
 * boundaries. White space is stepped over, so that each step changes the span. Null where the edge can't move that way.
 */
export function moveEdge(
  text: string,
  blocks: readonly Block[],
  span: Span,
  edge: Edge,
  unit: TextUnit,
  direction: Direction,
): Span | null {
  let position = span[edge]
  for (;;) {
    const next = move(text, blocks, position, { unit, direction })
    const crosses = edge === 'start' ? next >= span.end : next <= span.start
    if (next === position || crosses) return null
    position = next
    const moved = edge === 'start' ? spanOfSelection(text, next, span.end) : spanOfSelection(text, span.start, next)
    if (moved && moved[edge] !== span[edge]) return moved
  }
}

/** The edit that gives an annotation the edges of `span`; null if it has them. */
export function planResize(annotation: Annotation, span: Span, idsAndClock: IdsAndClock): Edit | null {
  if (annotation.start === span.start && annotation.end === span.end) return null
  const { id, carried } = annotation
  const at = idsAndClock.now()
  const resize = { type: 'resize' as const, id, start: span.start, end: span.end, at }
  // Whoever puts a carried annotation's edges right has looked at it.
  if (carried?.confirmed !== false) return resize
  return { type: 'batch', edits: [resize, { type: 'carried', id, at, carried: { ...carried, confirmed: true } }] }
}

/**
 * The edit that cuts an annotation in two at `offset`: the first part keeps its id, note and all that links to it, the
 * second is a new annotation with the same tag and links. Null where one part would hold no letter and no digit.
 */
export function planSplit(text: string, annotation: Annotation, offset: number, idsAndClock: IdsAndClock): Edit | null {
  if (offset <= annotation.start || offset >= annotation.end) return null
  const first = spanOfSelection(text, annotation.start, offset)
  const second = spanOfSelection(text, offset, annotation.end)
  if (!first || !second || first.end > second.start) return null
  // A quotation mark alone is no annotation.
  if (![first, second].every(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))) return null
  const at = idsAndClock.now()
  const { tag, links } = annotation
  const rest: Annotation = {
    id: idsAndClock.newId(),
    tag,
    ...second,
    ...anchorOf(text, second),
    note: '',
    links,
    created: at,
    updated: at,
  }
  return {
    type: 'batch',
    edits: [
      { type: 'resize', id: annotation.id, ...first, at },
      { type: 'add', annotation: rest },
    ],
  }
}

/**
 * The edit that makes one annotation of several: the first keeps its id and tag and covers them all; notes are put
 * below each other, links joined, and links to the others redirected to it. Null for fewer than two.
 */
export function planMerge(layer: Layer, ids: ReadonlySet<string>, idsAndClock: IdsAndClock): Edit | null {
  const merged = layer.annotations.filter((annotation) => ids.has(annotation.id))
  const [first, ...others] = merged
  if (!first || others.length === 0) return null
  const at = idsAndClock.now()
  const gone = new Set(others.map((annotation) => annotation.id))
  const edits: Edit[] = []
  for (const annotation of layer.annotations) {
    if (ids.has(annotation.id) || !annotation.links.some((link) => gone.has(link.to))) continue
    edits.push({ type: 'link', id: annotation.id, links: redirect(annotation.links, gone, first.id), at })
  }
  const links = redirect(
    merged.flatMap((annotation) => annotation.links),
    gone,
    first.id,
  )
  edits.push({ type: 'link', id: first.id, links: links.filter((link) => link.to !== first.id), at })
  for (const annotation of others) edits.push({ type: 'remove', id: annotation.id })
  const end = Math.max(...merged.map((annotation) => annotation.end))
  edits.push({ type: 'resize', id: first.id, start: first.start, end, at })
  const note = merged.map((annotation) => annotation.note).filter(Boolean)
  edits.push({ type: 'note', id: first.id, note: note.join('\n'), at })
  return { type: 'batch', edits }
}

/** The links with those to `gone` leading to `to`, each once. */
function redirect(links: readonly Link[], gone: ReadonlySet<string>, to: string): readonly Link[] {
  const seen = new Set<string>()
  return links
    .map((link) => (gone.has(link.to) ? { ...link, to } : link))
    .filter((link) => {
      const key = `${link.rel} ${link.to}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
}
