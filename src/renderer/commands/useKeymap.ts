/** The keys as the analyst has set them. */
import { useMemo } from 'react'
import type { Command } from '../../core/commands/commands.ts'
import { type Keymap, keymapWith, shownChord } from '../../core/commands/keymap.ts'
import { useApp } from '../platform/settings.ts'

/** The keymap; follows changes. */
export function useKeymap(): Keymap {
  const keys = useApp((state) => state.settings.keys)
  return useMemo(() => keymapWith(keys), [keys])
}

/** A function that gives the chord to show for a command, as single keys are switched on or off. */
export function useChords(): (command: Command) => string | null {
  const keymap = useKeymap()
  const singleKeys = useApp((state) => state.settings.singleKeys)
  return (command) => shownChord(keymap, command, singleKeys)
}
