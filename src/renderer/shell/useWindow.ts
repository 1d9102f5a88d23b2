/** What connects commands with the window: keys, menu items, panes, undo, the closing of the window. */
import { useEffect } from 'react'
import { undoOrRedo } from '../commands/annotating.ts'
import { focusPane, paneWithFocus } from '../commands/focusPane.ts'
import { listenForKeys } from '../commands/keyboard.ts'
import { registry, runCommand, useCommands } from '../commands/registry.ts'
import { setSavingProblem, whenSaved } from '../document/editor.ts'
import { redoLibrary, undoLibrary } from '../features/library/libraryHistory.ts'
import { bridge } from '../platform/bridge.ts'
import { afterPaint } from '../platform/frames.ts'
import { useSettings } from '../platform/settings.ts'

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
    listenForKeys(() => useSettings.getState()),
    bridge.on('command', (command) => void runCommand(command)),
    bridge.on('saving', ({ problem }) => setSavingProblem(problem)),
    bridge.on('closing', () => void whenSaved().then(() => bridge.closed())),
    updateMenu(),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Keeps the menu's items enabled as the commands are. */
function updateMenu(): () => void {
  let sent = ''
  let isScheduled = false
  const send = () => {
    isScheduled = false
    const enabled = registry.available()
    if (enabled.join() === sent) return
    sent = enabled.join()
    void bridge.menuState({ enabled })
  }
  const schedule = () => {
    if (!isScheduled) afterPaint(send)
    isScheduled = true
  }
  schedule()
  return registry.subscribe(schedule)
}
