/** Commands by name, by group and by place in the menu. */
import type { CommandCondition, CommandGroup, CommandRow, MenuSection } from './commandRow.ts'
import { COMMAND_TABLE } from './commandTable.ts'

/** The name of a command. */
export type Command = (typeof COMMAND_TABLE)[number]['id']

const ROWS: readonly (CommandRow & { readonly id: Command })[] = COMMAND_TABLE

/** The condition under which a command can run. */
export function conditionOf(command: Command): CommandCondition {
  return CONDITION_OF.get(command) ?? 'always'
}

/** The names of all commands, in the order of the table. */
export const COMMANDS: readonly Command[] = ROWS.map(({ id }) => id)

/** The commands of a section of the menu. */
export function commandsInMenu(section: MenuSection): readonly Command[] {
  return ROWS.filter(({ menu }) => menu === section).map(({ id }) => id)
}

/** The commands under a heading. */
export function commandsInGroup(group: CommandGroup): readonly Command[] {
  return ROWS.filter((row) => row.group === group).map(({ id }) => id)
}

/** Whether a command has a meaning where no article is shown: it needs none, or leaves the view. */
export function worksInEveryView(command: Command): boolean {
  return command === 'deselect' || ['always', 'workspace', 'articles'].includes(conditionOf(command))
}

const CONDITION_OF = new Map(ROWS.map(({ id, when }) => [id, when]))

const GROUP_OF = new Map(ROWS.map(({ id, group }) => [id, group]))

/** The heading that a command is listed under. */
export function groupOf(command: Command): CommandGroup {
  return GROUP_OF.get(command) ?? 'window'
}
