/** The one listener for keys: from a key press to a command. */
import { chordOf, type PlacedKeyPress, placeChordOf } from '../../core/commands/chords.ts'
import type { Command } from '../../core/commands/commands.ts'
import { worksInEveryView } from '../../core/commands/commands.ts'
import { commandOf, type Keymap, keymapWith } from '../../core/commands/keymap.ts'
import type { Settings } from '../../ipc/settings.ts'
import { setDialog, useDialog } from '../platform/dialogs.ts'
import { useMainView } from '../platform/mainView.ts'
import { restoreSelection } from '../text/surface.ts'
import { IS_MAC } from '../ui/macOs.ts'
import { runCommand } from './registry.ts'

/** Where letters and digits belong to the control that has the focus. */
const CONTROL = 'input, textarea, select, [contenteditable=true]'
/** Where all keys do: a box that is ticked takes only the space bar. */
const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable=true]'
const MODAL = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** These type nothing, and the search field must be left by key. */
const ALSO_WHILE_TYPING: ReadonlySet<Command> = new Set<Command>(['next-pane', 'previous-pane', 'palette'])

/** Of these, those that act on the current match. */
const TAGS_A_MATCH = /^tag-(?!all-)/

/** In the find field a chord tags the current match or all of them; letters are typed. */
const ALSO_WHILE_FINDING = /^(?:tag|find)-/

/** The chord of a keyboard event. */
export function chordOfEvent(event: KeyboardEvent): string {
  return chordOf(pressOf(event), IS_MAC)
}

function pressOf(event: KeyboardEvent): PlacedKeyPress {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = event
  const key = IS_MAC && altKey ? keyWithoutAlt(event) : mirrored(event)
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph: event.getModifierState('AltGraph') }
}

/** Commands name the arrows of text that runs to the right; in text that runs to the left the other arrow is meant. */
function mirrored({ key, altKey, target }: KeyboardEvent): string {
  const opposite = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[key]
  const runsLeft = altKey && opposite !== undefined && target instanceof Element && target.closest('[dir=rtl]') !== null
  return runsLeft ? opposite : key
}

/** The command that a key press runs: by what the key gives and, where that is bound to nothing, by its place. */
function commandOfEvent(event: KeyboardEvent, keymap: Keymap, singleKeys: boolean): Command | null {
  const press = pressOf(event)
  const byPlace = () => {
    const chord = placeChordOf(press, IS_MAC)
    return chord === null ? null : commandOf(keymap, chord, singleKeys)
  }
  return commandOf(keymap, chordOf(press, IS_MAC), singleKeys) ?? byPlace()
}

/**
 * A dialog takes a moment to open, the first one longer, because its code may still be loading. Keys typed meanwhile are
 * meant for it and must not tag what is selected, so they are dropped until the dialog has the focus. Escape cancels the
 * dialog, and Tab leads back into an open one that has lost the focus.
 */
function holdWhileDialogOpens(event: KeyboardEvent): void {
  if (useDialog.getState().dialog === null || elementOf(event).closest(MODAL)) return
  event.stopImmediatePropagation()
  if (event.key === 'Tab' && document.querySelector(MODAL)) return
  event.preventDefault()
  if (event.key === 'Escape') setDialog(null)
}

function elementOf(event: KeyboardEvent): Element {
  return event.target instanceof Element ? event.target : document.body
}

/** Lets keys run commands until the returned function is called. `settings` gives the keymap. */
export function listenForKeys(settings: () => Pick<Settings, 'keys' | 'singleKeys'>): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.key === 'Process') return
    const target = elementOf(event)
    if (target.closest(MODAL)) return
    const { keys, singleKeys } = settings()
    const isTyping = target.closest(TYPING) !== null
    const command = commandOfEvent(event, keymapWith(keys), singleKeys && !target.closest(CONTROL))
    if (command && useMainView.getState().view !== 'article' && !worksInEveryView(command)) return
    if (!command || (isTyping && !worksWhileTyping(command, target))) return
    if (isOwnKey(event) && !isAtWork(target, event.key)) return
    // What is typed into Find only intends to select its match; the command acts on it.
    if (isTyping && TAGS_A_MATCH.test(command)) restoreSelection()
    if (runCommand(command)) event.preventDefault()
  }
  window.addEventListener('keydown', holdWhileDialogOpens, { capture: true })
  window.addEventListener('keydown', onKeyDown)
  return () => {
    window.removeEventListener('keydown', holdWhileDialogOpens, { capture: true })
    window.removeEventListener('keydown', onKeyDown)
  }
}

/** Enter presses buttons and Backspace edits: they are commands only where the analyst is at the text or its cards. */
function isOwnKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === 'Backspace') && !ctrlKey && !metaKey && !altKey && !shiftKey
}

function isAtWork(target: Element, key: string): boolean {
  if (target === document.body || target.closest('[role=document]')) return true
  const card = target.closest('[data-pane=cards]')
  // Enter on the card that is selected already has nothing else to do.
  return card !== null && (key === 'Backspace' || target.matches('[data-pane-focus][aria-current=true]'))
}

function worksWhileTyping(command: Command, field: Element): boolean {
  if (ALSO_WHILE_TYPING.has(command)) return true
  return field.closest('search') !== null && ALSO_WHILE_FINDING.test(command)
}

/** macOS types another character with Alt (Option); the character printed on the key is meant. */
function keyWithoutAlt({ key, code }: KeyboardEvent): string {
  const [, character] = /^(?:Key|Digit)(.)$/.exec(code) ?? []
  return character?.toLowerCase() ?? key
}
