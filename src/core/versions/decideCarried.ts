/** What an annotator decides about annotations that were carried over and are not as they were: edits, to be undone. */
import type { Edit } from '../edits/edit.ts'
import { type IdsAndClock, planRemove } from '../edits/plan.ts'
import { type Annotation, anchorOf } from '../model/annotation.ts'
import type { Layer, Uncarried } from '../model/layer.ts'
import type { Span } from '../model/span.ts'

/** The annotations that wait for their annotator's agreement, in text order. */
export function unconfirmed({ annotations }: Pick<Layer, 'annotations'>): readonly Annotation[] {
  return annotations.filter(({ carried }) => carried?.confirmed === false)
}

/** A layer without what its annotator hasn't agreed to, and how many annotations those are: what agreement is measured on. */
export function confirmedOnly(layer: Layer): { readonly layer: Layer; readonly unconfirmed: number } {
  const waiting = new Set(unconfirmed(layer))
  if (waiting.size === 0) return { layer, unconfirmed: 0 }
  return {
    layer: { ...layer, annotations: layer.annotations.filter((one) => !waiting.has(one)) },
    unconfirmed: waiting.size,
  }
}

/** The edit that agrees to carried annotations as they are; null where none of them waits. */
export function planKeep(annotations: readonly Annotation[], { now }: IdsAndClock): Edit | null {
  const at = now()
  const edits = annotations.flatMap(({ id, carried }) =>
    carried && !carried.confirmed
      ? [{ type: 'carried' as const, id, at, carried: { ...carried, confirmed: true } }]
      : [],
  )
  const [only] = edits
  if (!only) return null
  return edits.length === 1 ? only : { type: 'batch', edits }
}

/** The edit that removes a carried annotation and lists it as dropped. */
export function planDrop(layer: Layer, annotation: Annotation, idsAndClock: IdsAndClock): Edit {
  const removed = planRemove(layer, new Set([annotation.id]), idsAndClock)
  const parts = removed.type === 'batch' ? removed.edits : [removed]
  const { carried, quote } = annotation
  if (!carried) return removed
  const id = idsAndClock.newId()
  const uncarried: Uncarried = {
    id,
    article: carried.article,
    annotation: annotation.id,
    reason: 'dropped',
    quote,
    at: idsAndClock.now(),
  }
  return { type: 'batch', edits: [...parts, { type: 'uncarried', id, uncarried }] } as Edit
}

/** The edit that lists an annotation without a place as dropped. */
export function planDropLost(entry: Uncarried, { now }: IdsAndClock): Edit {
  return { type: 'uncarried', id: entry.id, uncarried: { ...entry, reason: 'dropped', at: now() } }
}

/**
 * The edit that gives an annotation of the earlier version a place after all: with its id, and its links as far as both
 * ends are there.
 */
export function planPlace(
  text: string,
  layer: Layer,
  {
    entry,
    annotation,
    earlier,
  }: { readonly entry: Uncarried; readonly annotation: Annotation; readonly earlier: Layer },
  { start, end }: Span,
  { now }: IdsAndClock,
): Edit {
  const there = new Set([...layer.annotations.map(({ id }) => id), annotation.id])
  const at = now()
  const carried = { article: entry.article, as: 'changed' as const, confirmed: true }
  const placed: Annotation = {
    ...annotation,
    start,
    end,
    ...anchorOf(text, { start, end }),
    links: annotation.links.filter(({ to }) => there.has(to)),
    carried,
    updated: at,
  }
  const before = new Map(earlier.annotations.map((one) => [one.id, one]))
  const links = layer.annotations.flatMap((one) => {
    const lost = (before.get(one.id)?.links ?? []).filter(
      ({ to, rel }) => to === annotation.id && !one.links.some((link) => link.to === to && link.rel === rel),
    )
    return lost.length > 0 ? [{ type: 'link' as const, id: one.id, links: [...one.links, ...lost], at }] : []
  })
  return {
    type: 'batch',
    edits: [{ type: 'add', annotation: placed }, ...links, { type: 'uncarried', id: entry.id, uncarried: null }],
  }
}
