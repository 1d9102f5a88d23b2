/**
 * The editor's state as the last frame showed it. Lists and counts follow this one, so that no key press waits for them:
 * the text and the saving status come first, everything beside them in a task of its own as soon as those are painted.
 */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Layer } from '../../core/model/layer.ts'
import { afterPaint } from '../platform/frames.ts'
import { syncRow } from '../platform/library.ts'
import { useEditor } from './editor.ts'
import type { EditorState } from './editorState.ts'

/** What follows an editor a frame later. */
interface PaintedEditor {
  /** The state that lists and counts show. */
  readonly state: UseBoundStore<Omit<StoreApi<EditorState>, 'setState'>>
  /** Shows the state as it is now, without waiting for a frame. */
  readonly catchUp: () => void
  readonly destroy: () => void
}

/** What it needs of the window. */
interface PaintedEditorPorts {
  readonly editor: Pick<StoreApi<EditorState>, 'getState' | 'subscribe'>
  /** Runs a task when the next frame has been painted; gives what cancels it. */
  readonly afterPaint: (task: () => void) => () => void
  /** Keeps the list of articles in step with a layer. */
  readonly syncRow: (layer: Layer) => void
}

/** Follows an editor. */
function createPaintedEditor({ editor, afterPaint, syncRow }: PaintedEditorPorts): PaintedEditor {
  const state = create<EditorState>(() => editor.getState())
  let cancel: (() => void) | null = null
  const catchUp = () => {
    cancel?.()
    cancel = null
    const now = editor.getState()
    const { open, layer } = state.getState()
    state.setState(now, true)
    // The list already shows the layer as it was opened.
    if (now.layer && now.layer !== layer && now.open === open) syncRow(now.layer)
  }
  const stop = editor.subscribe((now, before) => {
    if (now.open !== before.open) {
      // An edit made just before may not have been painted, and the list keeps the article's count.
      if (cancel && before.layer) syncRow(before.layer)
      // Another article is drawn whole, with all that belongs to it.
      catchUp()
    } else cancel ??= afterPaint(catchUp)
  })
  return {
    state,
    catchUp,
    destroy: () => {
      stop()
      cancel?.()
    },
  }
}

/** The painted state of this window's editor. */
export const { state: usePaintedEditor, catchUp } = createPaintedEditor({ editor: useEditor, afterPaint, syncRow })
