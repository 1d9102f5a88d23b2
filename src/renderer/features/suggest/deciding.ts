/** What is done with suggestions: going from one to the next, accepting, rejecting, asking why. */
import { relationBetween } from '../../../core/edits/planLinks.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { rejectionOf } from '../../../core/suggest/memory.ts'
import { indexOfSuggestion, keyOfSuggestion } from '../../../core/suggest/pending.ts'
import { planAccept } from '../../../core/suggest/planAccept.ts'
import { compareSuggestions, type Suggestion } from '../../../core/suggest/suggestion.ts'
import { translate } from '../../platform/i18n.ts'
import { stamps } from '../../commands/annotating.ts'
import type { Way } from '../../commands/choosing.ts'
import { reveal, select, selectionOffsets, surface } from '../../text/surface.ts'
import { jump } from '../../text/jumpHistory.ts'
import { saveSettings, useApp } from '../../platform/settings.ts'
import { choose, perform, useEditor } from '../../document/editor.ts'
import { notify } from '../../platform/messages.ts'
import { chosenOf, renewPending, type Said, tellSuggestion, useSuggestions } from './state.ts'

/** Chooses a suggestion, sets the text cursor at its start and scrolls it into view. `before` is said first. */
export function chooseSuggestion(suggestion: Suggestion, ...before: readonly Said[]): void {
  jump('suggestions', () => {
    choose(null)
    useSuggestions.setState({ chosen: keyOfSuggestion(suggestion) })
    select(suggestion.start, suggestion.start)
    reveal(suggestion.end)
    reveal(suggestion.start)
  })
  tellSuggestion(...before, { key: 'chosen', suggestion })
}

/** Chooses none. */
export function leaveSuggestion(): void {
  useSuggestions.setState({ chosen: null })
}

/** Goes to the next or previous suggestion that the filter shows, round and round: from the chosen one, else from the text cursor. */
export function goSuggestion(way: Way): void {
  const state = useSuggestions.getState()
  const chosen = chosenOf(state)
  const cursor = chosen?.start ?? selectionOffsets()?.focus ?? 0
  const target = neighbour(shownSuggestions(state), way, chosen ?? cursor)
  if (target) chooseSuggestion(target)
  else sayThereIsNone()
}

/** Accepts the chosen suggestion and goes on to the next; `together` with those that belong to it. */
export function acceptChosen({ together = false }: { readonly together?: boolean } = {}): void {
  const state = useSuggestions.getState()
  const chosen = chosenOf(state)
  if (!chosen) return
  const accepted = together ? [chosen, ...partnersOf(chosen, state.pending)].sort(compareSuggestions) : [chosen]
  if (accept(accepted)) goOn(chosen, { key: 'accepted', suggestion: chosen })
}

/** Accepts the chosen suggestion and leaves its annotation chosen, with the edges in hand. */
export function adjustChosen(): void {
  const chosen = chosenOf(useSuggestions.getState())
  const [annotation] = (chosen && accept([chosen])) ?? []
  if (chosen && annotation) hold(annotation, chosen)
}

/** Tags the chosen suggestion's words with another tag, or with its own. */
export function acceptAs(tag: Tag): void {
  const chosen = chosenOf(useSuggestions.getState())
  if (!chosen) return
  const { start, end, quote, rule, confidence } = chosen
  const other: Suggestion = tag === chosen.tag ? chosen : { tag, start, end, quote, rule, confidence }
  const [annotation] = accept([other]) ?? []
  if (annotation) hold(annotation, other)
}

/** Rejects the chosen suggestion, and what says the same elsewhere; goes on to the next. Can be undone. */
export function rejectChosen(): void {
  const { open } = useEditor.getState()
  const chosen = chosenOf(useSuggestions.getState())
  if (!open || !chosen) return
  perform({ type: 'memory', change: rejectionOf(open.article.id, [chosen], stamps.now()) })
  renewPending()
  goOn(chosen, { key: 'rejected', suggestion: chosen })
}

/** Accepts every suggestion of a kind (null: all kinds) in the window or in the article, as one step of undo. */
export function acceptAll(where: 'view' | 'article', tag: Tag | null): void {
  const { pending } = useSuggestions.getState()
  const ofKind = tag ? pending.filter((suggestion) => suggestion.tag === tag) : pending
  const accepted = where === 'view' ? ofKind.filter(isInView) : ofKind
  const count = accept(accepted)?.length ?? 0
  if (count === 0) sayThereIsNone()
  else notify({ text: translate()('suggest.said.acceptedAll', { count }), tone: 'info' })
}

/** The kind that a command means which names none: the chosen suggestion's, else the one that the list shows. */
export function meantKind(): Tag | null {
  const state = useSuggestions.getState()
  return chosenOf(state)?.tag ?? state.filter
}

/** Shows why the chosen suggestion is proposed, or hides it. */
export function explainChosen(): void {
  const { explained, ...state } = useSuggestions.getState()
  const suggestion = chosenOf({ ...state, explained })
  if (!suggestion) return
  useSuggestions.setState({ explained: !explained })
  if (!explained) tellSuggestion({ key: 'why', suggestion })
}

/** Switches suggestions on or off. */
export function toggleSuggestions(): void {
  const { suggestions } = useApp.getState().settings
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
  const acceptance = planAccept(open.article.text, layer, accepted, found, stamps)
  if (!acceptance || !perform(acceptance.edit)) return null
  renewPending()
  return acceptance.added
}

function hold(annotation: Annotation, suggestion: Suggestion): void {
  choose(annotation.id)
  select(annotation.end, annotation.end)
  reveal(annotation.end)
  tellSuggestion({ key: 'accepted', suggestion })
}

function goOn(from: Suggestion, said: Said): void {
  const next = neighbour(shownSuggestions(useSuggestions.getState()), 'next', from.start)
  if (next) {
    chooseSuggestion(next, said)
    return
  }
  leaveSuggestion()
  tellSuggestion(said, { key: 'noneLeft' })
}

/** The next or previous one, round and round. `from` is one of them, or a place in the text. */
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
  const { on } = useApp.getState().settings.suggestions
  const t = translate()
  const text = t(!on ? 'suggest.isOff' : active && working ? 'suggest.looking' : 'suggest.said.none')
  notify({ text, tone: 'info', ...(!on && { action: { label: t('suggest.switchOn'), run: toggleSuggestions } }) })
}
