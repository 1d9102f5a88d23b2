/**
 * The editor's state as the last frame showed it. Lists and counts follow this one, so that no key press waits for them:
 * the text and the saving status come first, everything beside them in a task of its own as soon as those are painted.
 */
import { create } from 'zustand'
import { afterPaint } from '../platform/frames.ts'
import { useEditor } from './editor.ts'
import type { EditorState } from './editorState.ts'
import { noteLayer } from '../platform/library.ts'

/** The state that lists and counts show; never changed but from here. */
export const usePaintedEditor = create<EditorState>(() => useEditor.getState())

let isWaiting = false

useEditor.subscribe((state, before) => {
  if (state.open !== before.open) {
    // An edit made just before may not have been painted, and the list keeps the article's count.
    if (isWaiting && before.layer) noteLayer(before.layer)
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
  // What a layer was opened with, the list knows.
  if (state.layer && state.layer !== layer && state.open === open) noteLayer(state.layer)
}
