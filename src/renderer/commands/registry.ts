/**
 * Who carries out a command at the moment. A component that can do so says it while it is mounted; keys, menu items and
 * buttons only name the command. The handler mounted last comes first.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { COMMANDS, type Command } from '../../core/commands/commands.ts'

interface Handler {
  readonly command: Command
  readonly enabled: boolean
  readonly run: () => void
}

let handlers: readonly Handler[] = []
const listeners = new Set<() => void>()

/** Carries out `command` with `run` while the component is mounted; it can't be given while `enabled` is false. */
export function useCommand(command: Command, run: () => void, enabled = true): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const handler: Handler = { command, enabled, run: () => latest.current() }
    change([...handlers, handler])
    return () => change(handlers.filter((other) => other !== handler))
  }, [command, enabled])
}

/** Runs `command`; false if nobody can carry it out now. */
export function runCommand(command: Command): boolean {
  const handler = handlerOf(command)
  handler?.run()
  return handler !== undefined
}

/** Whether somebody can carry out `command` now; follows changes. */
export function useCommandEnabled(command: Command): boolean {
  return useSyncExternalStore(subscribe, () => handlerOf(command) !== undefined)
}

/** The commands that can be given now. */
export function enabledCommands(): readonly Command[] {
  return COMMANDS.filter((command) => handlerOf(command) !== undefined)
}

/** Calls `listener` whenever the commands that can be given may have changed, until the returned function is called. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function handlerOf(command: Command): Handler | undefined {
  return handlers.findLast((handler) => handler.command === command && handler.enabled)
}

function change(next: readonly Handler[]): void {
  handlers = next
  for (const listener of listeners) listener()
}
