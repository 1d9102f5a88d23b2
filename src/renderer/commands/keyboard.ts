/** The one listener for keys: from a key press to a command. */
import { chordOf, commandOf } from '../../core/commands/keymap.ts'
import { runCommand } from './registry.ts'

/** Whether this is macOS, where Cmd takes Ctrl's place. */
export const IS_MAC = navigator.userAgent.includes('Macintosh')

/** Where keys belong to the control that has the focus. */
const TYPING = 'input, textarea, select, [contenteditable=true]'
const MODAL = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** Changing the pane types nothing, and whoever sits in the search field must be able to leave it. */
const ALSO_WHILE_TYPING: ReadonlySet<string> = new Set(['F6', 'Shift+F6'])

/** The chord of a keyboard event. */
function chordOfEvent(event: KeyboardEvent): string {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  return chordOf({ key, ctrlKey, metaKey, altKey, shiftKey, altGraph: event.getModifierState('AltGraph') }, IS_MAC)
}

/** Lets keys give commands until the returned function is called. `singleKeys` tells whether single letters do. */
export function listenForKeys(singleKeys: () => boolean): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.key === 'Process') return
    const chord = chordOfEvent(event)
    const target = event.target instanceof Element ? event.target : document.body
    if (target.closest(MODAL)) return
    if (target.closest(TYPING) && !ALSO_WHILE_TYPING.has(chord)) return
    const command = commandOf(chord, singleKeys())
    if (command && runCommand(command)) event.preventDefault()
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}
