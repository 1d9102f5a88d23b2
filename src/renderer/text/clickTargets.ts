/**
 * What a click in the text selects. Features register what they have at an offset; the shortest target under the pointer
 * is selected first, and each further click selects the next one there.
 */
import { useEffect } from 'react'
import { compareSpans, type Span } from '../../core/model/span.ts'
import { indexSpans, type SpanIndex } from '../../core/text/spanIndex.ts'
import { selectionOffsets, surface } from './surface.ts'

/** A span that a click can select. `id` differs from the ids of all other targets at the same place. */
export interface ClickTarget extends Span {
  readonly id: string
  readonly select: () => void
}

/** Targets of one kind, such as annotations. */
export interface ClickTargets {
  /** The targets over an offset (UTF-16 code units); `together` if the click adds to the selection. */
  readonly at: (offset: number, together: boolean) => readonly ClickTarget[]
  /** The id of the target that is selected; null if none of this kind is. */
  readonly selected: () => string | null
  readonly deselect: () => void
}

const registered = new Set<ClickTargets>()

/** Registers targets; of those of equal length, the kind that was registered first comes first. */
export function registerClickTargets(targets: ClickTargets): () => void {
  registered.add(targets)
  return () => registered.delete(targets)
}

/** Takes all clicks, with their offset, in place of the registered targets. */
let taker: ((offset: number) => void) | null = null

/** Selects by a click at a place of the window. A click that ends a text selection selects nothing. */
export function selectByClick(x: number, y: number, together: boolean): void {
  const selection = selectionOffsets()
  if (selection && selection.anchor !== selection.focus) return
  const offset = surface()?.view.characterAt(x, y) ?? null
  if (taker) {
    if (offset !== null) taker(offset)
    return
  }
  const kinds = [...registered]
  const here = shortestFirst(offset === null ? [] : kinds.flatMap((kind) => kind.at(offset, together)))
  const selected = kinds.map((kind) => kind.selected()).find((id) => id !== null) ?? null
  const next = nextAfter(here, selected)
  if (next) next.select()
  else for (const kind of kinds) kind.deselect()
}

/** While the component is mounted, a click in the text goes to one of `places` and not to the registered targets. */
export function useClicksInText<Place extends Span & { readonly id: string }>(
  places: readonly Place[],
  current: string | null,
  go: (place: Place) => void,
): void {
  useEffect(() => {
    let index: SpanIndex<Place> | null = null
    const take = (offset: number) => {
      index ??= indexSpans([...places].sort(compareSpans))
      const next = nextAfter(shortestFirst(index.at(offset)), current)
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

/** The one after the selected one, starting over after the last. */
function nextAfter<S extends { readonly id: string }>(here: readonly S[], selected: string | null): S | undefined {
  return here[(here.findIndex(({ id }) => id === selected) + 1) % here.length]
}
