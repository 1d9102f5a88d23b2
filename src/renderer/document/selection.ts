/** The selected annotations of the open layer. */
import type { Annotation } from '../../core/model/annotation.ts'
import { useEditor } from './editor.ts'
import { annotationIn } from './editorState.ts'

/** The annotation that was selected last, if one is selected. */
export function chosenAnnotation(): Annotation | undefined {
  const state = useEditor.getState()
  return state.chosen === null ? undefined : annotationIn(state, state.chosen)
}

/** All selected annotations, in text order. */
export function chosenAnnotations(): readonly Annotation[] {
  const { layer, chosen, others } = useEditor.getState()
  const only = others.size === 0 ? chosenAnnotation() : undefined
  if (only || !chosen) return only ? [only] : []
  return layer?.annotations.filter(({ id }) => id === chosen || others.has(id)) ?? []
}

/** What the annotation is linked to, and what is linked to it. */
export function linkedWith(annotation: Annotation): readonly Annotation[] {
  const all = useEditor.getState().layer?.annotations ?? []
  const targets = new Set(annotation.links.map(({ to }) => to))
  return all.filter(({ id, links }) => targets.has(id) || links.some(({ to }) => to === annotation.id))
}
