/** What a click in the text means: choose the annotation under the pointer, the next one there at the next click. */
import type { Annotation } from '../../core/model/annotation.ts'
import { indexSpans, type SpanIndex } from '../../core/text/spanIndex.ts'
import { choose, useEditor } from '../state/editor.ts'
import { chooseAndReveal, toggleChosen } from './choosing.ts'
import { selectionOffsets, surface } from './surface.ts'

let indexed: { readonly annotations: readonly Annotation[]; readonly index: SpanIndex<Annotation> } | null = null

/** The annotations over the character at a place of the window, the shortest first. */
function annotationsAt(x: number, y: number): readonly Annotation[] {
  const annotations = useEditor.getState().layer?.annotations
  const offset = surface()?.view.characterAt(x, y)
  if (!annotations || offset === null || offset === undefined) return []
  if (indexed?.annotations !== annotations) indexed = { annotations, index: indexSpans(annotations) }
  return [...indexed.index.at(offset)].sort((a, b) => a.end - a.start - (b.end - b.start))
}

/** Chooses by click, `together` with what is chosen; a click that ends a selection chooses nothing. */
export function chooseByClick(x: number, y: number, together: boolean): void {
  const selection = selectionOffsets()
  if (selection && selection.anchor !== selection.focus) return
  const here = annotationsAt(x, y)
  const { chosen, filter } = useEditor.getState()
  const reachable = filter ? here.filter((annotation) => annotation.tag === filter) : here
  const at = reachable.findIndex((annotation) => annotation.id === chosen)
  const next = reachable[(at + 1) % reachable.length]
  if (next && together) toggleChosen(next.id)
  else if (next) chooseAndReveal(next)
  else choose(null)
}
