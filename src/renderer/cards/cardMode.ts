/** What is open inside the chosen card: its note, the choice of what to link it to, or nothing. */
import { create } from 'zustand'
import { useEditor } from '../state/editor.ts'
import { showAnnotations } from '../state/panes.ts'

/** The parts of a card that open. */
type CardMode = 'note' | 'link' | null

/** What is open in which card, by its annotation: the chosen one's. Closed as soon as another is chosen. */
export const useCardMode = create<{ readonly mode: CardMode; readonly card: string | null }>(() => ({
  mode: null,
  card: null,
}))

/** Opens a part of the chosen card, or closes what is open. */
export function setCardMode(mode: CardMode): void {
  if (mode) showAnnotations()
  useCardMode.setState({ mode, card: mode && useEditor.getState().chosen })
}

useEditor.subscribe((state, before) => {
  if (state.chosen !== before.chosen) setCardMode(null)
})
