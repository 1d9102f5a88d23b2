/** The documents of one window: the one in front, those whose edits are still being saved, and what can be undone in each. */
import { EMPTY_HISTORY, type History, type Step } from '../../core/edits/history.ts'
import type { Layer } from '../../core/model/layer.ts'
import { createLayerDocument, type DocumentOptions, type DocumentState, type LayerDocument } from './layerDocument.ts'

/** Every document that the window has open. */
export interface OpenDocuments {
  /** Opens a document that is saved with the window's others; it is not brought to the front. */
  readonly open: (options: DocumentOptions) => LayerDocument
  /** Brings a document to the front, with what could be undone in its layer when it was last there. */
  readonly show: (options: DocumentOptions) => LayerDocument
  /** The document in front; null if there is none. */
  readonly front: () => LayerDocument | null
  /** Shows none. */
  readonly close: () => void
  /** Forgets what could be undone in an article's layers. */
  readonly forgetHistory: (article: string) => void
  /** How many edits of all documents have not been answered yet. */
  readonly unsaved: () => number
}

/** A change of one of the window's documents. */
export interface DocumentChange {
  readonly state: DocumentState
  readonly before: DocumentState
  readonly isFront: boolean
}

/** No document is open yet. `onChange` is called after each change of one. */
export function createOpenDocuments(onChange: (change: DocumentChange) => void): OpenDocuments {
  let front: LayerDocument | null = null
  const saving = new Set<LayerDocument>()
  const histories = new Map<string, History<Step>>()

  const open = (options: DocumentOptions) => {
    const document = createLayerDocument(options)
    document.state.subscribe((state, before) => {
      // Edits outlive the document's time in front: they count until they are answered.
      if (state.unsaved > 0) saving.add(document)
      else saving.delete(document)
      onChange({ state, before, isFront: document === front })
    })
    return document
  }
  const leave = () => {
    if (!front) return
    const { layer, history } = front.state.getState()
    histories.set(keyOf(layer), history)
    front = null
  }
  return {
    open,
    show: (options) => {
      leave()
      front = open({ ...options, history: histories.get(keyOf(options.layer)) ?? EMPTY_HISTORY })
      return front
    },
    front: () => front,
    close: leave,
    forgetHistory: (article) => {
      for (const key of histories.keys()) if (key.startsWith(`${article}/`)) histories.delete(key)
      if (front?.state.getState().layer.article.id === article) front.forgetHistory()
    },
    unsaved: () => {
      let sum = 0
      for (const document of saving) sum += document.state.getState().unsaved
      return sum
    },
  }
}

function keyOf({ article, annotator }: Layer): string {
  return `${article.id}/${annotator.id}`
}
