/** Suggestions drawn in the text and selected by clicks in it. */
import { keyOfSuggestion } from '../../../core/suggest/pending.ts'
import type { ClickTargets } from '../../text/clicks.ts'
import type { HighlightLayer } from '../../text/highlightLayers.ts'
import { leaveSuggestion, selectSuggestion } from './deciding.ts'
import { type SuggestionsState, selectedOf } from './state.ts'
import { SuggestionPainter } from './suggestionPainter.ts'
import { useSuggestions } from './window.ts'

/** Draws the suggestions that are still to be decided. */
export const suggestionLayer: HighlightLayer = (view, shown) => {
  const painter = new SuggestionPainter(view, shown)
  const paint = (state: SuggestionsState) => painter.draw(state.pending, selectedOf(state))
  paint(useSuggestions.getState())
  const stop = useSuggestions.subscribe((state, before) => {
    if (state.pending !== before.pending || state.selected !== before.selected) paint(state)
  })
  return {
    show: (part) => painter.show(part),
    clear: () => {
      stop()
      painter.clear()
    },
  }
}

/** A click selects one suggestion at a time. */
export const suggestionTargets: ClickTargets = {
  at: (offset, together) => {
    if (together) return []
    const { pending } = useSuggestions.getState()
    return pending.flatMap((suggestion) => {
      const { start, end } = suggestion
      if (offset < start || offset >= end) return []
      return [{ id: keyOfSuggestion(suggestion), start, end, select: () => selectSuggestion(suggestion) }]
    })
  },
  selected: () => useSuggestions.getState().selected,
  deselect: leaveSuggestion,
}
