/** The keys as the analyst has set them. */
import { useMemo } from 'react'
import type { Command } from '../../core/commands/commands.ts'
import { type Keymap, keymapWith, shownChord } from '../../core/commands/keymap.ts'
import { useLanguage } from '../platform/i18n.ts'
import { useSettings } from '../platform/settings.ts'

/** The keymap; follows changes. */
export function useKeymap(): Keymap {
  const keys = useSettings((state) => state.keys)
  return useMemo(() => keymapWith(keys), [keys])
}

/** A function that gives the chord to show for a command, as single keys are switched on or off. */
export function useChords(): (command: Command) => string | null {
  const keymap = useKeymap()
  const singleKeys = useSettings((state) => state.singleKeys)
  const language = useLanguage()
  return (command) => shownChord(keymap, command, singleKeys, language)
}
