/** Commands under the names that they had in earlier versions: an analyst's own keys are stored by name. */
import type { Command } from './commands.ts'

/** The names of 0.1, by which the settings of then are read. */
const RENAMED: Readonly<Record<string, Command>> = {
  'choose-next-too': 'select-next-too',
  'choose-previous-too': 'select-previous-too',
  'choose-all': 'select-all',
  settle: 'adjudicate',
  'settle-first': 'adjudicate-first',
  'settle-second': 'adjudicate-second',
  'settle-both': 'adjudicate-both',
  'settle-none': 'adjudicate-none',
}

/** An object whose keys are names of commands, under today's names; anything else as it is. */
export function withTodaysNames(byCommand: unknown): unknown {
  if (typeof byCommand !== 'object' || byCommand === null) return byCommand
  return Object.fromEntries(Object.entries(byCommand).map(([name, value]) => [RENAMED[name] ?? name, value]))
}
