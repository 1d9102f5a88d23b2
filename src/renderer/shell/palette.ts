/** Opening the palette, and giving the command that was selected in it as if the palette had never been there. */
import type { Command } from '../../core/commands/commands.ts'
import { runCommand } from '../commands/registry.ts'
import { setDialog } from '../platform/dialogs.ts'
import { restoreSelection } from '../text/surface.ts'

/** Opens the palette. */
export function openPalette(): void {
  setDialog({ name: 'palette' })
}

/** Closes the palette and gives a command, once the focus is back where it was. */
export function runFromPalette(command: Command): void {
  setDialog(null)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      restoreSelection()
      runCommand(command)
    }),
  )
}
