/** The cards of this window. */
import { flushSync } from 'react-dom'
import { useEditor } from '../../document/editor.ts'
import { catchUp } from '../../document/paintedEditor.ts'
import { showAnnotations } from '../../platform/panes.ts'
import { createCardMode } from './cardMode.ts'

const cardMode = createCardMode({
  selected: () => useEditor.getState().selected,
  atOnce: (change) =>
    flushSync(() => {
      showAnnotations()
      catchUp()
      change()
    }),
})

/** What is open in which card, as components read it: the selected one's. */
export const useCardMode = cardMode.state

/** Opens a part of the selected card, or closes what is open. */
export const setCardMode = cardMode.set

/** Closes what is open as soon as another card is selected. Once a window. */
export function followCardMode(): void {
  useEditor.subscribe((state, before) => {
    if (state.selected !== before.selected) cardMode.follow()
  })
}
