/** The keys of a command, which act on what is selected in the tab of versions. */
import type { Command } from '../../../core/commands/commands.ts'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { useChords } from '../../commands/useKeymap.ts'

/** The keys; nothing where the command has none. */
export function CarriedKeys({ of }: { readonly of: Command }) {
  const chord = useChords()(of)
  return chord && <KeyHint chord={chord} />
}
