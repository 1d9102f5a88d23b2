/** Deciding on suggestions: going from one to the next, accepting, rejecting, asking why. */
import type { Annotation } from '../../../core/model/annotation.ts'
import type { FigurePlace } from '../../../core/model/dismissedPair.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { apartOf, dismissalOf, type MemoryChange, rejectionOf } from '../../../core/suggest/memory.ts'
import { keyOfSuggestion } from '../../../core/suggest/pending.ts'
import { planAcceptSuggestions } from '../../../core/suggest/planAcceptSuggestions.ts'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'
import type { Way } from '../../commands/rules/going.ts'
import { notifyUndoable } from '../../commands/undoing.ts'
import { perform, selectAnnotation, useEditor } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { translate } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'
import { saveSettings, useSettings } from '../../platform/settings.ts'
import { jump } from '../../text/jumpHistory.ts'
import { reveal, select, selectionOffsets, surface } from '../../text/surface.ts'
import * as rules from './rules.ts'
import { type SuggestionAnnouncement, type SuggestionsState, selectedOf } from './state.ts'
import { memory, suggestions } from './window.ts'

const { state, announce, renew } = suggestions

/** Selects a suggestion, sets the text cursor at its start and scrolls it into view. `before` is announced first. */
export function selectSuggestion(suggestion: Suggestion, ...before: readonly SuggestionAnnouncement[]): void {
  jump('suggestions', () => {
    selectAnnotation(null)
    state.setState({ selected: keyOfSuggestion(suggestion) })
    select(suggestion.start, suggestion.start)
    reveal(suggestion.end)
    reveal(suggestion.start)
  })
  announce(...before, { key: 'selected', suggestion })
}

/** Selects the suggestion for exactly this span, if there is one; false if there is none. */
export function selectSuggestionFor(span: Span): boolean {
  const suggestion = rules.suggestionFor(view(), span)
  if (suggestion) selectSuggestion(suggestion)
  return suggestion !== undefined
}

/** Deselects the suggestion. */
export function leaveSuggestion(): void {
  state.setState({ selected: null })
}

/** Goes to the next or previous suggestion that the filter shows, from the selected one or from the text cursor. */
export function goSuggestion(way: Way): void {
  const target = rules.suggestionBeside(view(), selectionOffsets()?.focus ?? 0, way)
  if (target) selectSuggestion(target)
  else sayThereIsNone()
}

/** Accepts the selected suggestion, `together` with those that belong to it, and goes to the next. */
export function acceptSelected({ together = false }: { readonly together?: boolean } = {}): void {
  const before = view()
  const selected = selectedOf(before)
  if (selected && accept(rules.acceptedWith(before, together)))
    goToNext(selected, { key: 'accepted', suggestion: selected })
}

/** Accepts the selected suggestion and leaves its annotation selected, so that its edges can be moved. */
export function adjustSelected(): void {
  const selected = selectedOf(view())
  if (selected) acceptAndHold(selected)
}

/** Tags the selected suggestion's words with another tag, or with its own. */
export function acceptAs(tag: Tag): void {
  const selected = selectedOf(view())
  if (selected) acceptAndHold(rules.withTag(selected, tag))
}

/** Rejects the selected suggestion and equal ones elsewhere, and goes to the next. Can be undone. */
export function rejectSelected(): void {
  const { open } = useEditor.getState()
  const selected = selectedOf(view())
  if (!open || !selected) return
  perform({ type: 'memory', change: rejectionOf(open.article.id, [selected], idsAndClock.now()) })
  renew()
  goToNext(selected, { key: 'rejected', suggestion: selected })
}

/** Dismisses figures as a contradiction for good. Can be undone, as long as an article is open. */
export function dismissConflict(figures: readonly FigurePlace[]): void {
  dismissBy(dismissalOf(figures, idsAndClock.now()), translate()('suggest.differing.dismissed'))
}

/** Dismisses a claim as the one that an annotation makes, for good. Can be undone. */
export function dismissClaim(annotation: string, claim: string): void {
  dismissBy(apartOf({ annotation, claim }, idsAndClock.now()), translate()('claims.page.dismissed'))
}

function dismissBy(change: MemoryChange, said: string): void {
  if (perform({ type: 'memory', change })) notifyUndoable(said)
  else {
    const back = memory.remember(change)
    const action = { label: translate()('commands.undo'), run: () => void memory.remember(back) }
    notify({ text: said, tone: 'info', action })
  }
}

/** Accepts the suggestions of a kind (null: all kinds) in the window or in the article, as one undo step. */
export function acceptAll(where: 'view' | 'article', tag: Tag | null): void {
  const ofKind = rules.ofKind({ pending: acceptable(where) }, tag)
  const count = accept(ofKind)?.length ?? 0
  if (count === 0) sayThereIsNone()
  else notifyUndoable(translate()('suggest.said.acceptedAll', { count }))
}

/**
 * The same for the kind of the selected suggestion, or the one that the list shows; asks where neither says which of
 * several is meant.
 */
export function acceptMeant(where: 'view' | 'article'): void {
  const kinds = rules.countByKind(acceptable(where))
  const meant = rules.meantKind(view()) ?? (kinds.length === 1 ? (kinds[0]?.tag ?? null) : null)
  if (meant === null && kinds.length > 1) setDialog({ name: 'accept-kind', where })
  else acceptAll(where, meant)
}

/** What can be accepted there, of all kinds. */
export function acceptable(where: 'view' | 'article'): readonly Suggestion[] {
  const { pending } = view()
  return where === 'view' ? pending.filter(isInView) : pending
}

/** Shows why the selected suggestion is proposed, or hides it. */
export function explainSelected(): void {
  const before = view()
  const suggestion = selectedOf(before)
  if (!suggestion) return
  state.setState({ explained: !before.explained })
  if (!before.explained) announce({ key: 'why', suggestion })
}

/** Switches suggestions on or off. */
export function toggleSuggestions(): void {
  const { suggestions: settings } = useSettings.getState()
  void saveSettings({ suggestions: { ...settings, on: !settings.on } })
  notify({ text: translate()(settings.on ? 'suggest.said.off' : 'suggest.said.on'), tone: 'info' })
}

/** The suggestions as a command finds them. */
function view(): SuggestionsState {
  return state.getState()
}

function accept(accepted: readonly Suggestion[]): readonly Annotation[] | null {
  const { open, layer } = useEditor.getState()
  if (!open || !layer) return null
  const acceptance = planAcceptSuggestions(open.article.text, layer, accepted, view().found, idsAndClock)
  if (!acceptance || !perform(acceptance.edit)) return null
  renew()
  return acceptance.added
}

function acceptAndHold(suggestion: Suggestion): void {
  const [annotation] = accept([suggestion]) ?? []
  if (!annotation) return
  selectAnnotation(annotation.id)
  select(annotation.end, annotation.end)
  reveal(annotation.end)
  announce({ key: 'accepted', suggestion })
}

function goToNext(from: Suggestion, said: SuggestionAnnouncement): void {
  const next = rules.suggestionFrom(view(), from.start)
  if (next) {
    selectSuggestion(next, said)
    return
  }
  leaveSuggestion()
  announce(said, { key: 'noneLeft' })
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
  const { active, working } = view()
  const { on } = useSettings.getState().suggestions
  const t = translate()
  const text = t(!on ? 'suggest.isOff' : active && working ? 'suggest.looking' : 'suggest.said.none')
  notify({ text, tone: 'info', ...(!on && { action: { label: t('suggest.switchOn'), run: toggleSuggestions } }) })
}
