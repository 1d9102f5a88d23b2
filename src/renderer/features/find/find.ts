/** Find in an article: the query, its matches, and the current match. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Step } from '../../../core/edits/history.ts'
import type { IdsAndClock, SaysMore } from '../../../core/edits/plan.ts'
import { planAddAll } from '../../../core/edits/plan.ts'
import type { Layer } from '../../../core/model/layer.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import { spanOfSelection } from '../../../core/text/characters.ts'
import { type FindQuery, findAll } from '../../../core/text/find.ts'

/**
 * The find bar's state. `at` is the index of the current match, -1 without one; `asked` counts how often Find was opened,
 * because its field takes the focus each time. While it is `looking`, `hits` is empty.
 */
export interface FindState {
  readonly open: boolean
  readonly asked: number
  readonly query: FindQuery
  readonly hits: readonly Span[]
  readonly at: number
  readonly problem: Problem | null
  readonly looking: boolean
}

/** What Find needs of the window. */
export interface FindPorts {
  /** The text in front with its layer; null where no article is open. */
  readonly document: () => { readonly text: string; readonly layer: Layer | null } | null
  /** What is selected in the article, or was before the field took the selection; its ends may be equal. */
  readonly selected: () => Span
  /** The span that the selection means, if it is in the article and more than a text cursor. */
  readonly selectedWords: (text: string) => Span | null
  /** Finds a regular expression; it may take for ever, so it must be stopped after a while. */
  readonly findPattern: (text: string, query: FindQuery) => Promise<Result<readonly Span[]>>
  /** Goes to a match, which is selected. */
  readonly goTo: (hit: Span) => void
  /** Shows a match while its query is still being typed: the field keeps the focus and the page's selection. */
  readonly showHit: (hit: Span) => void
  /** Takes a step of the layer in front that can be undone. */
  readonly perform: (step: Step) => boolean
  /** Called with how many annotations a tag was given. */
  readonly onTagged: (count: number) => void
  readonly idsAndClock: IdsAndClock
  /** What matches say as a tag, by the rules that suggest. */
  readonly saysMore?: SaysMore
}

/** Find in one window. */
export interface Find {
  readonly state: UseBoundStore<StoreApi<FindState>>
  /** Opens the find bar and focuses its field, with the selected words as the query if they are on one line. */
  readonly open: () => void
  /** Opens the find bar with these words, without the focus; the match at `hit` is the current one. */
  readonly show: (words: string, hit: Span) => void
  /** Whether the field is to take the focus now: once each time that Find was opened. */
  readonly takesFocus: () => boolean
  /** Looks for the same query in the article that is in front now. */
  readonly renew: () => void
  /** Closes the find bar; the current match stays selected. */
  readonly close: () => void
  /** Changes the query, looks for it, and shows the first match after the place where Find was opened. */
  readonly search: (change: Partial<FindQuery>) => Promise<void>
  /**
   * Goes to the next or previous match, from the current one or from the text cursor, starting over after the last. The
   * next one after typing is the match that is already shown.
   */
  readonly step: (way: 'next' | 'previous') => void
  /** Tags every match that doesn't have the tag yet, as one step of undo. */
  readonly tagAll: (tag: Tag) => void
}

const NOTHING = { hits: [], at: -1, problem: null, looking: false } as const

/** The longest selection that Find takes as its query, in UTF-16 code units. */
const LONGEST_TAKEN = 200

/** Find is closed, and looks for nothing. */
export function createFind(ports: FindPorts): Find {
  const state = create<FindState>(() => ({
    open: false,
    asked: 0,
    query: { words: '', matchCase: false, wholeWord: false, regex: false },
    ...NOTHING,
  }))

  /** From where a query that is being typed is looked for. */
  let origin = 0
  let focused = 0
  /** Whether the current match is only shown: the first step then selects it. */
  let isShown = false

  const look = async (change: Partial<FindQuery>): Promise<boolean> => {
    const query = { ...state.getState().query, ...change }
    const text = ports.document()?.text
    isShown = false
    // The matches of the last query must not be tagged in place of those of this one.
    state.setState({ query, ...(query.regex && { ...NOTHING, looking: text !== undefined }) })
    if (text === undefined) return false
    const found = query.regex ? await ports.findPattern(text, query) : findAll(text, query)
    if (state.getState().query !== query) return false
    state.setState(found.ok ? foundHits(found.value) : { ...NOTHING, problem: found.error })
    return found.ok
  }
  /** A match that is already selected, because Find took it as the query, is the current one. */
  const foundHits = (hits: readonly Span[]): Partial<FindState> => {
    const selected = ports.selected()
    return { ...NOTHING, hits, at: hits.findIndex((hit) => isSame(hit, selected)) }
  }
  return {
    state,
    open: () => {
      const text = ports.document()?.text ?? ''
      const span = ports.selectedWords(text)
      const words = span && span.end - span.start <= LONGEST_TAKEN ? text.slice(span.start, span.end) : ''
      origin = ports.selected().start
      state.setState(({ asked }) => ({ open: true, asked: asked + 1 }))
      void look(words && !words.includes('\n') ? { words, regex: false } : {})
    },
    show: (words, hit) => {
      origin = hit.start
      state.setState({ open: true })
      void look({ words, regex: false, matchCase: false, wholeWord: false }).then(() => {
        state.setState(({ hits }) => ({ at: hits.findIndex((other) => isSame(other, hit)) }))
      })
    },
    takesFocus: () => {
      const { asked } = state.getState()
      const isAsked = asked !== focused
      focused = asked
      return isAsked
    },
    renew: () => {
      origin = 0
      if (state.getState().open) void look({})
    },
    close: () => state.setState({ open: false, ...NOTHING }),
    search: async (change) => {
      if (!(await look(change))) return
      const { hits } = state.getState()
      const at = matchBeside(hits, -1, origin, 'next')
      const hit = hits[at]
      if (!hit) return
      isShown = true
      state.setState({ at })
      ports.showHit(hit)
    },
    step: (way) => {
      const { hits, at } = state.getState()
      const next = isShown && way === 'next' ? at : matchBeside(hits, at, ports.selected().start, way)
      const hit = hits[next]
      if (!hit) return
      isShown = false
      state.setState({ at: next })
      origin = hit.start
      ports.goTo(hit)
    },
    tagAll: (tag) => {
      const { text, layer } = ports.document() ?? { text: '', layer: null }
      const { hits } = state.getState()
      if (!layer || hits.length === 0) return
      const spans = hits.flatMap((hit) => spanOfSelection(text, hit.start, hit.end) ?? [])
      const edit = planAddAll(text, layer, spans, tag, ports.idsAndClock, ports.saysMore)
      if (edit) ports.perform(edit)
      ports.onTagged(edit === null ? 0 : edit.type === 'batch' ? edit.edits.length : 1)
    },
  }
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end
}

/**
 * The index of the match after or before the current one (`at`), or where none is current after or before the text cursor
 * (a UTF-16 offset), starting over after the last; -1 without matches.
 */
export function matchBeside(hits: readonly Span[], at: number, cursor: number, way: 'next' | 'previous'): number {
  if (hits.length === 0) return -1
  const after = hits.findIndex((hit) => hit.start >= cursor)
  const first = after === -1 ? 0 : after
  const from = at >= 0 ? at : way === 'next' ? first - 1 : first
  return (from + (way === 'next' ? 1 : -1) + hits.length) % hits.length
}
