/** Linking annotations, and which ones can be linked. */
import { planToggleLink, relationBetween } from '../../core/edits/planLinks.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import { announce, perform } from '../document/editor.ts'
import { idsAndClock } from '../document/idsAndClock.ts'

/** What of `all` an annotation can be linked with, in either direction, the nearest in the text first. */
export function linkCandidates(all: readonly Annotation[], annotation: Annotation): readonly Annotation[] {
  const distance = (other: Annotation) =>
    Math.max(0, other.start - annotation.end, annotation.start - other.end) +
    Math.abs(other.start - annotation.start) / 1e6
  return all
    .filter((other) => relationBetween(annotation.tag, other.tag) ?? relationBetween(other.tag, annotation.tag))
    .toSorted((a, b) => distance(a) - distance(b))
}

/** Whether one of the two is linked to the other. */
export function areLinked(one: Annotation, other: Annotation): boolean {
  return one.links.some(({ to }) => to === other.id) || other.links.some(({ to }) => to === one.id)
}

/** Links two annotations or removes their link, and announces it; announces also that a link makes no sense. */
export function toggleLink(one: Annotation, other: Annotation): void {
  const edit = planToggleLink(one, other, idsAndClock)
  if (!edit || !perform(edit)) announce({ key: 'cannotLink' })
  else announce({ key: areLinked(one, other) ? 'unlinkedFrom' : 'linkedTo', annotation: other })
}
