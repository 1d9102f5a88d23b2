/**
 * What the commands of suggestions decide, as functions of the suggestions' state. They know neither stores nor the page,
 * so they are tested without a window; `deciding.ts` carries out what they decide.
 */
import { relationBetween } from '../../../core/edits/planLinks.ts'
import type { Span } from '../../../core/model/span.ts'
import { TAGS, type Tag } from '../../../core/model/tag.ts'
import { indexOfSuggestion, keyOfSuggestion } from '../../../core/suggest/pending.ts'
import { compareSuggestions, type Suggestion } from '../../../core/suggest/suggestion.ts'
import type { Way } from '../../commands/rules/going.ts'
import { type SuggestionsState, selectedOf } from './state.ts'

/** The part of the state that decides what is shown and selected. */
type View = Pick<SuggestionsState, 'pending' | 'selected' | 'filter'>

/** The suggestions that the list shows. */
export function shownSuggestions({ pending, filter }: Pick<View, 'pending' | 'filter'>): readonly Suggestion[] {
  return filter ? pending.filter(({ tag }) => tag === filter) : pending
}

/** The suggestions that are to be decided together with one: its attribution, or the quotes of an attribution. */
export function partnersOf(suggestion: Suggestion, pending: readonly Suggestion[]): readonly Suggestion[] {
  const belongs = (from: Suggestion, to: Suggestion) =>
    from.link?.start === to.start && from.link.end === to.end && relationBetween(from.tag, to.tag) !== null
  return pending.filter((other) => belongs(suggestion, other) || belongs(other, suggestion))
}

/** The selected suggestion and, `together`, those that belong to it, in text order; none where none is selected. */
export function acceptedWith(view: View, together: boolean): readonly Suggestion[] {
  const selected = selectedOf(view)
  if (!selected) return []
  return together ? [selected, ...partnersOf(selected, view.pending)].sort(compareSuggestions) : [selected]
}

/** A suggestion as it is when its words get this tag: with its own, it keeps its value and its link. */
export function withTag(suggestion: Suggestion, tag: Tag): Suggestion {
  const { start, end, quote, rule, confidence } = suggestion
  return tag === suggestion.tag ? suggestion : { tag, start, end, quote, rule, confidence }
}

/** The suggestion for exactly this span. */
export function suggestionFor({ pending }: Pick<View, 'pending'>, { start, end }: Span): Suggestion | undefined {
  return pending.find((one) => one.start === start && one.end === end)
}

/** The next or previous one that is shown, from the selected one or from the text cursor, starting over after the last. */
export function suggestionBeside(view: View, cursor: number, way: Way): Suggestion | undefined {
  return neighbour(shownSuggestions(view), way, selectedOf(view) ?? cursor)
}

/** The first that is shown from an offset on, starting over after the last. */
export function suggestionFrom(view: View, offset: number): Suggestion | undefined {
  return neighbour(shownSuggestions(view), 'next', offset)
}

/** The kind that a command means which names none: the selected suggestion's, else the one that the list shows. */
export function meantKind(view: View): Tag | null {
  return selectedOf(view)?.tag ?? view.filter
}

/** The suggestions of a kind (null: of all kinds). */
export function ofKind({ pending }: Pick<View, 'pending'>, tag: Tag | null): readonly Suggestion[] {
  return tag ? pending.filter((suggestion) => suggestion.tag === tag) : pending
}

/** How many there are of each tag that occurs, in the order of the tags. */
export function countByKind(
  suggestions: readonly Suggestion[],
): readonly { readonly tag: Tag; readonly count: number }[] {
  return TAGS.map((tag) => ({ tag, count: suggestions.filter((one) => one.tag === tag).length })).filter(
    ({ count }) => count > 0,
  )
}

function neighbour(shown: readonly Suggestion[], way: Way, from: Suggestion | number): Suggestion | undefined {
  const at = typeof from === 'number' ? -1 : indexOfSuggestion(shown, keyOfSuggestion(from))
  if (at !== -1) return shown.at(way === 'next' ? (at + 1) % shown.length : at - 1)
  const place = typeof from === 'number' ? from : from.start
  return way === 'next'
    ? (shown.find(({ start }) => start >= place) ?? shown[0])
    : (shown.findLast(({ start }) => start < place) ?? shown.at(-1))
}
