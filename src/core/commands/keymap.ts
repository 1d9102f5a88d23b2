/**
 * Which keys give which command. Every command that has a single letter, digit or sign also has a chord, so that single
 * keys can be switched off (WCAG 2.2, success criterion 2.1.4). Analysts may change the keys of any command.
 */
import { isSingleKey } from './chords.ts'
import { COMMANDS, type Command } from './commands.ts'

/** The chords of each command, the one to show first. A command that is not in it has none. */
export type Keymap = Readonly<Partial<Record<Command, readonly string[]>>>

/** The keys as long as nobody changed them. */
export const DEFAULT_KEYMAP: Keymap = {
  import: ['Mod+o'],
  'paste-article': ['Mod+Shift+v'],
  'import-annotations': ['Mod+Shift+o'],
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
  'correct-value': ['Mod+Alt+c'],
  'toggle-suggestions': ['Mod+Shift+e'],
  suggestions: ['Mod+Alt+l'],
  'next-suggestion': ['e', 'Mod+Alt+e'],
  'previous-suggestion': ['Shift+e', 'Mod+Alt+Shift+e'],
  'accept-suggestion': ['=', 'Mod+Shift+Enter'],
  'accept-together': ['+', 'Mod+Alt+Enter'],
  'adjust-suggestion': ['z', 'Mod+Alt+z'],
  'reject-suggestion': ['-', 'Mod+Shift+Backspace'],
  'explain-suggestion': ['/', 'Mod+Alt+h'],
  'accept-in-view': ['Mod+Alt+a'],
  'accept-in-article': ['Mod+Alt+Shift+a'],
  memory: ['Mod+Alt+m'],
  'differing-figures': ['Mod+Alt+f'],
  next: [']', 'Mod+]'],
  previous: ['[', 'Mod+['],
  back: [',', 'Mod+Alt+ArrowUp'],
  forward: ['.', 'Mod+Alt+ArrowDown'],
  'next-untagged': ['j', 'Mod+u'],
  'first-untagged': ['Shift+j', 'Mod+Shift+u'],
  'select-word': ['w', 'Mod+Alt+w'],
  'select-sentence': ['s', 'Mod+Alt+s'],
  'select-paragraph': ['Shift+s', 'Mod+Alt+Shift+s'],
  'change-snapping': ['Mod+Alt+n'],
  'next-same': ['Alt+]', 'Alt+PageDown'],
  'previous-same': ['Alt+[', 'Alt+PageUp'],
  'next-bare-quote': ['F7'],
  'next-bare-claim': ['F8'],
  'choose-next-too': ['Alt+Shift+PageDown'],
  'choose-previous-too': ['Alt+Shift+PageUp'],
  'choose-all': ['Mod+Shift+a'],
  deselect: ['Escape'],
  find: ['Mod+f'],
  'find-next': ['F3', 'Mod+g'],
  'find-previous': ['Shift+F3'],
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
  palette: ['Mod+k'],
  guidelines: ['h', 'Mod+Shift+g'],
  'toggle-library': ['Mod+b'],
  'toggle-side': ['Mod+Shift+b'],
  'earlier-versions': ['Mod+Shift+h'],
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

/** The default keys with an analyst's own in place of them; a command in `changes` has those and no others. */
export function keymapWith(changes: Keymap): Keymap {
  return { ...DEFAULT_KEYMAP, ...changes }
}

/** The command that a chord gives, if any; single keys only where they are switched on. */
export function commandOf(keymap: Keymap, chord: string, singleKeys: boolean): Command | null {
  if (isSingleKey(chord) && !singleKeys) return null
  return COMMANDS.find((command) => keymap[command]?.includes(chord)) ?? null
}

/** The chord to show for a command: the first that works. */
export function shownChord(keymap: Keymap, command: Command, singleKeys: boolean): string | null {
  return keymap[command]?.find((chord) => singleKeys || !isSingleKey(chord)) ?? null
}

/** Why a chord can't be given to a command: it is kept for moving and editing text, or another command has it. */
export type Clash = { readonly kind: 'reserved' } | { readonly kind: 'taken'; readonly by: Command }

/** What stands against giving `chord` to `command`; null if nothing does. */
export function clashOf(keymap: Keymap, command: Command, chord: string): Clash | null {
  if (isReserved(chord)) return { kind: 'reserved' }
  const by = COMMANDS.find((other) => other !== command && keymap[other]?.includes(chord))
  return by ? { kind: 'taken', by } : null
}

/** The keys after `command` got `chord`, and whoever had it lost it; as changes to the default keys. */
export function withChord(changes: Keymap, command: Command, chord: string): Keymap {
  const keymap = keymapWith(changes)
  const clash = clashOf(keymap, command, chord)
  const taken = clash?.kind === 'taken' ? withoutChord(changes, clash.by, chord) : changes
  const chords = keymap[command] ?? []
  return changed(taken, command, chords.includes(chord) ? chords : [...chords, chord])
}

/** The keys after `command` lost `chord`. */
export function withoutChord(changes: Keymap, command: Command, chord: string): Keymap {
  return changed(
    changes,
    command,
    (keymapWith(changes)[command] ?? []).filter((other) => other !== chord),
  )
}

/** The keys after `command` got its default ones back; whoever was given one of them since loses it. */
export function withDefaults(changes: Keymap, command: Command): Keymap {
  const chords = DEFAULT_KEYMAP[command] ?? []
  return chords.reduce((all, chord) => withChord(all, command, chord), changed(changes, command, []))
}

/** Changes that say only what differs from the default. */
function changed(changes: Keymap, command: Command, chords: readonly string[]): Keymap {
  const { [command]: _, ...others } = changes
  return chords.join(' ') === (DEFAULT_KEYMAP[command] ?? []).join(' ') ? others : { ...others, [command]: chords }
}

/** Keys that move the cursor, type, leave a pane, or edit text everywhere. */
function isReserved(chord: string): boolean {
  if (chord.startsWith('Super+')) return true
  if (/^(?:Mod\+)?(?:Shift\+)?(?:Arrow(?:Left|Right|Up|Down)|Home|End)$/.test(chord)) return true
  if (/^(?:Alt\+)(?:Shift\+)?Arrow(?:Up|Down)$/.test(chord)) return true
  return /^(?:Shift\+)?(?:Tab|Enter| )$/.test(chord) || /^Mod\+[acvx]$/.test(chord) || chord === 'F10'
}
