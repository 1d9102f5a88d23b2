/** The commands of the reader, and what connects them with keys and with the menu. */
import { useEffect } from 'react'
import { bridge } from '../platform/bridge.ts'
import { isCorrectable, setCardMode } from '../features/annotate/cardMode.ts'
import { openFind, stepFind, tagAllHits, useFind } from '../features/find/find.ts'
import { alsoTag, removeChosen, tag, toggleDone, undoOrRedo } from './annotating.ts'
import { chooseAllShown, chosenAnnotation, extendChoice, go, goSameTag, goUnattributed } from './choosing.ts'
import { changeSnapping, goUntagged, selectWhole } from './selecting.ts'
import { mergeChosen, resizeChosen, splitChosen } from './shaping.ts'
import { select, selectionOffsets } from '../text/surface.ts'
import { goBack } from '../text/jumpHistory.ts'
import { useApp } from '../platform/settings.ts'
import { redoLibrary, undoLibrary } from '../features/library/libraryHistory.ts'
import { announce, choose, noteSaving, useEditor, whenSaved } from '../document/editor.ts'
import { afterPaint } from '../platform/frames.ts'
import { listenForKeys } from './keyboard.ts'
import { focusPane, paneWithFocus } from './focusPane.ts'
import { enabledCommands, runCommand, subscribe, useCommand, useCommands } from './registry.ts'

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
  deselect: deselect,
  'toggle-done': toggleDone,
  find: openFind,
}

/** What goes from one annotation to another. */
const AMONG_ANNOTATIONS = {
  next: () => void go('next'),
  previous: () => void go('previous'),
  'next-same': () => goSameTag('next'),
  'previous-same': () => goSameTag('previous'),
  'next-bare-quote': () => goUnattributed('quote'),
  'next-bare-claim': () => goUnattributed('claim'),
  'choose-next-too': () => extendChoice('next'),
  'choose-previous-too': () => extendChoice('previous'),
  'choose-all': chooseAllShown,
}

/** What is done to the chosen annotations. */
const ON_THE_CHOSEN = {
  delete: removeChosen,
  'end-word-right': () => resizeChosen('end', 'word', 'forward'),
  'end-word-left': () => resizeChosen('end', 'word', 'backward'),
  'start-word-right': () => resizeChosen('start', 'word', 'forward'),
  'start-word-left': () => resizeChosen('start', 'word', 'backward'),
  'end-right': () => resizeChosen('end', 'character', 'forward'),
  'end-left': () => resizeChosen('end', 'character', 'backward'),
  'start-right': () => resizeChosen('start', 'character', 'forward'),
  'start-left': () => resizeChosen('start', 'character', 'backward'),
  split: splitChosen,
  merge: mergeChosen,
  note: () => setCardMode('note'),
  link: () => setCardMode('link'),
}

/** What is done with what was found. */
const ON_HITS = {
  'find-next': () => stepFind('next'),
  'find-previous': () => stepFind('previous'),
  'tag-all-claim': () => tagAllHits('claim'),
  'tag-all-figure': () => tagAllHits('figure'),
  'tag-all-quote': () => tagAllHits('quote'),
  'tag-all-attribution': () => tagAllHits('attribution'),
}

/** What can be done at any time. */
const ALWAYS = {
  'change-snapping': changeSnapping,
  undo: () => (paneWithFocus() === 'library' ? undoLibrary() : undoOrRedo('undo')),
  redo: () => (paneWithFocus() === 'library' ? redoLibrary() : undoOrRedo('redo')),
  'next-pane': () => focusPane('next'),
  'previous-pane': () => focusPane('previous'),
}

/** Registers the reader's commands and listens for keys, menu items and the closing of the window. */
export function useEditorCommands(): void {
  const isOpen = useEditor((state) => state.open !== null)
  const hasChosen = useEditor((state) => state.chosen !== null)
  const canCorrect = useEditor(() => {
    const annotation = chosenAnnotation()
    return annotation !== undefined && isCorrectable(annotation)
  })
  const isFinding = useFind((state) => state.open && state.hits.length > 0)
  const hasAny = useEditor((state) => (state.layer?.annotations.length ?? 0) > 0)
  useCommands(IN_AN_ARTICLE, isOpen)
  useCommands(AMONG_ANNOTATIONS, hasAny)
  useCommands(ON_THE_CHOSEN, hasChosen)
  useCommands(ON_HITS, isFinding)
  useCommands(ALWAYS)
  useCommand('correct-value', () => setCardMode('correct'), canCorrect)
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
    if (!scheduled) afterPaint(tell)
    scheduled = true
  }
  schedule()
  return subscribe(schedule)
}
