/** The suggestions for the open article: what was found, what is still to be decided, which one is selected. */
import { create } from 'zustand'
import type { Tag } from '../../../core/model/tag.ts'
import { indexOfSuggestion, pendingSuggestions } from '../../../core/suggest/pending.ts'
import { holdingBack } from '../../../core/suggest/recall.ts'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'
import { useEditor } from '../../document/editor.ts'
import { useMemory } from './memory.ts'

/** An announcement to screen readers: a sentence of `suggest.said` in `src/i18n`, and what is in it. */
export interface SuggestionAnnouncement {
  readonly key: 'selected' | 'accepted' | 'acceptedAll' | 'rejected' | 'noneLeft' | 'none' | 'on' | 'off' | 'why'
  readonly suggestion?: Suggestion
  readonly count?: number
}

/** The suggestions' state. */
export interface SuggestionsState {
  /** Whether they are shown: switched on, over an article that can be tagged. */
  readonly active: boolean
  /** Whether the worker is looking. */
  readonly working: boolean
  /** All that was found, in text order, also what is tagged by now: it tells what belongs together. */
  readonly found: readonly Suggestion[]
  /** What is still to be decided, in text order. */
  readonly pending: readonly Suggestion[]
  /** The key of the selected one. */
  readonly selected: string | null
  /** Whether the reason for the selected one is shown. */
  readonly explained: boolean
  /** The kind that the list shows; null for all. */
  readonly filter: Tag | null
  readonly said: readonly SuggestionAnnouncement[]
}

/** The state; changed by the functions of this folder alone. */
export const useSuggestions = create<SuggestionsState>(() => ({
  active: false,
  working: false,
  found: [],
  pending: [],
  selected: null,
  explained: false,
  filter: null,
  said: [],
}))

/** The selected suggestion, as long as it is to be decided. */
export function selectedOf({ pending, selected }: SuggestionsState): Suggestion | undefined {
  return pending[indexOfSuggestion(pending, selected)]
}

/** Announces something to screen readers; an announcement that is repeated is read out again. */
export function announceSuggestion(...said: readonly SuggestionAnnouncement[]): void {
  useSuggestions.setState({ said: [...said] })
}

/** Updates what is still to be decided, after a change of the tags, the memory or what was found. */
export function renewPending(): void {
  const { open, layer } = useEditor.getState()
  const { active, found, selected, pending: before } = useSuggestions.getState()
  const pending =
    active && open && layer ? pendingSuggestions(offered(open.article.id, found), layer.annotations) : NONE
  if (pending.length === 0 && before.length === 0) return
  const isThere = indexOfSuggestion(pending, selected) >= 0
  useSuggestions.setState({ pending, selected: isThere ? selected : null })
}

const NONE: readonly Suggestion[] = []

let last: { readonly from: readonly unknown[]; readonly offered: readonly Suggestion[] } = { from: [], offered: NONE }

/** The suggestions that the memory doesn't hold back; computed again only when one of the two has changed. */
function offered(article: string, found: readonly Suggestion[]): readonly Suggestion[] {
  const { memory } = useMemory.getState()
  const from = [article, found, memory]
  if (!from.every((part, index) => part === last.from[index])) {
    const isHeldBack = holdingBack(memory, article)
    last = { from, offered: found.filter((suggestion) => !isHeldBack(suggestion)) }
  }
  return last.offered
}
