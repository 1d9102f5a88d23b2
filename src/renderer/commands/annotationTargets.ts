/** Annotations as the targets of clicks in the text. */
import type { Annotation } from '../../core/model/annotation.ts'
import { indexSpans, type SpanIndex } from '../../core/text/spanIndex.ts'
import { selectAnnotation, useEditor } from '../document/editor.ts'
import type { ClickTargets } from '../text/clicks.ts'
import { selectAndReveal, toggleSelection } from './selectingAnnotations.ts'

/** The annotations that the filter shows. */
export function annotationTargets(): ClickTargets {
  let indexed: { readonly annotations: readonly Annotation[]; readonly index: SpanIndex<Annotation> } | null = null
  const annotationsAt = (offset: number) => {
    const annotations = useEditor.getState().layer?.annotations
    if (!annotations) return []
    if (indexed?.annotations !== annotations) indexed = { annotations, index: indexSpans(annotations) }
    return indexed.index.at(offset)
  }
  return {
    at: (offset, together) => {
      const { filter } = useEditor.getState()
      return annotationsAt(offset)
        .filter(({ tag }) => filter === null || tag === filter)
        .map((annotation) => {
          const { id, start, end } = annotation
          return { id, start, end, select: () => (together ? toggleSelection(id) : selectAndReveal(annotation)) }
        })
    },
    selected: () => useEditor.getState().selected,
    deselect: () => selectAnnotation(null),
  }
}
