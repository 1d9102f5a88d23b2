/** Turns what an analyst asks for into an edit. Ids and times come from the caller; nothing is applied here. */
import { type Annotation, anchorOf } from '../model/annotation.ts'
import type { Layer } from '../model/layer.ts'
import type { Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'
import type { Edit } from './edit.ts'

/** The source of new ids and times; fixed in tests. `now` is an ISO time in UTC. */
export interface IdsAndClock {
  readonly newId: () => string
  readonly now: () => string
}

/** What a new annotation says beside its words: a figure's value, an attribution's speaker. */
export type SaysMore = (span: Span, tag: Tag) => Pick<Annotation, 'value' | 'speaker'>

/** The edit that tags `span` of `text`; the new annotation's id is in it. */
export function planAdd(
  text: string,
  span: Span,
  tag: Tag,
  idsAndClock: IdsAndClock,
  saysMore?: SaysMore,
): Extract<Edit, { type: 'add' }> {
  const now = idsAndClock.now()
  return {
    type: 'add',
    annotation: {
      id: idsAndClock.newId(),
      tag,
      start: span.start,
      end: span.end,
      ...anchorOf(text, span),
      note: '',
      links: [],
      ...saysMore?.(span, tag),
      created: now,
      updated: now,
    },
  }
}

/** The edit that removes annotations and, first, the links that lead to them; the ones not in the layer are left out. */
export function planRemove(layer: Layer, ids: ReadonlySet<string>, idsAndClock: IdsAndClock): Edit {
  const at = idsAndClock.now()
  const edits: Edit[] = []
  for (const annotation of layer.annotations) {
    if (annotation.links.length === 0 || ids.has(annotation.id)) continue
    const links = annotation.links.filter((link) => !ids.has(link.to))
    if (links.length < annotation.links.length) edits.push({ type: 'link', id: annotation.id, links, at })
  }
  for (const annotation of layer.annotations) {
    if (ids.has(annotation.id)) edits.push({ type: 'remove', id: annotation.id })
  }
  return single(edits)
}

/**
 * The edit that gives annotations another tag; those that have it already are left out. One that says nothing yet beside
 * its words says what `saysMore` finds.
 */
export function planRetag(
  annotations: readonly Annotation[],
  tag: Tag,
  idsAndClock: IdsAndClock,
  saysMore?: SaysMore,
): Edit {
  const at = idsAndClock.now()
  const changed = annotations.filter((annotation) => annotation.tag !== tag)
  return single(
    changed.flatMap(({ id, value, speaker, ...span }) => {
      const said = saysMore?.(span, tag) ?? {}
      const edits: Edit[] = [{ type: 'retag', id, tag, at }]
      if (said.value && !value) edits.push({ type: 'value', id, value: said.value, at })
      if (said.speaker && !speaker) edits.push({ type: 'speaker', id, speaker: said.speaker, at })
      return edits
    }),
  )
}

function single(edits: readonly Edit[]): Edit {
  const [only] = edits
  return edits.length === 1 && only ? only : { type: 'batch', edits }
}

/** The edit that gives each of `spans` the tag, those that have it with the same edges left out; null if all have. */
export function planAddAll(
  text: string,
  layer: Layer,
  spans: readonly Span[],
  tag: Tag,
  idsAndClock: IdsAndClock,
  saysMore?: SaysMore,
): Edit | null {
  const key = (span: Span) => `${span.start}-${span.end}`
  const tagged = new Set(layer.annotations.filter((annotation) => annotation.tag === tag).map(key))
  const edits = spans
    .filter((span) => !tagged.has(key(span)))
    .map((span) => planAdd(text, span, tag, idsAndClock, saysMore))
  return edits.length === 0 ? null : single(edits)
}
