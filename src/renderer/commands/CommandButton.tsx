/** A button that gives a command, with its key. */
import type { Command } from '../../core/commands/commands.ts'
import styles from './CommandButton.module.css'
import { KeyHint } from './KeyHint.tsx'
import { runCommand, useCommandAvailable } from './registry.ts'
import { useChords } from './useKeymap.ts'

interface CommandButtonProps {
  readonly command: Command
  readonly label: string
  readonly pressed?: boolean
  /** Whether it is what is done most here. */
  readonly primary?: boolean
}

/** The button; disabled while nobody can carry the command out. */
export function CommandButton({ command, label, pressed, primary = false }: CommandButtonProps) {
  const enabled = useCommandAvailable(command)
  const chord = useChords()(command)
  return (
    <button
      type="button"
      className={styles.action}
      disabled={!enabled}
      {...(primary && { 'data-variant': 'primary' })}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      // The press must leave the selection where it is.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => runCommand(command)}
    >
      <span className={styles.label}>{label}</span>
      {chord && <KeyHint chord={chord} />}
    </button>
  )
}
