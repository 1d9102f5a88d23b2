/** The commands of suggestions, and what keeps suggestions in step with the window. */
import { useEffect } from 'react'
import type { Tag } from '../../../core/model/tag.ts'
import { useCommand } from '../../commands/registry.ts'
import { tag } from '../../commands/annotating.ts'
import { select, selectionOffsets } from '../../text/surface.ts'
import { useApp } from '../../platform/settings.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { useEditor } from '../../document/editor.ts'
import { toggleTab } from '../../platform/panes.ts'
import {
  acceptAll,
  acceptAs,
  acceptChosen,
  adjustChosen,
  explainChosen,
  goSuggestion,
  leaveSuggestion,
  meantKind,
  rejectChosen,
  toggleSuggestions,
} from './deciding.ts'
import { followMemory, loadMemory } from './memory.ts'
import { useSuggestions } from './state.ts'
import { followSuggestions } from './suggesting.ts'

/** Reads the memory of whoever works, and looks for suggestions in whatever is opened. */
export function useSuggesting(): void {
  const session = useApp((state) => state.session)
  useEffect(followSuggestions, [])
  useEffect(followMemory, [])
  useEffect(() => {
    if (session) void loadMemory()
  }, [session])
}

/** Registers them. While a suggestion is chosen, the tag keys, Delete and Escape mean it. */
export function useSuggestionCommands(): void {
  const working = useApp((state) => state.session !== null)
  const isOpen = useEditor((state) => state.open !== null)
  const hasAny = useSuggestions((state) => state.pending.length > 0)
  const hasChosen = useSuggestions((state) => state.chosen !== null)
  useCommand('toggle-suggestions', toggleSuggestions, working)
  useCommand('suggestions', () => toggleTab('suggestions'), isOpen)
  useCommand('differing-figures', () => toggleTab('figures'), working)
  useCommand('next-suggestion', () => goSuggestion('next'), isOpen)
  useCommand('previous-suggestion', () => goSuggestion('previous'), isOpen)
  useCommand('accept-suggestion', () => acceptChosen(), hasChosen)
  useCommand('accept-together', () => acceptChosen({ together: true }), hasChosen)
  useCommand('adjust-suggestion', adjustChosen, hasChosen)
  useCommand('reject-suggestion', rejectChosen, hasChosen)
  useCommand('explain-suggestion', explainChosen, hasChosen)
  useCommand('accept-in-view', () => acceptAll('view', meantKind()), hasAny)
  useCommand('accept-in-article', () => acceptAll('article', meantKind()), hasAny)
  useCommand('memory', () => setDialog({ name: 'memory' }), working)
  useCommand('tag-claim', () => tagOrAccept('claim'), hasChosen)
  useCommand('tag-figure', () => tagOrAccept('figure'), hasChosen)
  useCommand('tag-quote', () => tagOrAccept('quote'), hasChosen)
  useCommand('tag-attribution', () => tagOrAccept('attribution'), hasChosen)
  useCommand('delete', rejectChosen, hasChosen)
  useCommand('deselect', deselect, hasChosen)
}

/** Selected words come first, as ever. */
function tagOrAccept(name: Tag): void {
  if (isSelecting()) tag(name)
  else acceptAs(name)
}

/** Escape takes back one thing at a time. */
function deselect(): void {
  const offsets = selectionOffsets()
  if (offsets && isSelecting()) select(offsets.focus, offsets.focus)
  else leaveSuggestion()
}

function isSelecting(): boolean {
  const offsets = selectionOffsets()
  return offsets !== null && offsets.anchor !== offsets.focus
}
