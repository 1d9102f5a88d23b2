/** The commands that open a part of the selected card. */
import { questionsOf } from '../../../core/codebook/questions.ts'
import { provideCondition } from '../../commands/conditions.ts'
import { registry, useCommands } from '../../commands/registry.ts'
import { useEditor } from '../../document/editor.ts'
import { annotationIn } from '../../document/editorState.ts'
import { codebookStore, currentCodebook } from '../../platform/codebook.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { isCorrectable } from './cardMode.ts'
import { setCardMode } from './window.ts'

const COMMANDS = {
  note: () => setCardMode('note'),
  link: () => setCardMode('link'),
  'correct-value': () => setCardMode('correct'),
  answer: () => setCardMode('answer'),
  'mark-example': () => setDialog({ name: 'example' }),
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
  const isAnswerable = () => {
    const state = useEditor.getState()
    const annotation = state.selected === null ? undefined : annotationIn(state, state.selected)
    if (!annotation) return false
    return questionsOf(currentCodebook(), annotation.tag, annotation.attributes).length > 0
  }
  const follow = (changed: () => void) => {
    const ends = [useEditor.subscribe(changed), codebookStore.subscribe(changed)]
    return () => {
      for (const end of ends) end()
    }
  }
  registry.provide('answerable-selected', { holds: isAnswerable, follow })
  const isArticleAnswerable = () => {
    const { layer } = useEditor.getState()
    return layer !== null && questionsOf(currentCodebook(), 'article', layer.attributes).length > 0
  }
  registry.provide('answerable-article', { holds: isArticleAnswerable, follow })
  const isExample = () => useEditor.getState().selected !== null && codebookStore.getState().codebook !== null
  registry.provide('example-possible', { holds: isExample, follow })
}
