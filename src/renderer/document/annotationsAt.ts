/** The annotations of the layer in front by place, indexed once for each layer. */
import type { Annotation } from '../../core/model/annotation.ts'
import { indexSpans, type SpanIndex } from '../../core/text/spanIndex.ts'
import { useEditor } from './editor.ts'

/** Looks annotations up by place; those of one layer are indexed once. */
function createLookup(): (annotations: readonly Annotation[], offset: number) => readonly Annotation[] {
  let indexed: { readonly annotations: readonly Annotation[]; readonly index: SpanIndex<Annotation> } | null = null
  return (annotations, offset) => {
    if (indexed?.annotations !== annotations) indexed = { annotations, index: indexSpans(annotations) }
    return indexed.index.at(offset)
  }
}

const lookUp = createLookup()

/** The annotations that hold the code unit at an offset, in text order; none without an open article. */
export function annotationsAt(offset: number): readonly Annotation[] {
  const { layer } = useEditor.getState()
  return layer ? lookUp(layer.annotations, offset) : []
}
