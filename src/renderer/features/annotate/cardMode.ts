/** What is open inside the selected card: its note, the choice of what to link it to, what it says, the codebook's questions, or nothing. */
import { flushSync } from 'react-dom'
import { create } from 'zustand'
import type { Annotation } from '../../../core/model/annotation.ts'
import { useEditor } from '../../document/editor.ts'
import { catchUp } from '../../document/paintedEditor.ts'
import { showAnnotations } from '../../platform/panes.ts'

/** The parts of a card that open. */
type CardMode = 'note' | 'link' | 'correct' | 'answer' | null

/** What is open in which card, by its annotation: the selected one's. Closed as soon as another is selected. */
export const useCardMode = create<{ readonly mode: CardMode; readonly card: string | null }>(() => ({
  mode: null,
  card: null,
}))

/** Opens a part of the selected card, or closes what is open. */
export function setCardMode(mode: CardMode): void {
  const change = () => useCardMode.setState({ mode, card: mode && useEditor.getState().selected })
  if (!mode) {
    change()
    return
  }
  // The next key belongs to what opens, however fast it comes.
  flushSync(() => {
    showAnnotations()
    catchUp()
    change()
  })
}

/** Whether an annotation says something that can be corrected: a figure its value, an attribution its speaker. */
export function isCorrectable({ tag }: Annotation): boolean {
  return tag === 'figure' || tag === 'attribution'
}

useEditor.subscribe((state, before) => {
  if (state.selected !== before.selected) setCardMode(null)
})
