/** The suggestions for the open article: what was found, what is still to be decided, which one is selected. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Layer } from '../../../core/model/layer.ts'
import type { Memory } from '../../../core/model/memory.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { indexOfSuggestion, pendingSuggestions } from '../../../core/suggest/pending.ts'
import { holdingBack } from '../../../core/suggest/recall.ts'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'

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

/** What decides which suggestions are still pending. */
export interface SuggestionsPorts {
  /** The layer in front and the memory of its annotator; a null layer where no article is open. */
  readonly tagged: () => { readonly layer: Layer | null; readonly memory: Memory }
}

/** The suggestions of one window. */
export interface Suggestions {
  readonly state: UseBoundStore<StoreApi<SuggestionsState>>
  /** Updates what is still to be decided, after a change of the annotations, the memory or what was found. */
  readonly renew: () => void
  /** Announces something to screen readers; an announcement that is repeated is read out again. */
  readonly announce: (...said: readonly SuggestionAnnouncement[]) => void
}

const NONE: readonly Suggestion[] = []

/** Nothing was found yet. */
export function createSuggestions({ tagged }: SuggestionsPorts): Suggestions {
  const state = create<SuggestionsState>(() => ({
    active: false,
    working: false,
    found: [],
    pending: [],
    selected: null,
    explained: false,
    filter: null,
    said: [],
  }))
  const offered = createOffered()
  return {
    state,
    renew: () => {
      const { layer, memory } = tagged()
      const { active, found, selected, pending: before } = state.getState()
      const pending =
        active && layer ? pendingSuggestions(offered(layer.article.id, found, memory), layer.annotations) : NONE
      if (pending.length === 0 && before.length === 0) return
      const isThere = indexOfSuggestion(pending, selected) >= 0
      state.setState({ pending, selected: isThere ? selected : null })
    },
    announce: (...said) => state.setState({ said: [...said] }),
  }
}

/** The selected suggestion, as long as it is to be decided. */
export function selectedOf({
  pending,
  selected,
}: Pick<SuggestionsState, 'pending' | 'selected'>): Suggestion | undefined {
  return pending[indexOfSuggestion(pending, selected)]
}

/** What gives the suggestions that a memory doesn't hold back; computed again only when it is asked for others. */
function createOffered() {
  let last: { readonly from: readonly unknown[]; readonly offered: readonly Suggestion[] } = { from: [], offered: NONE }
  return (article: string, found: readonly Suggestion[], memory: Memory): readonly Suggestion[] => {
    const from = [article, found, memory]
    if (!from.every((part, index) => part === last.from[index])) {
      const isHeldBack = holdingBack(memory, article)
      last = { from, offered: found.filter((suggestion) => !isHeldBack(suggestion)) }
    }
    return last.offered
  }
}
