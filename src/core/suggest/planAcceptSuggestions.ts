/** From accepted suggestions to one edit: annotations with their values, speakers and links. */
import type { Edit } from '../edits/edit.ts'
import { type IdsAndClock, planAdd } from '../edits/plan.ts'
import { relationBetween } from '../edits/planLinks.ts'
import type { Annotation, Link } from '../model/annotation.ts'
import type { Layer } from '../model/layer.ts'
import type { Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'
import { indexSpans, type SpanIndex } from '../text/spanIndex.ts'
import { settles } from './pending.ts'
import type { Suggestion } from './suggestion.ts'

/** The result of accepting: one edit, and the annotations that it adds, in text order. */
export interface Acceptance {
  readonly edit: Edit
  readonly added: readonly Annotation[]
}

/**
 * The edit that accepts suggestions, in text order; one that another of them has settled is left out. A new quote or
 * claim is linked to its attribution, a figure to its claim, if that is an annotation already or becomes one here; and a
 * new attribution or claim gets the links of those in the layer that wait for it. `found` holds all that was found in the
 * text: it tells what belongs together. Null where nothing is left to accept.
 */
export function planAcceptSuggestions(
  text: string,
  layer: Layer,
  accepted: readonly Suggestion[],
  found: readonly Suggestion[],
  idsAndClock: IdsAndClock,
): Acceptance | null {
  const taken = withoutSettled(accepted)
  if (taken.length === 0) return null
  const made = taken.map((suggestion) => ({ suggestion, annotation: annotationOf(text, suggestion, idsAndClock) }))
  const all = [...layer.annotations, ...made.map(({ annotation }) => annotation)]
  const index = indexSpans(all.sort((a, b) => a.start - b.start))
  const linked = made.map(({ suggestion, annotation }) => withLink(annotation, suggestion.link, index))
  const waiting = waitingLinks(layer, linked, found, idsAndClock)
  const edits: Edit[] = [...linked.map((annotation): Edit => ({ type: 'add', annotation })), ...waiting]
  const [only] = edits
  return { edit: edits.length === 1 && only ? only : { type: 'batch', edits }, added: linked }
}

function withoutSettled(accepted: readonly Suggestion[]): readonly Suggestion[] {
  const taken: Suggestion[] = []
  for (const suggestion of accepted) {
    // Sorted by start: of one tag, only the last few can reach this far.
    const isSettled = taken.slice(-NEAR).some((other) => other.tag === suggestion.tag && settles(other, suggestion))
    if (!isSettled) taken.push(suggestion)
  }
  return taken
}

/** How many suggestions can overlap one: four tags, and quotations that hold others. */
const NEAR = 32

function annotationOf(text: string, suggestion: Suggestion, idsAndClock: IdsAndClock): Annotation {
  const { annotation } = planAdd(text, suggestion, suggestion.tag, idsAndClock)
  const { value, speaker } = suggestion
  return { ...annotation, ...(value && { value }), ...(speaker && { speaker }) }
}

/** The annotation that a link from this tag to a place means: a fitting tag, and the most text in common. */
function targetOf(from: Tag, place: Span, index: SpanIndex<Annotation>): Annotation | undefined {
  const fitting = index.overlapping(place.start, place.end).filter(({ tag }) => relationBetween(from, tag) !== null)
  return most(fitting, place)
}

function withLink(annotation: Annotation, place: Span | undefined, index: SpanIndex<Annotation>): Annotation {
  const target = place && targetOf(annotation.tag, place, index)
  const rel = target && relationBetween(annotation.tag, target.tag)
  return rel ? { ...annotation, links: [{ rel, to: target.id }] } : annotation
}

/** The links of annotations in the layer that wait for one of those that are new. */
function waitingLinks(
  layer: Layer,
  added: readonly Annotation[],
  found: readonly Suggestion[],
  idsAndClock: IdsAndClock,
): readonly Edit[] {
  const places = found
    .flatMap((suggestion) => (suggestion.link ? [{ ...suggestion.link, suggestion }] : []))
    .sort((a, b) => a.start - b.start)
  const byPlace = indexSpans(places)
  const own = indexSpans(layer.annotations)
  const links = new Map<string, readonly Link[]>()
  for (const target of added) {
    for (const { suggestion } of byPlace.overlapping(target.start, target.end)) {
      const rel = relationBetween(suggestion.tag, target.tag)
      const there = own.overlapping(suggestion.start, suggestion.end).filter(({ tag }) => tag === suggestion.tag)
      const from = rel && most(there, suggestion)
      if (!from) continue
      const before = links.get(from.id) ?? from.links
      if (!before.some((link) => link.rel === rel)) links.set(from.id, [...before, { rel, to: target.id }])
    }
  }
  return [...links].map(([id, list]): Edit => ({ type: 'link', id, links: list, at: idsAndClock.now() }))
}

/** The one that shares the most with a span; of those that share as much, the shortest. */
function most(candidates: readonly Annotation[], span: Span): Annotation | undefined {
  const shared = ({ start, end }: Span) => Math.min(end, span.end) - Math.max(start, span.start)
  return [...candidates].sort((a, b) => shared(b) - shared(a) || a.end - a.start - (b.end - b.start))[0]
}
