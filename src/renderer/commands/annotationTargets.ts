/** Annotations as the targets of clicks in the text. */
import { passes } from '../../core/annotations/annotationFilter.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import { annotationsAt } from '../document/annotationsAt.ts'
import { selectAnnotation, useEditor } from '../document/editor.ts'
import type { ClickTargets } from '../text/clicks.ts'
import { selectClicked, toggleSelection } from './selectingAnnotations.ts'

/** The annotations over an offset that the filter shows. */
export function shownAnnotationsAt(offset: number): readonly Annotation[] {
  const { filter } = useEditor.getState()
  return annotationsAt(offset).filter((annotation) => passes(filter, annotation))
}

/** The annotations that the filter shows. */
export function annotationTargets(): ClickTargets {
  return {
    at: (offset, together) =>
      shownAnnotationsAt(offset).map((annotation) => {
        const { id, start, end } = annotation
        return { id, start, end, select: () => (together ? toggleSelection(id) : selectClicked(annotation)) }
      }),
    selected: () => useEditor.getState().selected,
    deselect: () => selectAnnotation(null),
  }
}
