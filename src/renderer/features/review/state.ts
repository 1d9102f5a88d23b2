/** What review shows of the open article: colleagues' layers, which of them are drawn in the text, and the open tab. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { ADJUDICATED } from '../../../core/model/ids.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { ReviewFilter } from '../../../core/review/items.ts'
import type { ColleagueLayers } from '../../../ipc/review.ts'
import { createLatest } from '../../platform/latest.ts'

/** The tabs: reviewing a colleague's tags, feedback on one's own, comparing, adjudicating. */
export const REVIEW_TABS = ['through', 'received', 'compare', 'adjudicate'] as const

/** One of the tabs. */
export type ReviewTab = (typeof REVIEW_TABS)[number]

/** How many layers can be drawn at once and still be told apart. */
export const MOST_LANES = 5

/** The state of review. */
export interface ReviewState {
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

/** What review needs of the window. */
export interface ReviewPorts {
  readonly ownLayer: () => Layer | null
  /** Deselects the annotator's own annotations: keys would act on them otherwise. */
  readonly deselectOwn: () => void
  /** Reads everybody else's layers on an article, with what is wrong with their files. */
  readonly read: (article: string) => Promise<Result<ColleagueLayers>>
  /** Shows what is wrong with colleagues' layers now, in place of what was wrong before. */
  readonly showProblems: (problems: readonly Problem[]) => void
}

/** Review in one window. */
export interface Review {
  readonly state: UseBoundStore<StoreApi<ReviewState>>
  /** Answers that were typed and not given yet, by review. */
  readonly drafts: Map<string, string>
  /** Opens a tab of review, or closes review. */
  readonly setTab: (tab: ReviewTab | null) => void
  /** Opens review where it is closed, and closes it where it is open. */
  readonly toggle: () => void
  /** Reviews another colleague's annotations, whose spans are then drawn in the text. */
  readonly selectColleague: (colleague: string) => void
  /** Shows or hides a colleague's spans in the text. */
  readonly toggleShown: (annotator: string) => void
  /** Shows some of the colleague's annotations. */
  readonly setFilter: (change: Partial<ReviewFilter>) => void
  /** Makes something in the open tab current. */
  readonly setCurrent: (current: string | null) => void
  /** The same, and in the cards in the same frame. */
  readonly setCurrentAtOnce: (current: string | null) => void
  /** Lets the cards show what is current. */
  readonly paintCurrent: () => void
  /** The layer of an annotator: one's own, or a colleague's. */
  readonly layerBy: (annotator: string) => Layer | undefined
  /** Reads colleagues' layers on an article. */
  readonly loadColleagues: (article: string) => Promise<void>
  /**
   * Removes colleagues' layers on the open article at once, unless the annotator's own layer is done. Those that are being
   * read at the moment aren't shown either.
   */
  readonly hideColleagues: () => void
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

/** Review is closed, and no layer was read. */
export function createReview({ ownLayer, deselectOwn, read, showProblems }: ReviewPorts): Review {
  const state = create<ReviewState>(() => ({ tab: null, filter: { show: 'all', tag: null }, ...NOTHING }))
  const loadings = createLatest()
  /** The layers that were read last, by their JSON text. */
  let parsed: ReadonlyMap<string, Layer> = new Map()

  const setTab = (tab: ReviewTab | null) => {
    if (tab !== null) deselectOwn()
    state.setState({ tab, current: null, painted: null })
  }
  const show = ({ layers, hidden, problems, names = {} }: ColleagueLayers) => {
    showProblems(problems)
    const same = layers.length === parsed.size && layers.every((json) => parsed.has(json))
    // A layer that hasn't changed stays the same object, so that nothing is compared or drawn again for it.
    parsed = new Map(layers.map((json) => [json, parsed.get(json) ?? named(parseTrusted<Layer>(json), names)]))
    state.setState((before) => {
      const colleagues = same && before.colleagues.length === parsed.size ? before.colleagues : [...parsed.values()]
      const ids = colleagues.map(({ annotator }) => annotator.id)
      const others = reviewable(colleagues).map(({ annotator }) => annotator.id)
      const colleague = others.find((id) => id === before.colleague) ?? others[0] ?? null
      const drawn = before.shown.filter((id) => ids.includes(id))
      const shown = colleague === null ? drawn : withLane(drawn, colleague)
      return {
        colleagues,
        hidden,
        colleague,
        shown: shown.join() === before.shown.join() ? before.shown : shown,
      }
    })
  }
  return {
    state,
    drafts: new Map(),
    setTab,
    toggle: () => setTab(state.getState().tab === null ? 'through' : null),
    selectColleague: (colleague) =>
      state.setState(({ shown }) => ({ colleague, current: null, painted: null, shown: withLane(shown, colleague) })),
    toggleShown: (annotator) =>
      state.setState(({ shown }) => ({
        shown: shown.includes(annotator) ? shown.filter((id) => id !== annotator) : withLane(shown, annotator),
      })),
    setFilter: (change) => state.setState(({ filter }) => ({ filter: { ...filter, ...change } })),
    setCurrent: (current) => state.setState({ current }),
    setCurrentAtOnce: (current) => state.setState({ current, painted: current }),
    paintCurrent: () => state.setState(({ current }) => ({ painted: current })),
    layerBy: (annotator) => {
      const own = ownLayer()
      if (own?.annotator.id === annotator) return own
      return state.getState().colleagues.find((layer) => layer.annotator.id === annotator)
    },
    loadColleagues: async (article) => {
      const isLatest = loadings.begin()
      if (state.getState().article !== article) {
        state.setState({ ...NOTHING, article })
        showProblems([])
      }
      const answer = await read(article)
      if (!isLatest()) return
      if (answer.ok) show(answer.value)
      else showProblems([answer.error])
    },
    hideColleagues: () => {
      if (ownLayer()?.status === 'done') return
      loadings.cancel()
      parsed = new Map()
      state.setState(({ colleagues, hidden }) => ({
        colleagues: [],
        hidden: [...hidden, ...colleagues.map(({ annotator }) => annotator.id)],
        shown: [],
        colleague: null,
        current: null,
        painted: null,
      }))
    },
  }
}

/** The colleagues whose annotations can be reviewed: all layers but the adjudicated one. */
export function reviewable(colleagues: readonly Layer[]): readonly Layer[] {
  return colleagues.filter(({ annotator }) => annotator.id !== ADJUDICATED)
}

function withLane(shown: readonly string[], annotator: string): readonly string[] {
  return shown.includes(annotator) ? shown : [...shown, annotator].slice(-MOST_LANES)
}

/** A layer under the name that its annotator has in the team, where there is one. */
function named(layer: Layer, names: Readonly<Record<string, string>>): Layer {
  const name = names[layer.annotator.id]
  return name === undefined ? layer : { ...layer, annotator: { ...layer.annotator, name } }
}
