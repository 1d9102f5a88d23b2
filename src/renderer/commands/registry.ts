/** The window's commands: components carry them out while they are mounted; keys, menu items and buttons only name them. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CommandCondition } from '../../core/commands/commandRow.ts'
import type { Command } from '../../core/commands/commands.ts'
import { announce } from '../document/editor.ts'
import { createCommandRegistry, type Handler, type Runs } from './commandRegistry.ts'

/** The commands of this window. */
export const registry = createCommandRegistry()

/** Runs `command`; where it can't run now, says why and returns false. */
export function runCommand(command: Command): boolean {
  if (registry.run(command)) return true
  // Escape with nothing to clear is no question.
  if (command !== 'deselect') announce({ key: `whyNot.${registry.whyNot(command)}` })
  return false
}

/** Carries out commands while the component is mounted: while their own conditions hold or, given, while `during` does. */
export function useCommands(runs: Runs, during?: CommandCondition): void {
  const [mounted] = useState<{ handler: Handler | null }>(() => ({ handler: null }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next effect keeps `runs` up to date
  useEffect(() => {
    const handler = registry.handle(runs, during)
    mounted.handler = handler
    return handler.destroy
  }, [mounted, during])
  useEffect(() => mounted.handler?.update(runs))
}

/** Whether `command` can be given now; follows changes. */
export function useCommandAvailable(command: Command): boolean {
  return useSyncExternalStore(registry.subscribe, () => registry.isAvailable(command))
}

/** Says while the component is mounted whether a condition holds that only the component knows. */
export function useCondition(condition: CommandCondition, holds: boolean): void {
  const [state] = useState(() => ({ holds: false, changed: () => {} }))
  useEffect(() => {
    return registry.provide(condition, {
      holds: () => state.holds,
      follow: (changed) => {
        state.changed = changed
        return () => {
          state.changed = () => {}
          state.holds = false
        }
      },
    })
  }, [state, condition])
  useEffect(() => {
    state.holds = holds
    state.changed()
  }, [state, holds])
}
