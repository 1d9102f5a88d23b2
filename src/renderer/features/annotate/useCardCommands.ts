/** The commands that open a part of the selected card. */
import { useCommand } from '../../commands/registry.ts'
import { useEditor } from '../../document/editor.ts'
import { chosenAnnotation } from '../../document/selection.ts'
import { isCorrectable, setCardMode } from './cardMode.ts'

/** Registers them. */
export function useCardCommands(): void {
  const hasChosen = useEditor((state) => state.chosen !== null)
  const canCorrect = useEditor(() => {
    const annotation = chosenAnnotation()
    return annotation !== undefined && isCorrectable(annotation)
  })
  useCommand('note', () => setCardMode('note'), hasChosen)
  useCommand('link', () => setCardMode('link'), hasChosen)
  useCommand('correct-value', () => setCardMode('correct'), canCorrect)
}
