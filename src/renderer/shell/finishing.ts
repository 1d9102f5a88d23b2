/** When the summary of an article that is done is shown, and when it is said that one that is done was changed. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Layer } from '../../core/model/layer.ts'

/** What is open: an article and the annotator's layer on it. */
export interface OpenLayer {
  readonly open: { readonly article: { readonly id: string } } | null
  readonly layer: Pick<Layer, 'status' | 'annotations'> | null
}

/** What an article that is done needs of the window. */
export interface FinishingPorts {
  /** Calls `listener` at each change of what is open, until the returned function is called. */
  readonly onChange: (listener: (now: OpenLayer, before: OpenLayer) => void) => () => void
  /** Says that the annotations of an article that is done were changed. */
  readonly tellEdited: () => void
}

/** Articles that become done, in one window. */
export interface Finishing {
  /** The article whose summary is shown; null for none. */
  readonly state: UseBoundStore<StoreApi<{ readonly article: string | null }>>
  readonly dismiss: () => void
  /**
   * Shows the summary whenever the open article becomes done, until another one is opened, and says once where the
   * annotations of one that is done are changed; until the returned function is called.
   */
  readonly follow: () => () => void
}

/** No summary is shown. */
export function createFinishing({ onChange, tellEdited }: FinishingPorts): Finishing {
  const state = create<{ readonly article: string | null }>(() => ({ article: null }))
  let told: string | null = null
  return {
    state,
    dismiss: () => state.setState({ article: null }),
    follow: () =>
      onChange(({ open, layer }, before) => {
        const article = open?.article.id ?? null
        const shown = state.getState().article
        // Who comes back wants to read, and has seen it.
        if (shown !== null && shown !== article) state.setState({ article: null })
        if (article === null || open !== before.open || !layer || !before.layer || layer === before.layer) return
        if (layer.status === 'done' && before.layer.status === 'open') state.setState({ article })
        if (layer.status === 'open') told = null
        const isChanged = layer.annotations !== before.layer.annotations
        if (layer.status !== 'done' || before.layer.status !== 'done' || !isChanged || told === article) return
        told = article
        tellEdited()
      }),
  }
}
