/** A command's keys as Electron accelerators. */

import { isSingleKey } from '../core/commands/chords.ts'
import type { Command } from '../core/commands/commands.ts'
import { inShownOrder, type Keymap } from '../core/commands/keymap.ts'
import type { Language } from '../core/model/language.ts'

/** Where a menu shows keys. */
export interface AcceleratorOptions {
  readonly keymap: Keymap
  readonly language: Language
  /** Whether single letters and digits give commands at the moment. */
  readonly singleKeys: boolean
  /** On macOS a menu handles its keys even if told only to show them, so a single letter could no longer be typed. */
  readonly mac: boolean
}

/** The accelerator to show for a command, or null where it has none to show. */
export function acceleratorOf(
  command: Command,
  { keymap, language, singleKeys, mac }: AcceleratorOptions,
): string | null {
  const chord = inShownOrder(command, keymap[command] ?? [], language).find((candidate) =>
    isShown(candidate, singleKeys, mac),
  )
  if (chord === undefined) return null
  const parts = chord.split(/\+(?=.)/)
  const key = parts.pop() ?? ''
  return [...parts.map((part) => (part === 'Mod' ? 'CommandOrControl' : part)), nameOf(key)].join('+')
}

function isShown(chord: string, singleKeys: boolean, mac: boolean): boolean {
  if (mac) return chord.startsWith('Mod+') || /^(?:Shift\+)?F\d+$/.test(chord)
  return singleKeys || !isSingleKey(chord)
}

function nameOf(key: string): string {
  return key === '+' ? 'Plus' : key.length === 1 ? key.toUpperCase() : key
}
