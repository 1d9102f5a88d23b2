/** Deciding on suggestions: going from one to the next, accepting, rejecting, asking why. */
import { relationBetween } from '../../../core/edits/planLinks.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { rejectionOf } from '../../../core/suggest/memory.ts'
import { indexOfSuggestion, keyOfSuggestion } from '../../../core/suggest/pending.ts'
import { planAcceptSuggestions } from '../../../core/suggest/planAcceptSuggestions.ts'
import { compareSuggestions, type Suggestion } from '../../../core/suggest/suggestion.ts'
import type { Way } from '../../commands/rules/going.ts'
import { perform, selectAnnotation, useEditor } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { translate } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'
import { saveSettings, useSettings } from '../../platform/settings.ts'
import { jump } from '../../text/jumpHistory.ts'
import { reveal, select, selectionOffsets, surface } from '../../text/surface.ts'
import { announceSuggestion, renewPending, type SuggestionAnnouncement, selectedOf, useSuggestions } from './state.ts'

/** Selects a suggestion, sets the text cursor at its start and scrolls it into view. `before` is announced first. */
export function selectSuggestion(suggestion: Suggestion, ...before: readonly SuggestionAnnouncement[]): void {
  jump('suggestions', () => {
    selectAnnotation(null)
    useSuggestions.setState({ selected: keyOfSuggestion(suggestion) })
    select(suggestion.start, suggestion.start)
    reveal(suggestion.end)
    reveal(suggestion.start)
  })
  announceSuggestion(...before, { key: 'selected', suggestion })
}

/** Selects the suggestion for exactly this span, if there is one; false if there is none. */
export function selectSuggestionFor({ start, end }: Span): boolean {
  const suggestion = useSuggestions.getState().pending.find((one) => one.start === start && one.end === end)
  if (suggestion) selectSuggestion(suggestion)
  return suggestion !== undefined
}

/** Deselects the suggestion. */
export function leaveSuggestion(): void {
  useSuggestions.setState({ selected: null })
}

/** Goes to the next or previous suggestion that the filter shows, from the selected one or from the text cursor, starting over after the last. */
export function goSuggestion(way: Way): void {
  const state = useSuggestions.getState()
  const selected = selectedOf(state)
  const cursor = selected?.start ?? selectionOffsets()?.focus ?? 0
  const target = neighbour(shownSuggestions(state), way, selected ?? cursor)
  if (target) selectSuggestion(target)
  else sayThereIsNone()
}

/** Accepts the selected suggestion, `together` with those that belong to it, and goes to the next. */
export function acceptSelected({ together = false }: { readonly together?: boolean } = {}): void {
  const state = useSuggestions.getState()
  const selected = selectedOf(state)
  if (!selected) return
  const accepted = together ? [selected, ...partnersOf(selected, state.pending)].sort(compareSuggestions) : [selected]
  if (accept(accepted)) goToNext(selected, { key: 'accepted', suggestion: selected })
}

/** Accepts the selected suggestion and leaves its annotation selected, so that its edges can be moved. */
export function adjustSelected(): void {
  const selected = selectedOf(useSuggestions.getState())
  const [annotation] = (selected && accept([selected])) ?? []
  if (selected && annotation) hold(annotation, selected)
}

/** Tags the selected suggestion's words with another tag, or with its own. */
export function acceptAs(tag: Tag): void {
  const selected = selectedOf(useSuggestions.getState())
  if (!selected) return
  const { start, end, quote, rule, confidence } = selected
  const other: Suggestion = tag === selected.tag ? selected : { tag, start, end, quote, rule, confidence }
  const [annotation] = accept([other]) ?? []
  if (annotation) hold(annotation, other)
}

/** Rejects the selected suggestion and equal ones elsewhere, and goes to the next. Can be undone. */
export function rejectSelected(): void {
  const { open } = useEditor.getState()
  const selected = selectedOf(useSuggestions.getState())
  if (!open || !selected) return
  perform({ type: 'memory', change: rejectionOf(open.article.id, [selected], idsAndClock.now()) })
  renewPending()
  goToNext(selected, { key: 'rejected', suggestion: selected })
}

/** Accepts every suggestion of a kind (null: all kinds) in the window or in the article, as one undo step. */
export function acceptAll(where: 'view' | 'article', tag: Tag | null): void {
  const { pending } = useSuggestions.getState()
  const ofKind = tag ? pending.filter((suggestion) => suggestion.tag === tag) : pending
  const accepted = where === 'view' ? ofKind.filter(isInView) : ofKind
  const count = accept(accepted)?.length ?? 0
  if (count === 0) sayThereIsNone()
  else notify({ text: translate()('suggest.said.acceptedAll', { count }), tone: 'info' })
}

