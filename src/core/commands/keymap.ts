/**
 * Which keys give which command. A chord is written `Mod+Shift+z`: modifiers in the order Mod, Alt, Shift, then the
 * key by its `KeyboardEvent.key`, letters in lower case. Mod is Ctrl, on macOS Cmd. Every command that has a single
 * letter, digit or sign also has a chord, so that single keys can be switched off (WCAG 2.2, success criterion 2.1.4).
 */
import type { Command } from './commands.ts'

/** The chords of each command, the one to show first. */
export const KEYMAP: Readonly<Partial<Record<Command, readonly string[]>>> = {
  import: ['Mod+o'],
  'paste-article': ['Mod+Shift+v'],
  export: ['Mod+e'],
  print: ['Mod+p'],
  preferences: ['Mod+,'],
  undo: ['Mod+z'],
  redo: ['Mod+Shift+z', 'Mod+y'],
  'tag-claim': ['c', '1', 'Mod+1'],
  'tag-figure': ['f', '2', 'Mod+2'],
  'tag-quote': ['q', '3', 'Mod+3'],
  'tag-attribution': ['a', '4', 'Mod+4'],
  delete: ['Delete', 'Backspace'],
  next: [']', 'Mod+]'],
  previous: ['[', 'Mod+['],
  deselect: ['Escape'],
  'toggle-done': ['Mod+Enter'],
  search: ['Mod+Shift+f'],
  'next-pane': ['F6'],
  'previous-pane': ['Shift+F6'],
  'larger-text': ['Mod+=', 'Mod++'],
  'smaller-text': ['Mod+-'],
  'reset-text': ['Mod+0'],
  'toggle-theme': ['Mod+Shift+l'],
  'article-details': ['Mod+i'],
  keys: ['?', 'F1'],
}

/** The part of a keyboard event that a chord is made from. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** Whether AltGr is held: then Ctrl and Alt only say how the character was typed. */
  readonly altGraph: boolean
}

/** The chord of a key press. Shift is left out where the key itself tells it (`?`, not `Shift+/`). */
export function chordOf(press: KeyPress, mac: boolean): string {
  const isCharacter = press.key.length === 1
  const isLetter = isCharacter && press.key.toLowerCase() !== press.key.toUpperCase()
  const mod = !press.altGraph && (mac ? press.metaKey : press.ctrlKey)
  const alt = !press.altGraph && press.altKey
  const shift = press.shiftKey && (isLetter || !isCharacter)
  const parts = [mod && 'Mod', alt && 'Alt', shift && 'Shift', isLetter ? press.key.toLowerCase() : press.key]
  return parts.filter(Boolean).join('+')
}

/** Whether a chord is one printable character: what can be switched off, and what a text field would type. */
export function isSingleKey(chord: string): boolean {
  return chord.length === 1
}

/** The command that a chord gives, if any; single keys only where they are switched on. */
export function commandOf(chord: string, singleKeys: boolean): Command | null {
  if (isSingleKey(chord) && !singleKeys) return null
  return BY_CHORD.get(chord) ?? null
}

/** The chord to show for a command: the first that works. */
export function shownChord(command: Command, singleKeys: boolean): string | null {
  return KEYMAP[command]?.find((chord) => singleKeys || !isSingleKey(chord)) ?? null
}

/** A chord as people read it: `Ctrl+Shift+Z`, on macOS `⇧⌘Z`. */
export function displayChord(chord: string, mac: boolean): string {
  const parts = chord.split(/\+(?=.)/)
  const key = parts.pop() ?? ''
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  if (!mac) return [...parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)), name].join('+')
  const signs = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
  return (
    parts
      .reverse()
      .map((part) => signs[part as keyof typeof signs])
      .join('') + name
  )
}

const NAMES: Readonly<Record<string, string>> = { Delete: 'Del', Escape: 'Esc', '-': '−' }

const BY_CHORD: ReadonlyMap<string, Command> = new Map(
  Object.entries(KEYMAP).flatMap(([command, chords]) => chords.map((chord) => [chord, command as Command] as const)),
)
