/** Annotations as the targets of clicks in the text. */
import type { Annotation } from '../../core/model/annotation.ts'
import { indexSpans, type SpanIndex } from '../../core/text/spanIndex.ts'
import { selectAnnotation, useEditor } from '../document/editor.ts'
import type { ClickTargets } from '../text/clicks.ts'
import { selectClicked, toggleSelection } from './selectingAnnotations.ts'

/** Looks annotations up by place; those of one layer are indexed once. */
function createLookup(): (annotations: readonly Annotation[], offset: number) => readonly Annotation[] {
  let indexed: { readonly annotations: readonly Annotation[]; readonly index: SpanIndex<Annotation> } | null = null
  return (annotations, offset) => {
    if (indexed?.annotations !== annotations) indexed = { annotations, index: indexSpans(annotations) }
    return indexed.index.at(offset)
  }
}

const lookUp = createLookup()

/** The annotations over an offset that the filter shows. */
export function annotationsAt(offset: number): readonly Annotation[] {
  const { layer, filter } = useEditor.getState()
  const found = layer ? lookUp(layer.annotations, offset) : []
  return found.filter(({ tag }) => filter === null || tag === filter)
}

/** The annotations that the filter shows. */
export function annotationTargets(): ClickTargets {
  return {
    at: (offset, together) =>
      annotationsAt(offset).map((annotation) => {
        const { id, start, end } = annotation
        return { id, start, end, select: () => (together ? toggleSelection(id) : selectClicked(annotation)) }
      }),
    selected: () => useEditor.getState().selected,
    deselect: () => selectAnnotation(null),
  }
}