/** The kind that a command means which names none: the selected suggestion's, else the one that the list shows. */
export function meantKind(): Tag | null {
  const state = useSuggestions.getState()
  return selectedOf(state)?.tag ?? state.filter
}

/** Shows why the selected suggestion is proposed, or hides it. */
export function explainSelected(): void {
  const { explained, ...state } = useSuggestions.getState()
  const suggestion = selectedOf({ ...state, explained })
  if (!suggestion) return
  useSuggestions.setState({ explained: !explained })
  if (!explained) announceSuggestion({ key: 'why', suggestion })
}

/** Switches suggestions on or off. */
export function toggleSuggestions(): void {
  const { suggestions } = useSettings.getState()
  void saveSettings({ suggestions: { ...suggestions, on: !suggestions.on } })
  notify({ text: translate()(suggestions.on ? 'suggest.said.off' : 'suggest.said.on'), tone: 'info' })
}

/** The suggestions that are to be decided together with one: its attribution, or the quotes of an attribution. */
export function partnersOf(suggestion: Suggestion, pending: readonly Suggestion[]): readonly Suggestion[] {
  const belongs = (from: Suggestion, to: Suggestion) =>
    from.link?.start === to.start && from.link.end === to.end && relationBetween(from.tag, to.tag) !== null
  return pending.filter((other) => belongs(suggestion, other) || belongs(other, suggestion))
}

/** The suggestions that the list shows. */
export function shownSuggestions({
  pending,
  filter,
}: {
  readonly pending: readonly Suggestion[]
  readonly filter: Tag | null
}): readonly Suggestion[] {
  return filter ? pending.filter(({ tag }) => tag === filter) : pending
}

function accept(accepted: readonly Suggestion[]): readonly Annotation[] | null {
  const { open, layer } = useEditor.getState()
  if (!open || !layer) return null
  const { found } = useSuggestions.getState()
  const acceptance = planAcceptSuggestions(open.article.text, layer, accepted, found, idsAndClock)
  if (!acceptance || !perform(acceptance.edit)) return null
  renewPending()
  return acceptance.added
}

function hold(annotation: Annotation, suggestion: Suggestion): void {
  selectAnnotation(annotation.id)
  select(annotation.end, annotation.end)
  reveal(annotation.end)
  announceSuggestion({ key: 'accepted', suggestion })
}

function goToNext(from: Suggestion, said: SuggestionAnnouncement): void {
  const next = neighbour(shownSuggestions(useSuggestions.getState()), 'next', from.start)
  if (next) {
    selectSuggestion(next, said)
    return
  }
  leaveSuggestion()
  announceSuggestion(said, { key: 'noneLeft' })
}

/** The next or previous one, starting over after the last. `from` is one of them, or an offset in the text. */
function neighbour(shown: readonly Suggestion[], way: Way, from: Suggestion | number): Suggestion | undefined {
  const at = typeof from === 'number' ? -1 : indexOfSuggestion(shown, keyOfSuggestion(from))
  if (at !== -1) return shown.at(way === 'next' ? (at + 1) % shown.length : at - 1)
  const place = typeof from === 'number' ? from : from.start
  return way === 'next'
    ? (shown.find(({ start }) => start >= place) ?? shown[0])
    : (shown.findLast(({ start }) => start < place) ?? shown.at(-1))
}

function isInView({ start, end }: Suggestion): boolean {
  const current = surface()
  if (!current) return false
  const frame = current.scroller.getBoundingClientRect()
  const block = current.view.elementAt(start)?.getBoundingClientRect()
  if (!block || block.bottom < frame.top || block.top > frame.bottom) return false
  const box = current.view.liveRangeOf(start, end).getBoundingClientRect()
  return box.bottom > frame.top && box.top < frame.bottom
}

function sayThereIsNone(): void {
  const { active, working } = useSuggestions.getState()
  const { on } = useSettings.getState().suggestions
  const t = translate()
  const text = t(!on ? 'suggest.isOff' : active && working ? 'suggest.looking' : 'suggest.said.none')
  notify({ text, tone: 'info', ...(!on && { action: { label: t('suggest.switchOn'), run: toggleSuggestions } }) })
}
