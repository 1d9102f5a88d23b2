/** The keys to show beside a command. */
import type { Command } from '../../core/commands/commands.ts'
import { shownChord } from '../../core/commands/keymap.ts'
import { useApp } from '../state/app.ts'

/** A function that gives the chord to show for a command, as single keys are switched on or off. */
export function useChords(): (command: Command) => string | null {
  const singleKeys = useApp((state) => state.settings.singleKeys)
  return (command) => shownChord(command, singleKeys)
}
