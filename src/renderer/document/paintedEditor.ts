/**
 * The editor's state as the last frame showed it. Lists and counts follow this one, so that no key press waits for them:
 * the text and the saving status come first, everything beside them in a task of its own as soon as those are painted.
 */
import { create } from 'zustand'
import { afterPaint } from '../platform/frames.ts'
import { syncRow } from '../platform/library.ts'
import { useEditor } from './editor.ts'
import type { EditorState } from './editorState.ts'

/** The state that lists and counts show; changed by this module only. */
export const usePaintedEditor = create<EditorState>(() => useEditor.getState())

let isWaiting = false

useEditor.subscribe((state, before) => {
  if (state.open !== before.open) {
    // An edit made just before may not have been painted, and the list keeps the article's count.
    if (isWaiting && before.layer) syncRow(before.layer)
    // Another article is drawn whole, with all that belongs to it.
    catchUp()
  } else if (!isWaiting) {
    isWaiting = true
    afterPaint(catchUp)
  }
})

/** Shows the state as it is now, without waiting for a frame. */
export function catchUp(): void {
  isWaiting = false
  const state = useEditor.getState()
  const { open, layer } = usePaintedEditor.getState()
  usePaintedEditor.setState(state, true)
  // The list already shows the layer as it was opened.
  if (state.layer && state.layer !== layer && state.open === open) syncRow(state.layer)
}
