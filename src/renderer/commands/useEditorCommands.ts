/** The commands that act on the open article and its layer. */
import { announce, useEditor } from '../document/editor.ts'
import { goBack } from '../text/jumpHistory.ts'
import { alsoTag, removeSelection, tag, toggleDone } from './annotating.ts'
import { useCommand, useCommands } from './registry.ts'
import { changeSnapping, deselect, goUntagged, selectWhole } from './selecting.ts'
import { extendSelection, go, goSameTag, goUnattributed, selectAll } from './selectingAnnotations.ts'
import { mergeSelection, resizeSelection, splitSelection } from './shaping.ts'

/** What can be done in any open article. */
const IN_AN_ARTICLE = {
  'tag-claim': () => tag('claim'),
  'tag-figure': () => tag('figure'),
  'tag-quote': () => tag('quote'),
  'tag-attribution': () => tag('attribution'),
  'also-claim': () => alsoTag('claim'),
  'also-figure': () => alsoTag('figure'),
  'also-quote': () => alsoTag('quote'),
  'also-attribution': () => alsoTag('attribution'),
  back: () => goBackOrSay('back'),
  forward: () => goBackOrSay('forward'),
  'next-untagged': () => goUntagged('cursor'),
  'first-untagged': () => goUntagged('start'),
  'select-word': () => selectWhole('word'),
  'select-sentence': () => selectWhole('sentence'),
  'select-paragraph': () => selectWhole('paragraph'),
  deselect,
  'toggle-done': toggleDone,
}

/** What can be done as soon as there is an annotation. */
const AMONG_ANNOTATIONS = {
  next: () => void go('next'),
  previous: () => void go('previous'),
  'next-same': () => goSameTag('next'),
  'previous-same': () => goSameTag('previous'),
  'next-bare-quote': () => goUnattributed('quote'),
  'next-bare-claim': () => goUnattributed('claim'),
  'select-next-too': () => extendSelection('next'),
  'select-previous-too': () => extendSelection('previous'),
  'select-all': selectAll,
}

/** What can be done with the selected annotations. */
const ON_THE_SELECTED = {
  delete: removeSelection,
  'end-word-right': () => resizeSelection('end', 'word', 'forward'),
  'end-word-left': () => resizeSelection('end', 'word', 'backward'),
  'start-word-right': () => resizeSelection('start', 'word', 'forward'),
  'start-word-left': () => resizeSelection('start', 'word', 'backward'),
  'end-right': () => resizeSelection('end', 'character', 'forward'),
  'end-left': () => resizeSelection('end', 'character', 'backward'),
  'start-right': () => resizeSelection('start', 'character', 'forward'),
  'start-left': () => resizeSelection('start', 'character', 'backward'),
  split: splitSelection,
  merge: mergeSelection,
}

/** Registers the commands that act on the open article and its layer. */
export function useEditorCommands(): void {
  const isOpen = useEditor((state) => state.open !== null)
  const hasSelected = useEditor((state) => state.selected !== null)
  const hasAny = useEditor((state) => (state.layer?.annotations.length ?? 0) > 0)
  useCommands(IN_AN_ARTICLE, isOpen)
  useCommands(AMONG_ANNOTATIONS, hasAny)
  useCommands(ON_THE_SELECTED, hasSelected)
  useCommand('change-snapping', changeSnapping)
}

function goBackOrSay(way: 'back' | 'forward'): void {
  if (!goBack(way)) announce({ key: 'nowhereBack' })
}
