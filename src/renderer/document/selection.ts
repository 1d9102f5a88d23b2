/** The selected annotations of the open layer. */
import type { Annotation } from '../../core/model/annotation.ts'
import { useEditor } from './editor.ts'
import { annotationIn } from './editorState.ts'

/** The annotation that was selected last, if one is selected. */
function selectedAnnotation(): Annotation | undefined {
  const state = useEditor.getState()
  return state.selected === null ? undefined : annotationIn(state, state.selected)
}

/** All selected annotations, in text order. */
export function selectedAnnotations(): readonly Annotation[] {
  const { layer, selected, others } = useEditor.getState()
  const only = others.size === 0 ? selectedAnnotation() : undefined
  if (only || !selected) return only ? [only] : []
  return layer?.annotations.filter(({ id }) => id === selected || others.has(id)) ?? []
}

/** What the annotation is linked to, and what is linked to it. */
export function linkedWith(annotation: Annotation): readonly Annotation[] {
  const all = useEditor.getState().layer?.annotations ?? []
  const targets = new Set(annotation.links.map(({ to }) => to))
  return all.filter(({ id, links }) => targets.has(id) || links.some(({ to }) => to === annotation.id))
}
