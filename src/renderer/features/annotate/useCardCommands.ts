/** The commands that open a part of the selected card. */
import { provideCondition } from '../../commands/conditions.ts'
import { useCommands } from '../../commands/registry.ts'
import { useEditor } from '../../document/editor.ts'
import { annotationIn } from '../../document/editorState.ts'
import { isCorrectable, setCardMode } from './cardMode.ts'

const COMMANDS = {
  note: () => setCardMode('note'),
  link: () => setCardMode('link'),
  'correct-value': () => setCardMode('correct'),
}

/** Registers them. */
export function useCardCommands(): void {
  useCommands(COMMANDS)
}

/** Says when what the selected annotation says can be corrected. */
export function provideCardConditions(): void {
  provideCondition('correctable-selected', useEditor, (state) => {
    const annotation = state.selected === null ? undefined : annotationIn(state, state.selected)
    return annotation !== undefined && isCorrectable(annotation)
  })
}
