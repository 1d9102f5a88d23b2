/** What a click in the text means: choose what is under the pointer, the next one there at the next click. */
import { useEffect } from 'react'
import type { Annotation } from '../../core/model/annotation.ts'
import { compareSpans, type Span } from '../../core/model/span.ts'
import { keyOfSuggestion } from '../../core/suggest/pending.ts'
import type { Suggestion } from '../../core/suggest/suggestion.ts'
import { indexSpans, type SpanIndex } from '../../core/text/spanIndex.ts'
import { choose, useEditor } from '../document/editor.ts'
import { chooseSuggestion, leaveSuggestion } from '../features/suggest/deciding.ts'
import { useSuggestions } from '../features/suggest/state.ts'
import { chooseAndReveal, toggleChosen } from '../commands/choosing.ts'
import { selectionOffsets, surface } from './surface.ts'

let indexed: { readonly annotations: readonly Annotation[]; readonly index: SpanIndex<Annotation> } | null = null

/** Who takes clicks instead of the layer: at an offset of the text. */
let taker: ((offset: number) => void) | null = null

/** The annotations over an offset. */
function annotationsAt(offset: number): readonly Annotation[] {
  const annotations = useEditor.getState().layer?.annotations
  if (!annotations) return []
  if (indexed?.annotations !== annotations) indexed = { annotations, index: indexSpans(annotations) }
  return indexed.index.at(offset)
}

/** What a click can choose: an annotation or a suggestion, and what tells it from the others. */
interface Choosable extends Span {
  readonly id: string
  readonly choose: () => void
}

/**
 * Chooses by click, `together` with what is chosen; a click that ends a selection chooses nothing. Annotations and
 * suggestions under the pointer are gone through one by one, the shortest first.
 */
export function chooseByClick(x: number, y: number, together: boolean): void {
  const selection = selectionOffsets()
  if (selection && selection.anchor !== selection.focus) return
  const offset = surface()?.view.characterAt(x, y) ?? null
  if (taker) {
    if (offset !== null) taker(offset)
    return
  }
  const { filter, chosen } = useEditor.getState()
  const annotations = offset === null ? [] : annotationsAt(offset)
  const here = filter ? annotations.filter(({ tag }) => tag === filter) : annotations
  const suggested = together || offset === null ? [] : suggestionsAt(offset)
  const choices = shortestFirst<Choosable>([
    ...here.map((annotation) => ({
      id: annotation.id,
      start: annotation.start,
      end: annotation.end,
      choose: () => (together ? toggleChosen(annotation.id) : chooseAndReveal(annotation)),
    })),
    ...suggested.map((suggestion) => ({
      id: keyOfSuggestion(suggestion),
      start: suggestion.start,
      end: suggestion.end,
      choose: () => chooseSuggestion(suggestion),
    })),
  ])
  const next = afterChosen(choices, chosen ?? useSuggestions.getState().chosen)
  if (next) next.choose()
  else chooseNothing()
}

function chooseNothing(): void {
  choose(null)
  leaveSuggestion()
}

/** The suggestions over an offset. */
function suggestionsAt(offset: number): readonly Suggestion[] {
  const { pending } = useSuggestions.getState()
  return pending.filter(({ start, end }) => start <= offset && offset < end)
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
