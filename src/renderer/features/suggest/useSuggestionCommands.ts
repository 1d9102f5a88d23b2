/** The commands of suggestions. */
import type { Tag } from '../../../core/model/tag.ts'
import { tag } from '../../commands/annotating.ts'
import { provideCondition } from '../../commands/conditions.ts'
import { useCommands } from '../../commands/registry.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { toggleTab } from '../../platform/panes.ts'
import { select, selectionOffsets } from '../../text/surface.ts'
import {
  acceptAs,
  acceptMeant,
  acceptSelected,
  adjustSelected,
  explainSelected,
  goSuggestion,
  leaveSuggestion,
  rejectSelected,
  toggleSuggestions,
} from './deciding.ts'
import { suggestions } from './window.ts'

const COMMANDS = {
  'toggle-suggestions': toggleSuggestions,
  suggestions: () => toggleTab('suggestions'),
  'next-suggestion': () => goSuggestion('next'),
  'previous-suggestion': () => goSuggestion('previous'),
  'accept-suggestion': () => acceptSelected(),
  'accept-together': () => acceptSelected({ together: true }),
  'adjust-suggestion': adjustSelected,
  'reject-suggestion': rejectSelected,
  'explain-suggestion': explainSelected,
  'accept-in-view': () => acceptMeant('view'),
  'accept-in-article': () => acceptMeant('article'),
  memory: () => setDialog({ name: 'memory' }),
}

/** While a suggestion is selected, the tag keys, Delete and Escape act on it. */
const ON_THE_SELECTED = {
  'tag-claim': () => tagOrAccept('claim'),
  'tag-figure': () => tagOrAccept('figure'),
  'tag-quote': () => tagOrAccept('quote'),
  'tag-attribution': () => tagOrAccept('attribution'),
  delete: rejectSelected,
  deselect,
}

/** Registers them. */
export function useSuggestionCommands(): void {
  useCommands(COMMANDS)
  useCommands(ON_THE_SELECTED, 'suggestion-selected')
}

/** Says when they can be given. */
export function provideSuggestionConditions(): void {
  provideCondition('suggestions', suggestions.state, ({ pending }) => pending.length > 0)
  provideCondition('suggestion-selected', suggestions.state, ({ selected }) => selected !== null)
}

/** Selected words come first. */
function tagOrAccept(name: Tag): void {
  if (isSelecting()) tag(name)
  else acceptAs(name)
}

/** Escape first clears the text selection, then the selected suggestion. */
function deselect(): void {
  const offsets = selectionOffsets()
  if (offsets && isSelecting()) select(offsets.focus, offsets.focus)
  else leaveSuggestion()
}

function isSelecting(): boolean {
  const offsets = selectionOffsets()
  return offsets !== null && offsets.anchor !== offsets.focus
}
