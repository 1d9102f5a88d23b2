/** Commands under the names that they had in earlier versions: an analyst's own keys are stored by name. */
import type { Command } from './commands.ts'

/** Command names of 0.1, which its settings contain. */
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

/** An object keyed by command names, with current names as keys; anything else unchanged. */
export function withTodaysNames(byCommand: unknown): unknown {
  if (typeof byCommand !== 'object' || byCommand === null) return byCommand
  return Object.fromEntries(Object.entries(byCommand).map(([name, value]) => [RENAMED[name] ?? name, value]))
}
