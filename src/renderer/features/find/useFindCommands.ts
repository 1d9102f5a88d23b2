/** The commands of Find. */
import { provideCondition } from '../../commands/conditions.ts'
import { useCommands } from '../../commands/registry.ts'
import { deselect, isAnythingSelected } from '../../commands/selecting.ts'
import { find } from './window.ts'

const COMMANDS = {
  find: find.open,
  'find-next': () => find.step('next'),
  'find-previous': () => find.step('previous'),
  'tag-all-claim': () => find.tagAll('claim'),
  'tag-all-figure': () => find.tagAll('figure'),
  'tag-all-quote': () => find.tagAll('quote'),
  'tag-all-attribution': () => find.tagAll('attribution'),
}

const LEAVING = { deselect: () => (isAnythingSelected() ? deselect() : find.close()) }

/** Registers them. */
export function useFindCommands(): void {
  useCommands(COMMANDS)
  // Escape in the article closes Find, too, once there is nothing left to deselect.
  useCommands(LEAVING, 'matches')
}

/** Says when they can be given. */
export function provideFindConditions(): void {
  provideCondition('matches', find.state, ({ open, hits }) => open && hits.length > 0)
}
