/** Linking annotations, and which ones can be linked. */
import { planToggleLink, relationBetween } from '../../core/edits/planLinks.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import { announce, perform, useEditor } from '../document/editor.ts'
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

/**
 * Links an annotation with the one that was clicked at an offset of the text, the shortest that fits; says so where what
 * was clicked doesn't fit. False where nothing is there to be linked.
 */
export function linkClicked(annotation: Annotation, offset: number): boolean {
  const all = useEditor.getState().layer?.annotations ?? []
  const here = all.filter(({ id, start, end }) => id !== annotation.id && start <= offset && offset < end)
  const [target] = linkCandidates(here, annotation).toSorted((a, b) => a.end - a.start - (b.end - b.start))
  if (target) toggleLink(annotation, target)
  else if (here.length > 0) announce({ key: 'cannotLink' })
  return target !== undefined
}

/** Links two annotations or removes their link, and announces it; announces also that a link makes no sense. */
export function toggleLink(one: Annotation, other: Annotation): void {
  const edit = planToggleLink(one, other, idsAndClock)
  if (!edit || !perform(edit)) announce({ key: 'cannotLink' })
  else announce({ key: areLinked(one, other) ? 'unlinkedFrom' : 'linkedTo', annotation: other })
}
