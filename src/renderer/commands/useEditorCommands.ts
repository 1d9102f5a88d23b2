/** The commands of the reader, and what connects them with keys and with the menu. */
import { useEffect } from 'react'
import { bridge } from '../bridge.ts'
import { go, removeChosen, tag, toggleDone, undoOrRedo } from '../reader/annotating.ts'
import { select, selectionOffsets } from '../reader/surface.ts'
import { redoLibrary, undoLibrary, useApp } from '../state/app.ts'
import { choose, noteSaving, useEditor, whenSaved } from '../state/editor.ts'
import { listenForKeys } from './keyboard.ts'
import { focusPane, paneWithFocus } from './panes.ts'
import { enabledCommands, runCommand, subscribe, useCommand } from './registry.ts'

/** Registers the reader's commands and listens for keys, menu items and the closing of the window. */
export function useEditorCommands(): void {
  const isOpen = useEditor((state) => state.open !== null)
  const hasChosen = useEditor((state) => state.chosen !== null)
  const hasAny = useEditor((state) => (state.layer?.annotations.length ?? 0) > 0)
  useCommand('tag-claim', () => tag('claim'), isOpen)
  useCommand('tag-figure', () => tag('figure'), isOpen)
  useCommand('tag-quote', () => tag('quote'), isOpen)
  useCommand('tag-attribution', () => tag('attribution'), isOpen)
  useCommand('delete', removeChosen, hasChosen)
  useCommand('next', () => void go('next'), hasAny)
  useCommand('previous', () => void go('previous'), hasAny)
  useCommand('deselect', deselect, isOpen)
  useCommand('toggle-done', toggleDone, isOpen)
  useCommand('undo', () => (paneWithFocus() === 'library' ? undoLibrary() : undoOrRedo('undo')))
  useCommand('redo', () => (paneWithFocus() === 'library' ? redoLibrary() : undoOrRedo('redo')))
  useCommand('next-pane', () => focusPane('next'))
  useCommand('previous-pane', () => focusPane('previous'))
  useEffect(connect, [])
}

/** Escape takes back one thing at a time: the selection, then the choice. */
function deselect(): void {
  const offsets = selectionOffsets()
  if (offsets && offsets.anchor !== offsets.focus) select(offsets.focus, offsets.focus)
  else choose(null)
}

function connect(): () => void {
  const stops = [
    listenForKeys(() => useApp.getState().settings.singleKeys),
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
