/** The selected annotations of an editor, and what they are linked with. */
import type { Annotation } from '../../core/model/annotation.ts'
import { annotationIn, type EditorState } from './editorState.ts'

/** All selected annotations, in text order. */
export function selectedAnnotations(state: Pick<EditorState, 'layer' | 'selected' | 'others'>): readonly Annotation[] {
  const { layer, selected, others } = state
  if (selected === null) return []
  if (others.size > 0) return layer?.annotations.filter(({ id }) => id === selected || others.has(id)) ?? []
  const only = annotationIn(state, selected)
  return only ? [only] : []
}

/** What an annotation is linked to, and what is linked to it, among `all`. */
export function linkedWith(all: readonly Annotation[], annotation: Annotation): readonly Annotation[] {
  const targets = new Set(annotation.links.map(({ to }) => to))
  return all.filter(({ id, links }) => targets.has(id) || links.some(({ to }) => to === annotation.id))
}
