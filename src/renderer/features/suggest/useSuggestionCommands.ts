/** The commands of suggestions, and what keeps suggestions in step with the window. */
import { useEffect } from 'react'
import type { Tag } from '../../../core/model/tag.ts'
import { tag } from '../../commands/annotating.ts'
import { useCommand } from '../../commands/registry.ts'
import { useEditor } from '../../document/editor.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { toggleTab } from '../../platform/panes.ts'
import { useSession } from '../../platform/session.ts'
import { select, selectionOffsets } from '../../text/surface.ts'
import {
  acceptAll,
  acceptAs,
  acceptSelected,
  adjustSelected,
  explainSelected,
  goSuggestion,
  leaveSuggestion,
  meantKind,
  rejectSelected,
  toggleSuggestions,
} from './deciding.ts'
import { followMemory, loadMemory } from './memory.ts'
import { useSuggestions } from './state.ts'
import { followSuggestions } from './suggesting.ts'

/** Reads the annotator's memory, and finds suggestions in every article that is opened. */
export function useSuggesting(): void {
  const session = useSession((state) => state.session)
  useEffect(followSuggestions, [])
  useEffect(followMemory, [])
  useEffect(() => {
    if (session) void loadMemory()
  }, [session])
}

/** Registers them. While a suggestion is selected, the tag keys, Delete and Escape act on it. */
export function useSuggestionCommands(): void {
  const working = useSession((state) => state.session !== null)
  const isOpen = useEditor((state) => state.open !== null)
  const hasAny = useSuggestions((state) => state.pending.length > 0)
  const hasSelected = useSuggestions((state) => state.selected !== null)
  useCommand('toggle-suggestions', toggleSuggestions, working)
  useCommand('suggestions', () => toggleTab('suggestions'), isOpen)
  useCommand('next-suggestion', () => goSuggestion('next'), isOpen)
  useCommand('previous-suggestion', () => goSuggestion('previous'), isOpen)
  useCommand('accept-suggestion', () => acceptSelected(), hasSelected)
  useCommand('accept-together', () => acceptSelected({ together: true }), hasSelected)
  useCommand('adjust-suggestion', adjustSelected, hasSelected)
  useCommand('reject-suggestion', rejectSelected, hasSelected)
  useCommand('explain-suggestion', explainSelected, hasSelected)
  useCommand('accept-in-view', () => acceptAll('view', meantKind()), hasAny)
  useCommand('accept-in-article', () => acceptAll('article', meantKind()), hasAny)
  useCommand('memory', () => setDialog({ name: 'memory' }), working)
  useCommand('tag-claim', () => tagOrAccept('claim'), hasSelected)
  useCommand('tag-figure', () => tagOrAccept('figure'), hasSelected)
  useCommand('tag-quote', () => tagOrAccept('quote'), hasSelected)
  useCommand('tag-attribution', () => tagOrAccept('attribution'), hasSelected)
  useCommand('delete', rejectSelected, hasSelected)
  useCommand('deselect', deselect, hasSelected)
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
