/** The commands that open a part of the selected card. */
import { useCommand } from '../../commands/registry.ts'
import { useEditor } from '../../document/editor.ts'
import { selectedAnnotation } from '../../document/selection.ts'
import { isCorrectable, setCardMode } from './cardMode.ts'

/** Registers them. */
export function useCardCommands(): void {
  const hasSelected = useEditor((state) => state.selected !== null)
  const canCorrect = useEditor(() => {
    const annotation = selectedAnnotation()
    return annotation !== undefined && isCorrectable(annotation)
  })
  useCommand('note', () => setCardMode('note'), hasSelected)
  useCommand('link', () => setCardMode('link'), hasSelected)
  useCommand('correct-value', () => setCardMode('correct'), canCorrect)
}
