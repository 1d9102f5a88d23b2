/** Linking annotations: which ones can be linked to the chosen one, and doing it. */
import { planToggleLink, relationBetween } from '../../core/edits/planLinks.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import { announce, perform, useEditor } from '../document/editor.ts'
import { stamps } from './annotating.ts'

/** What `annotation` can be linked with, in either direction, the nearest in the text first. */
export function linkCandidates(annotation: Annotation): readonly Annotation[] {
  const all = useEditor.getState().layer?.annotations ?? []
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

/** Links two annotations, or takes their link away; says so, also where a link makes no sense. */
export function toggleLink(one: Annotation, other: Annotation): void {
  const edit = planToggleLink(one, other, stamps)
  if (!edit || !perform(edit)) announce({ key: 'cannotLink' })
  else announce({ key: areLinked(one, other) ? 'unlinkedFrom' : 'linkedTo', annotation: other })
}

/** What the annotation is linked to, and what is linked to it. */
export function linkedWith(annotation: Annotation): readonly Annotation[] {
  const all = useEditor.getState().layer?.annotations ?? []
  const targets = new Set(annotation.links.map(({ to }) => to))
  return all.filter(({ id, links }) => targets.has(id) || links.some(({ to }) => to === annotation.id))
}
