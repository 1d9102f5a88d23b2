/** What review shows of the open article: colleagues' layers, whose are drawn in the text, and which of its tabs is open. */
import { create } from 'zustand'
import { ADJUDICATED } from '../../../core/model/ids.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import type { ReviewFilter } from '../../../core/review/items.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { tell } from '../library/libraryHistory.ts'
import { choose, useEditor } from '../../document/editor.ts'

/** The tabs: going through a colleague's tags, verdicts on one's own, comparing, settling. */
export const REVIEW_TABS = ['through', 'received', 'compare', 'settle'] as const

/** One of the tabs. */
export type ReviewTab = (typeof REVIEW_TABS)[number]

/** How many layers can be drawn at once and still be told apart. */
export const MOST_LANES = 5

interface ReviewState {
  /** Null where review is closed. */
  readonly tab: ReviewTab | null
  readonly article: string | null
  /** Everybody else's layers, by id; empty as long as they are hidden. */
  readonly colleagues: readonly Layer[]
  /** Who has a layer that must not be seen yet. */
  readonly hidden: readonly string[]
  /** Whose spans are drawn in the text, in the order of their lanes. */
  readonly shown: readonly string[]
  /** Whose annotations are gone through. */
  readonly colleague: string | null
  readonly filter: ReviewFilter
  /** The annotation, review or unit that is current in the open tab. */
  readonly current: string | null
}

const NOTHING = { article: null, colleagues: [], hidden: [], shown: [], colleague: null, current: null } as const

/** The state of review; changed by the functions of this module alone. */
export const useReview = create<ReviewState>(() => ({ tab: null, filter: { show: 'all', tag: null }, ...NOTHING }))

/** Opens a tab of review, or closes review. */
export function setTab(tab: ReviewTab | null): void {
  // What is chosen in the own layer would else be what a key means.
  if (tab !== null) choose(null)
  useReview.setState({ tab, current: null })
}

/** Opens review where it is closed, and closes it where it is open. */
export function toggleReview(): void {
  setTab(useReview.getState().tab === null ? 'through' : null)
}

/** The colleagues whose annotations can be gone through: everybody but the settled layer. */
export function reviewable(colleagues: readonly Layer[]): readonly Layer[] {
  return colleagues.filter(({ annotator }) => annotator.id !== ADJUDICATED)
}

/** Goes through another colleague's annotations, whose spans are then drawn in the text. */
export function chooseColleague(colleague: string): void {
  useReview.setState(({ shown }) => ({ colleague, current: null, shown: withLane(shown, colleague) }))
}

/** Draws a colleague's spans in the text, or no longer. */
export function toggleShown(annotator: string): void {
  useReview.setState(({ shown }) => ({
    shown: shown.includes(annotator) ? shown.filter((id) => id !== annotator) : withLane(shown, annotator),
  }))
}

/** Shows some of the colleague's annotations. */
export function setReviewFilter(change: Partial<ReviewFilter>): void {
  useReview.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}

/** Makes something in the open tab current. */
export function setCurrent(current: string | null): void {
  useReview.setState({ current })
}

/** The layer of an annotator: one's own, or a colleague's. */
export function layerBy(annotator: string): Layer | undefined {
  const own = useEditor.getState().layer
  return own?.annotator.id === annotator
    ? own
    : useReview.getState().colleagues.find((layer) => layer.annotator.id === annotator)
}

let loading = 0

/** The layers that were read last, by their JSON text. */
let parsed: ReadonlyMap<string, Layer> = new Map()

/** Reads colleagues' layers on an article again. */
export async function loadColleagues(article: string): Promise<void> {
  loading += 1
  const mine = loading
  if (useReview.getState().article !== article) useReview.setState({ ...NOTHING, article })
  const answer = await answerOf(bridge.colleagues({ article }))
  if (mine !== loading) return
  if (!answer.ok) return tell(answer.error)
  const { layers, hidden, problems } = answer.value
  for (const problem of problems) tell(problem)
  const same = layers.length === parsed.size && layers.every((json) => parsed.has(json))
  // What is as it was stays the same object: nothing is compared or drawn anew for it.
  parsed = new Map(layers.map((json) => [json, parsed.get(json) ?? parseTrusted<Layer>(json)]))
  useReview.setState((before) => {
    const colleagues = same && before.colleagues.length === parsed.size ? before.colleagues : [...parsed.values()]
    const ids = colleagues.map(({ annotator }) => annotator.id)
    const others = reviewable(colleagues).map(({ annotator }) => annotator.id)
    const kept = others.find((id) => id === before.colleague) ?? others[0] ?? null
    const drawn = before.shown.filter((id) => ids.includes(id))
    const shown = kept === null ? drawn : withLane(drawn, kept)
    return { colleagues, hidden, colleague: kept, shown: shown.join() === before.shown.join() ? before.shown : shown }
  })
}

/**
 * Takes colleagues' layers on the open article out of the window at once, unless the own one is done. What is being read
 * of them by now isn't shown either.
 */
export function hideColleagues(): void {
  if (useEditor.getState().layer?.status === 'done') return
  loading += 1
  parsed = new Map()
  useReview.setState(({ colleagues, hidden }) => ({
    colleagues: [],
    hidden: [...hidden, ...colleagues.map(({ annotator }) => annotator.id)],
    shown: [],
    colleague: null,
    current: null,
  }))
}

function withLane(shown: readonly string[], annotator: string): readonly string[] {
  return shown.includes(annotator) ? shown : [...shown, annotator].slice(-MOST_LANES)
}
