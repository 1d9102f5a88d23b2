/** What a click in the text means: choose what is under the pointer, the next one there at the next click. */
import { useEffect } from 'react'
import type { Annotation } from '../../core/model/annotation.ts'
import { compareSpans, type Span } from '../../core/model/span.ts'
import { indexSpans, type SpanIndex } from '../../core/text/spanIndex.ts'
import { choose, useEditor } from '../state/editor.ts'
import { chooseAndReveal, toggleChosen } from './choosing.ts'
import { selectionOffsets, surface } from './surface.ts'

let indexed: { readonly annotations: readonly Annotation[]; readonly index: SpanIndex<Annotation> } | null = null

/** Who takes clicks instead of the layer: at an offset of the text. */
let taker: ((offset: number) => void) | null = null

/** The annotations over an offset, the shortest first. */
function annotationsAt(offset: number): readonly Annotation[] {
  const annotations = useEditor.getState().layer?.annotations
  if (!annotations) return []
  if (indexed?.annotations !== annotations) indexed = { annotations, index: indexSpans(annotations) }
  return shortestFirst(indexed.index.at(offset))
}

/** Chooses by click, `together` with what is chosen; a click that ends a selection chooses nothing. */
export function chooseByClick(x: number, y: number, together: boolean): void {
  const selection = selectionOffsets()
  if (selection && selection.anchor !== selection.focus) return
  const offset = surface()?.view.characterAt(x, y) ?? null
  if (taker) {
    if (offset !== null) taker(offset)
    return
  }
  const here = offset === null ? [] : annotationsAt(offset)
  const { chosen, filter } = useEditor.getState()
  const reachable = filter ? here.filter((annotation) => annotation.tag === filter) : here
  const next = afterChosen(reachable, chosen)
  if (next && together) toggleChosen(next.id)
  else if (next) chooseAndReveal(next)
  else choose(null)
}

/** While the component is mounted, a click in the text goes to one of `places`, not to the own layer. */
export function useClicksInText<Place extends Span & { readonly id: string }>(
  places: readonly Place[],
  current: string | null,
  go: (place: Place) => void,
): void {
  useEffect(() => {
    let index: SpanIndex<Place> | null = null
    const take = (offset: number) => {
      index ??= indexSpans([...places].sort(compareSpans))
      const next = afterChosen(shortestFirst(index.at(offset)), current)
      if (next) go(next)
    }
    taker = take
    return () => {
      if (taker === take) taker = null
    }
  }, [places, current, go])
}

function shortestFirst<S extends Span>(spans: readonly S[]): readonly S[] {
  return [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))
}

/** The next of what lies at one place, round and round. */
function afterChosen<S extends { readonly id: string }>(here: readonly S[], chosen: string | null): S | undefined {
  return here[(here.findIndex(({ id }) => id === chosen) + 1) % here.length]
}
