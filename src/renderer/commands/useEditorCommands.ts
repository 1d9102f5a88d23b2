/** The commands that act on the open article and its layer. */
import { announce } from '../document/editor.ts'
import { goBack } from '../text/jumpHistory.ts'
import { alsoTag, removeSelection, tag, toggleDone } from './annotating.ts'
import { copyWithSource } from './copying.ts'
import { useCommands } from './registry.ts'
import { noneBeside, type Way } from './rules/going.ts'
import { changePass, changeSnapping, deselect, goUntagged, markAsSeen, selectWhole } from './selecting.ts'
import { extendSelection, go, goSameTag, goUnattributed, selectAll } from './selectingAnnotations.ts'
import { mergeSelection, resizeSelection, splitSelection } from './shaping.ts'

const COMMANDS = {
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
  'mark-seen': markAsSeen,
  'change-pass': changePass,
  'select-word': () => selectWhole('word'),
  'select-sentence': () => selectWhole('sentence'),
  'select-paragraph': () => selectWhole('paragraph'),
  deselect,
  'copy-with-source': copyWithSource,
  'toggle-done': toggleDone,
  next: () => goOrSay('next'),
  previous: () => goOrSay('previous'),
  'next-same': () => goSameTag('next'),
  'previous-same': () => goSameTag('previous'),
  'next-bare-quote': () => goUnattributed('quote'),
  'next-bare-claim': () => goUnattributed('claim'),
  'select-next-too': () => extendSelection('next'),
  'select-previous-too': () => extendSelection('previous'),
  'select-all': selectAll,
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
  'change-snapping': changeSnapping,
}

/** Registers the commands that act on the open article and its layer. */
export function useEditorCommands(): void {
  useCommands(COMMANDS)
}

function goOrSay(way: Way): void {
  if (!go(way)) announce({ key: noneBeside(way) })
}

function goBackOrSay(way: 'back' | 'forward'): void {
  if (!goBack(way)) announce({ key: 'nowhereBack' })
}
