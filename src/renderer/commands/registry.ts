/**
 * Who carries out a command at the moment. A component that can do so says it while it is mounted; keys, menu items and
 * buttons only name the command. The handler mounted last comes first.
 */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { COMMANDS, type Command } from '../../core/commands/commands.ts'

/** What carries out each of some commands. */
type Runs = Readonly<Partial<Record<Command, () => void>>>

/** What one component can do, as it was rendered last. */
interface Handler {
  runs: Runs
  enabled: boolean
}

let handlers: readonly Handler[] = []
const listeners = new Set<() => void>()

/** Carries out commands while the component is mounted; they can't be given while `enabled` is false. */
export function useCommands(runs: Runs, enabled = true): void {
  const [handler] = useState<Handler>(() => ({ runs, enabled }))
  useEffect(() => {
    handlers = [...handlers, handler]
    return () => {
      handlers = handlers.filter((other) => other !== handler)
      tellListeners()
    }
  }, [handler])
  useEffect(() => {
    handler.runs = runs
  })
  useEffect(() => {
    handler.enabled = enabled
    tellListeners()
  }, [handler, enabled])
}

/** The same for one command. */
export function useCommand(command: Command, run: () => void, enabled = true): void {
  useCommands({ [command]: run }, enabled)
}

/** Runs `command`; false if nobody can carry it out now. */
export function runCommand(command: Command): boolean {
  const run = runOf(command)
  run?.()
  return run !== undefined
}

/** Whether somebody can carry out `command` now; follows changes. */
export function useCommandEnabled(command: Command): boolean {
  return useSyncExternalStore(subscribe, () => runOf(command) !== undefined)
}

/** The commands that can be given now. */
export function enabledCommands(): readonly Command[] {
  return COMMANDS.filter((command) => runOf(command) !== undefined)
}

/** Calls `listener` whenever the commands that can be given may have changed, until the returned function is called. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function runOf(command: Command): (() => void) | undefined {
  return handlers.findLast(({ runs, enabled }) => enabled && runs[command])?.runs[command]
}

function tellListeners(): void {
  for (const listener of listeners) listener()
}
