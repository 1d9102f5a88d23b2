/** The commands that open a part of the selected card. */
import { questionsOf, withoutExpected } from '../../../core/codebook/questions.ts'
import { provideCondition } from '../../commands/conditions.ts'
import { registry, useCommands } from '../../commands/registry.ts'
import { selectAndReveal } from '../../commands/selectingAnnotations.ts'
import { useEditor } from '../../document/editor.ts'
import { annotationIn } from '../../document/editorState.ts'
import { codebookStore, currentCodebook } from '../../platform/codebook.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { translate } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'
import { isCorrectable } from './cardMode.ts'
import { setCardMode } from './window.ts'

const COMMANDS = {
  note: () => setCardMode('note'),
  link: () => setCardMode('link'),
  'correct-value': () => setCardMode('correct'),
  answer: () => setCardMode('answer'),
  'next-unanswered': goToUnanswered,
  'mark-example': () => setDialog({ name: 'example' }),
}

/** Goes to the next annotation that lacks an expected answer, and opens its questions; says so where none does. */
function goToUnanswered(): void {
  const { layer, selected } = useEditor.getState()
  if (!layer) return
  const left = withoutExpected(currentCodebook(), layer.annotations)
  const from = layer.annotations.find(({ id }) => id === selected)?.start ?? -1
  const next = left.find(({ id, start }) => id !== selected && start >= from) ?? left[0]
  if (!next) {
    notify({ text: translate()('codebook.noneUnanswered'), tone: 'info' })
    return
  }
  selectAndReveal(next)
  setCardMode('answer')
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
