/** What review shows of the open article: colleagues' layers, which of them are drawn in the text, and the open tab. */
import { create } from 'zustand'
import { ADJUDICATED } from '../../../core/model/ids.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import type { ReviewFilter } from '../../../core/review/items.ts'
import type { Imported } from '../../../ipc/contract.ts'
import { selectAnnotation, useEditor } from '../../document/editor.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { createLatest } from '../../platform/latest.ts'
import { showProblem } from '../../platform/messages.ts'

/** The tabs: reviewing a colleague's tags, feedback on one's own, comparing, adjudicating. */
export const REVIEW_TABS = ['through', 'received', 'compare', 'adjudicate'] as const

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
  /** Whose annotations are under review. */
  readonly colleague: string | null
  readonly filter: ReviewFilter
  /** The annotation, review or unit that is current in the open tab. */
  readonly current: string | null
  /** What the cards show as current: the same, once the text has been painted. */
  readonly painted: string | null
}

const NOTHING = {
  article: null,
  colleagues: [],
  hidden: [],
  shown: [],
  colleague: null,
  current: null,
  painted: null,
} as const

/** The state of review; changed by the functions of this module alone. */
export const useReview = create<ReviewState>(() => ({ tab: null, filter: { show: 'all', tag: null }, ...NOTHING }))

/** Opens a tab of review, or closes review. */
export function setTab(tab: ReviewTab | null): void {
  // Keys would otherwise act on what is selected in the own layer.
  if (tab !== null) selectAnnotation(null)
  useReview.setState({ tab, current: null, painted: null })
}

/** Opens review where it is closed, and closes it where it is open. */
export function toggleReview(): void {
  setTab(useReview.getState().tab === null ? 'through' : null)
}

/** The colleagues whose annotations can be reviewed: all layers but the adjudicated one. */
export function reviewable(colleagues: readonly Layer[]): readonly Layer[] {
  return colleagues.filter(({ annotator }) => annotator.id !== ADJUDICATED)
}

/** Reviews another colleague's annotations, whose spans are then drawn in the text. */
export function selectColleague(colleague: string): void {
  useReview.setState(({ shown }) => ({ colleague, current: null, painted: null, shown: withLane(shown, colleague) }))
}

/** Shows or hides a colleague's spans in the text. */
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

/** The same, and in the cards in the same frame. */
export function setCurrentAtOnce(current: string | null): void {
  useReview.setState({ current, painted: current })
}

/** Lets the cards show what is current. */
export function paintCurrent(): void {
  useReview.setState(({ current }) => ({ painted: current }))
}

/** The layer of an annotator: one's own, or a colleague's. */
export function layerBy(annotator: string): Layer | undefined {
  const own = useEditor.getState().layer
  return own?.annotator.id === annotator
    ? own
    : useReview.getState().colleagues.find((layer) => layer.annotator.id === annotator)
}

const loadings = createLatest()

/** The layers that were read last, by their JSON text. */
let parsed: ReadonlyMap<string, Layer> = new Map()

/** Reads colleagues' layers on an article again if review shows it and an import has brought layers for it. */
export async function loadImported(imported: readonly Imported[]): Promise<void> {
  const { article } = useReview.getState()
  const isShown = ({ outcome }: Imported) => outcome.ok && outcome.value.layers && outcome.value.id === article
  if (article !== null && imported.some(isShown)) await loadColleagues(article)
}

/** Reads colleagues' layers on an article. */
export async function loadColleagues(article: string): Promise<void> {
  const isLatest = loadings.begin()
  if (useReview.getState().article !== article) useReview.setState({ ...NOTHING, article })
  const answer = await answerOf(bridge.colleagues({ article }))
  if (!isLatest()) return
  if (!answer.ok) return showProblem(answer.error)
  const { layers, hidden, problems } = answer.value
  for (const problem of problems) showProblem(problem)
  const same = layers.length === parsed.size && layers.every((json) => parsed.has(json))
  // A layer that hasn't changed stays the same object, so that nothing is compared or drawn again for it.
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
 * Removes colleagues' layers on the open article from the window at once, unless the annotator's own layer is done. Those
 * that are being read at the moment aren't shown either.
 */
export function hideColleagues(): void {
  if (useEditor.getState().layer?.status === 'done') return
  loadings.cancel()
  parsed = new Map()
  useReview.setState(({ colleagues, hidden }) => ({
    colleagues: [],
    hidden: [...hidden, ...colleagues.map(({ annotator }) => annotator.id)],
    shown: [],
    colleague: null,
    current: null,
    painted: null,
  }))
}

function withLane(shown: readonly string[], annotator: string): readonly string[] {
  return shown.includes(annotator) ? shown : [...shown, annotator].slice(-MOST_LANES)
}
