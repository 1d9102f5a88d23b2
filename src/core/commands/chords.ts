/**
 * Chords: key presses as values. A chord is written `Mod+Shift+z`: modifiers in the order Mod, Alt, Shift, then the key
 * by its `KeyboardEvent.key`, letters in lower case. Mod is Ctrl, on macOS Cmd. Super before them all is the modifier
 * that is not Mod (the Windows key, on macOS Ctrl): nothing is bound to it, because the system uses it.
 */

/** The part of a keyboard event that a chord is made from. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** Whether AltGr is held; Ctrl and Alt are then only part of typing the character. */
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

/** A key press with the place of its key on the keyboard, by its `KeyboardEvent.code`. */
export interface PlacedKeyPress extends KeyPress {
  readonly code: string
}

/**
 * The chord that the place of the key means on a keyboard with Latin letters and digits, for layouts whose key gives
 * something else: Greek and Cyrillic letters, the upper row of AZERTY. Null where the layout gives a Latin letter or a
 * digit of its own, where the character was typed with AltGr or Shift with a digit, and for other keys.
 */
export function placeChordOf(press: PlacedKeyPress, mac: boolean): string | null {
  const { key, code, altGraph, shiftKey } = press
  if (altGraph || key.length !== 1 || /[a-z0-9]/i.test(key)) return null
  const [, letter, digit] = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code) ?? []
  const sign = PLACED_SIGNS[code]
  const meant = letter?.toLowerCase() ?? (shiftKey ? undefined : (digit ?? sign))
  return meant === undefined || meant === key ? null : chordOf({ ...press, key: meant }, mac)
}

/** The signs that commands use, by their keys on a US keyboard. */
const PLACED_SIGNS: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Equal: '=',
  Minus: '-',
}

/** Whether a chord types one character, capitals too: such keys can be turned off, and text fields take them. */
export function isSingleKey(chord: string): boolean {
  return /^(?:Shift\+)?.$/u.test(chord)
}

/** A chord as people read it: `Ctrl+Shift+Z`, on macOS `⇧⌘Z`. */
export function displayChord(chord: string, mac: boolean): string {
  const alone = SIGNS[chord]
  if (alone) return alone
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

/** Keys that are pressed alone, by the sign on them: their names are too long for a button. */
const SIGNS: Readonly<Record<string, string>> = { Enter: '↵', Backspace: '⌫' }

const NAMES: Readonly<Record<string, string>> = {
  Delete: 'Del',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
}
