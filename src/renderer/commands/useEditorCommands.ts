/** The commands of the reader, and what connects them with keys and with the menu. */
import { useEffect } from 'react'
import { bridge } from '../bridge.ts'
import { setCardMode } from '../cards/cardMode.ts'
import { openFind, stepFind, tagAllHits, useFind } from '../find/find.ts'
import { alsoTag, removeChosen, tag, toggleDone, undoOrRedo } from '../reader/annotating.ts'
import { chooseAllShown, extendChoice, go, goSameTag, goUnattributed } from '../reader/choosing.ts'
import { changeSnapping, goUntagged, selectWhole } from '../reader/selecting.ts'
import { mergeChosen, resizeChosen, splitChosen } from '../reader/shaping.ts'
import { select, selectionOffsets } from '../reader/surface.ts'
import { goBack } from '../reader/trail.ts'
import { useApp } from '../state/app.ts'
import { redoLibrary, undoLibrary } from '../state/articles.ts'
import { announce, choose, noteSaving, useEditor, whenSaved } from '../state/editor.ts'
import { listenForKeys } from './keyboard.ts'
import { focusPane, paneWithFocus } from './panes.ts'
import { enabledCommands, runCommand, subscribe, useCommand } from './registry.ts'

/** Registers the reader's commands and listens for keys, menu items and the closing of the window. */
export function useEditorCommands(): void {
  const isOpen = useEditor((state) => state.open !== null)
  const hasChosen = useEditor((state) => state.chosen !== null)
  const isFinding = useFind((state) => state.open && state.hits.length > 0)
  const hasAny = useEditor((state) => (state.layer?.annotations.length ?? 0) > 0)
  useCommand('tag-claim', () => tag('claim'), isOpen)
  useCommand('tag-figure', () => tag('figure'), isOpen)
  useCommand('tag-quote', () => tag('quote'), isOpen)
  useCommand('tag-attribution', () => tag('attribution'), isOpen)
  useCommand('also-claim', () => alsoTag('claim'), isOpen)
  useCommand('also-figure', () => alsoTag('figure'), isOpen)
  useCommand('also-quote', () => alsoTag('quote'), isOpen)
  useCommand('also-attribution', () => alsoTag('attribution'), isOpen)
  useCommand('delete', removeChosen, hasChosen)
  useCommand('end-word-right', () => resizeChosen('end', 'word', 'forward'), hasChosen)
  useCommand('end-word-left', () => resizeChosen('end', 'word', 'backward'), hasChosen)
  useCommand('start-word-right', () => resizeChosen('start', 'word', 'forward'), hasChosen)
  useCommand('start-word-left', () => resizeChosen('start', 'word', 'backward'), hasChosen)
  useCommand('end-right', () => resizeChosen('end', 'character', 'forward'), hasChosen)
  useCommand('end-left', () => resizeChosen('end', 'character', 'backward'), hasChosen)
  useCommand('start-right', () => resizeChosen('start', 'character', 'forward'), hasChosen)
  useCommand('start-left', () => resizeChosen('start', 'character', 'backward'), hasChosen)
  useCommand('split', splitChosen, hasChosen)
  useCommand('merge', mergeChosen, hasChosen)
  useCommand('note', () => setCardMode('note'), hasChosen)
  useCommand('link', () => setCardMode('link'), hasChosen)
  useCommand('next', () => void go('next'), hasAny)
  useCommand('previous', () => void go('previous'), hasAny)
  useCommand('back', () => goBackOrSay('back'), isOpen)
  useCommand('forward', () => goBackOrSay('forward'), isOpen)
  useCommand('next-untagged', () => goUntagged('cursor'), isOpen)
  useCommand('first-untagged', () => goUntagged('start'), isOpen)
  useCommand('select-word', () => selectWhole('word'), isOpen)
  useCommand('select-sentence', () => selectWhole('sentence'), isOpen)
  useCommand('select-paragraph', () => selectWhole('paragraph'), isOpen)
  useCommand('change-snapping', changeSnapping)
  useCommand('next-same', () => goSameTag('next'), hasAny)
  useCommand('previous-same', () => goSameTag('previous'), hasAny)
  useCommand('next-bare-quote', () => goUnattributed('quote'), hasAny)
  useCommand('next-bare-claim', () => goUnattributed('claim'), hasAny)
  useCommand('choose-next-too', () => extendChoice('next'), hasAny)
  useCommand('choose-previous-too', () => extendChoice('previous'), hasAny)
  useCommand('choose-all', chooseAllShown, hasAny)
  useCommand('deselect', deselect, isOpen)
  useCommand('toggle-done', toggleDone, isOpen)
  useCommand('find', openFind, isOpen)
  useCommand('find-next', () => stepFind('next'), isFinding)
  useCommand('find-previous', () => stepFind('previous'), isFinding)
  useCommand('tag-all-claim', () => tagAllHits('claim'), isFinding)
  useCommand('tag-all-figure', () => tagAllHits('figure'), isFinding)
  useCommand('tag-all-quote', () => tagAllHits('quote'), isFinding)
  useCommand('tag-all-attribution', () => tagAllHits('attribution'), isFinding)
  useCommand('undo', () => (paneWithFocus() === 'library' ? undoLibrary() : undoOrRedo('undo')))
  useCommand('redo', () => (paneWithFocus() === 'library' ? redoLibrary() : undoOrRedo('redo')))
  useCommand('next-pane', () => focusPane('next'))
  useCommand('previous-pane', () => focusPane('previous'))
  useEffect(connect, [])
}

function goBackOrSay(way: 'back' | 'forward'): void {
  if (!goBack(way)) announce({ key: 'nowhereBack' })
}

/** Escape takes back one thing at a time: the selection, then the choice. */
function deselect(): void {
  const offsets = selectionOffsets()
  if (offsets && offsets.anchor !== offsets.focus) select(offsets.focus, offsets.focus)
  else choose(null)
}

function connect(): () => void {
  const stops = [
    listenForKeys(() => useApp.getState().settings),
    bridge.on('command', (command) => void runCommand(command)),
    bridge.on('saving', ({ problem }) => noteSaving(problem)),
    bridge.on('closing', () => void whenSaved().then(() => bridge.closed())),
    tellMenu(),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Keeps the menu's items enabled as the commands are. */
function tellMenu(): () => void {
  let told = ''
  let scheduled = false
  const tell = () => {
    scheduled = false
    const enabled = enabledCommands()
    if (enabled.join() === told) return
    told = enabled.join()
    void bridge.menuState({ enabled })
  }
  const schedule = () => {
    if (!scheduled) queueMicrotask(tell)
    scheduled = true
  }
  schedule()
  return subscribe(schedule)
}
