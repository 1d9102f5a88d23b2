/** What connects commands with the window: keys, menu items, panes, undo, the closing of the window. */
import { useEffect } from 'react'
import { listenForCopy } from '../commands/copying.ts'
import { focusPane, paneWithFocus } from '../commands/focusPane.ts'
import { listenForKeys } from '../commands/keyboard.ts'
import { registry, runCommand, useCommands } from '../commands/registry.ts'
import { nextUndo, undoOrRedo, useUndoTarget } from '../commands/undoing.ts'
import { setSavingProblem, useEditor, whenSaved } from '../document/editor.ts'
import { redoLibrary, undoLibrary } from '../features/library/libraryHistory.ts'
import { bridge } from '../platform/bridge.ts'
import { afterPaint } from '../platform/frames.ts'
import { useSettings } from '../platform/settings.ts'
import { whenWritten } from '../platform/writing.ts'
import { notePlace } from '../text/places.ts'

/** In the library pane undo is the library's, everywhere else the layer's. */
const ALWAYS = {
  undo: () => (paneWithFocus() === 'library' ? undoLibrary() : undoOrRedo('undo')),
  redo: () => (paneWithFocus() === 'library' ? redoLibrary() : undoOrRedo('redo')),
  'next-pane': () => focusPane('next'),
  'previous-pane': () => focusPane('previous'),
}

/** Registers the window's own commands and listens for keys, menu items and the closing of the window. */
export function useWindow(): void {
  useCommands(ALWAYS)
  useEffect(connect, [])
}

function connect(): () => void {
  const stops = [
    listenForCopy(),
    listenForKeys(() => useSettings.getState()),
    bridge.on('command', (command) => void runCommand(command)),
    bridge.on('saving', ({ problem }) => setSavingProblem(problem)),
    bridge.on('closing', () => {
      notePlace()
      // A field that is saved when it is left is left now.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      void Promise.all([whenSaved(), whenWritten()]).then(() => bridge.closed())
    }),
    updateMenu(),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Keeps the menu's items enabled as the commands are, and undo and redo named after what they would do. */
function updateMenu(): () => void {
  let sent = ''
  let isScheduled = false
  const send = () => {
    isScheduled = false
    const isLibrary = paneWithFocus() === 'library'
    const [undo, redo] = isLibrary ? [null, null] : [nextUndo('undo'), nextUndo('redo')]
    const state = { enabled: registry.available(), undo, redo }
    const now = JSON.stringify(state)
    if (now === sent) return
    sent = now
    void bridge.menuState(state)
  }
  const schedule = () => {
    if (!isScheduled) afterPaint(send)
    isScheduled = true
  }
  schedule()
  document.addEventListener('focusin', schedule)
  const stops = [registry.subscribe(schedule), useEditor.subscribe(schedule), useUndoTarget.subscribe(schedule)]
  return () => {
    document.removeEventListener('focusin', schedule)
    for (const stop of stops) stop()
  }
}
