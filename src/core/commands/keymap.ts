/** Which keys run which command. Analysts can change the keys of any command. */
import type { Language } from '../model/language.ts'
import { isSingleKey } from './chords.ts'
import { COMMANDS, type Command } from './commands.ts'
import { COMMAND_TABLE } from './commandTable.ts'

/** The chords of each command, the one to show first. A command without an entry has none. */
export type Keymap = Readonly<Partial<Record<Command, readonly string[]>>>

/** The default keys. */
export const DEFAULT_KEYMAP: Keymap = Object.fromEntries(
  COMMAND_TABLE.flatMap(({ id, keys }) => (keys.length > 0 ? [[id, keys]] : [])),
)

/** The default keys with an analyst's own in place of them; a command in `changes` has those and no others. */
export function keymapWith(changes: Keymap): Keymap {
  return { ...DEFAULT_KEYMAP, ...changes }
}

/** The command that a chord runs, if any; single keys only if they are turned on. */
export function commandOf(keymap: Keymap, chord: string, singleKeys: boolean): Command | null {
  if (isSingleKey(chord) && !singleKeys) return null
  return COMMANDS.find((command) => keymap[command]?.includes(chord)) ?? null
}

/** The chord to show for a command in the interface's language: the first that works. */
export function shownChord(keymap: Keymap, command: Command, singleKeys: boolean, language: Language): string | null {
  const chords = inShownOrder(command, keymap[command] ?? [], language)
  return chords.find((chord) => singleKeys || !isSingleKey(chord)) ?? null
}

/**
 * A command's chords in the order to show them. The letters are those of the English tags; in Dutch, where C would be
 * read as Cijfer or Citaat and tags a claim, the digits of the tags come first.
 */
export function inShownOrder(command: Command, chords: readonly string[], language: Language): readonly string[] {
  if (language !== 'nl' || !/^(?:tag|also)-(?!all)/.test(command)) return chords
  const isDigit = (chord: string) => /^(?:.*\+)?[1-4]$/.test(chord)
  return [...chords.filter(isDigit), ...chords.filter((chord) => !isDigit(chord))]
}

/**
 * Why a chord can't be assigned to a command: it is reserved for moving and editing text, or another command uses it.
 */
export type Clash = { readonly kind: 'reserved' } | { readonly kind: 'taken'; readonly by: Command }

/** Why `chord` can't be given to `command`; null if it can. */
export function clashOf(keymap: Keymap, command: Command, chord: string): Clash | null {
  const isOwn = DEFAULT_KEYMAP[command]?.includes(chord)
  if (isReserved(chord) && !isOwn) return { kind: 'reserved' }
  const by = otherOwner(keymap, command, chord)
  return by ? { kind: 'taken', by } : null
}

function otherOwner(keymap: Keymap, command: Command, chord: string): Command | undefined {
  return COMMANDS.find((other) => other !== command && keymap[other]?.includes(chord))
}

/** The keys after `command` got `chord`, and the command that had it lost it; as changes to the default keys. */
export function withChord(changes: Keymap, command: Command, chord: string): Keymap {
  const keymap = keymapWith(changes)
  const by = otherOwner(keymap, command, chord)
  const taken = by ? withoutChord(changes, by, chord) : changes
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

/** The keys after `command` got its defaults back; a command that one of them was assigned to since loses it. */
export function withDefaults(changes: Keymap, command: Command): Keymap {
  const chords = DEFAULT_KEYMAP[command] ?? []
  return chords.reduce((all, chord) => withChord(all, command, chord), changed(changes, command, []))
}

/** The changes that differ from the defaults. */
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
