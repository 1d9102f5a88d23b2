/**
 * Which commands can run now, and what runs each of them. Whether one can run follows only from its condition in the
 * table (`when`); a feature that handles commands in place of others for a while, as review does with the tag keys,
 * names the condition for that. The handler that came last comes first.
 */
import { type CommandCondition, neededBy } from '../../core/commands/commandRow.ts'
import { COMMANDS, type Command, conditionOf } from '../../core/commands/commands.ts'

/** What carries out each of some commands. */
export type Runs = Readonly<Partial<Record<Command, () => void>>>

/** Whether a condition holds now, and when that may have changed. */
export interface ConditionSource {
  readonly holds: () => boolean
  /** Calls `changed` after each change, until the returned function is called. */
  readonly follow: (changed: () => void) => () => void
}

/** Commands that somebody carries out. */
export interface Handler {
  /** Carries them out in another way from now on. */
  readonly update: (runs: Runs) => void
  /** No longer carries them out. */
  readonly destroy: () => void
}

/** The commands of a window. */
export interface CommandRegistry {
  /** Says when a condition holds, until the returned function is called. With several sources, one of them is enough. */
  readonly provide: (condition: CommandCondition, source: ConditionSource) => () => void
  /** Carries out commands while their own conditions hold or, given, while `during` holds. */
  readonly handle: (runs: Runs, during?: CommandCondition) => Handler
  /** Runs a command; false, and nothing happens, if it can't run now. */
  readonly run: (command: Command) => boolean
  /** The condition that keeps a command from running now: the first that it needs and that doesn't hold. */
  readonly whyNot: (command: Command) => CommandCondition
  readonly isAvailable: (command: Command) => boolean
  /** The commands that can be given, in the order of the table. */
  readonly available: () => readonly Command[]
  /** Calls `listener` whenever that may have changed, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void
}

interface Registered {
  runs: Runs
  readonly during: CommandCondition | undefined
}

/** No command can run yet; only `always` holds. */
export function createCommandRegistry(): CommandRegistry {
  const sources = new Map<CommandCondition, Set<ConditionSource>>()
  const listeners = new Set<() => void>()
  let handlers: readonly Registered[] = []

  const tell = () => {
    for (const listener of listeners) listener()
  }
  const holds = (condition: CommandCondition) => {
    if (condition === 'always') return true
    for (const source of sources.get(condition) ?? []) if (source.holds()) return true
    return false
  }
  const runOf = (command: Command) =>
    handlers.findLast(({ runs, during }) => runs[command] && holds(during ?? conditionOf(command)))?.runs[command]

  return {
    provide: (condition, source) => {
      const known = sources.get(condition) ?? new Set()
      sources.set(condition, known.add(source))
      let before = false
      const look = () => {
        const now = source.holds()
        if (now === before) return
        before = now
        tell()
      }
      look()
      const stop = source.follow(look)
      return () => {
        stop()
        known.delete(source)
        tell()
      }
    },
    handle: (runs, during) => {
      const handler: Registered = { runs, during }
      handlers = [...handlers, handler]
      tell()
      return {
        update: (next) => {
          handler.runs = next
        },
        destroy: () => {
          handlers = handlers.filter((other) => other !== handler)
          tell()
        },
      }
    },
    run: (command) => {
      const run = runOf(command)
      run?.()
      return run !== undefined
    },
    whyNot: (command) => {
      const needed = neededBy(conditionOf(command))
      return needed.find((condition) => !holds(condition)) ?? needed.at(-1) ?? 'always'
    },
    isAvailable: (command) => runOf(command) !== undefined,
    available: () => COMMANDS.filter((command) => runOf(command) !== undefined),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
