/**
 * Which keys give which command. A chord is written `Mod+Shift+z`: modifiers in the order Mod, Alt, Shift, then the
 * key by its `KeyboardEvent.key`, letters in lower case. Mod is Ctrl, on macOS Cmd. Super before them all is the
 * modifier that is not Mod (the Windows key, on macOS Ctrl): nothing is bound to it, the system has it. Every command that has a single
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
  'also-claim': ['Shift+c', 'Alt+1'],
  'also-figure': ['Shift+f', 'Alt+2'],
  'also-quote': ['Shift+q', 'Alt+3'],
  'also-attribution': ['Shift+a', 'Alt+4'],
  delete: ['Delete', 'Backspace'],
  'end-word-right': ['Alt+ArrowRight'],
  'end-word-left': ['Alt+ArrowLeft'],
  'start-word-right': ['Alt+Shift+ArrowRight'],
  'start-word-left': ['Alt+Shift+ArrowLeft'],
  'end-right': ['Mod+Alt+ArrowRight'],
  'end-left': ['Mod+Alt+ArrowLeft'],
  'start-right': ['Mod+Alt+Shift+ArrowRight'],
  'start-left': ['Mod+Alt+Shift+ArrowLeft'],
  split: ['x', 'Mod+Shift+x'],
  merge: ['m', 'Mod+Shift+m'],
  note: ['n', 'Mod+Shift+n'],
  link: ['l', 'Mod+l'],
  next: [']', 'Mod+]'],
  previous: ['[', 'Mod+['],
  'next-same': ['Alt+]', 'Alt+PageDown'],
  'previous-same': ['Alt+[', 'Alt+PageUp'],
  'next-bare-quote': ['F7'],
  'next-bare-claim': ['F8'],
  'choose-next-too': ['Mod+Shift+ArrowDown'],
  'choose-previous-too': ['Mod+Shift+ArrowUp'],
  'choose-all': ['Mod+Shift+a'],
  deselect: ['Escape'],
  find: ['Mod+f'],
  'find-next': ['F3', 'Mod+g'],
  'find-previous': ['Shift+F3', 'Mod+Shift+g'],
  'tag-all-claim': ['Mod+Alt+1'],
  'tag-all-figure': ['Mod+Alt+2'],
  'tag-all-quote': ['Mod+Alt+3'],
  'tag-all-attribution': ['Mod+Alt+4'],
  'toggle-done': ['Mod+Enter'],
  search: ['Mod+Shift+f'],
  'next-pane': ['F6'],
  'previous-pane': ['Shift+F6'],
  'larger-text': ['Mod+=', 'Mod++'],
  'smaller-text': ['Mod+-'],
  'reset-text': ['Mod+0'],
  'toggle-theme': ['Mod+Shift+l'],
  'article-details': ['Mod+i'],
  review: ['Mod+Shift+r'],
  measures: ['Mod+Shift+y'],
  'review-agree': ['y', 'Mod+Alt+y'],
  'dispute-boundary': ['b', 'Mod+Alt+b'],
  'dispute-tag': ['t', 'Mod+Alt+t'],
  'dispute-not-checkable': ['k', 'Mod+Alt+k'],
  'dispute-guideline': ['g', 'Mod+Alt+g'],
  'dispute-other': ['o', 'Mod+Alt+o'],
  'propose-edges': ['p', 'Mod+Alt+p'],
  'review-comment': ['r', 'Mod+Alt+r'],
  'accept-proposal': ['v', 'Mod+Alt+v'],
  'settle-first': ['u', 'Mod+Alt+u'],
  'settle-second': ['i', 'Mod+Alt+i'],
  'settle-both': ['d', 'Mod+Alt+d'],
  'settle-none': ['0', 'Mod+Alt+0'],
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
  const other = !press.altGraph && (mac ? press.ctrlKey : press.metaKey)
  const alt = !press.altGraph && press.altKey
  const shift = press.shiftKey && (isLetter || !isCharacter)
  const parts = [
    other && 'Super',
    mod && 'Mod',
    alt && 'Alt',
    shift && 'Shift',
    isLetter ? press.key.toLowerCase() : press.key,
  ]
  return parts.filter(Boolean).join('+')
}

/** Whether a chord types one character, capitals too: what can be switched off, and what a text field would take. */
export function isSingleKey(chord: string): boolean {
  return /^(?:Shift\+)?.$/u.test(chord)
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
  return MAC_SIGNS.map(([part, sign]) => (parts.includes(part) ? sign : '')).join('') + name
}

/** The modifiers on macOS, in the order of its menus. */
const MAC_SIGNS = [
  ['Alt', '⌥'],
  ['Shift', '⇧'],
  ['Mod', '⌘'],
] as const

const NAMES: Readonly<Record<string, string>> = {
  Delete: 'Del',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
}

const BY_CHORD: ReadonlyMap<string, Command> = new Map(
  Object.entries(KEYMAP).flatMap(([command, chords]) => chords.map((chord) => [chord, command as Command] as const)),
)
