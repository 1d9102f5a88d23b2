/** Find in an article: the query, its matches, and the current match. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Step } from '../../../core/edits/history.ts'
import type { IdsAndClock } from '../../../core/edits/plan.ts'
import { planAddAll } from '../../../core/edits/plan.ts'
import type { Layer } from '../../../core/model/layer.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import { spanOfSelection } from '../../../core/text/characters.ts'
import { type FindQuery, findAll } from '../../../core/text/find.ts'

/**
 * The find bar's state. `at` is the index of the current match, -1 before the first step; `asked` counts how often Find was
 * opened, because its field takes the focus each time. While it is `looking`, `hits` is empty.
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
  /** Goes to a match. */
  readonly goTo: (hit: Span) => void
  /** Takes a step of the layer in front that can be undone. */
  readonly perform: (step: Step) => boolean
  /** Called with how many annotations a tag was given. */
  readonly onTagged: (count: number) => void
  readonly idsAndClock: IdsAndClock
}

/** Find in one window. */
export interface Find {
  readonly state: UseBoundStore<StoreApi<FindState>>
  /** Opens the find bar and focuses its field, with the selected words as the query if they are on one line. */
  readonly open: () => void
  /** Closes the find bar; the current match stays selected. */
  readonly close: () => void
  /** Changes the query and looks for it. */
  readonly search: (change: Partial<FindQuery>) => Promise<void>
  /** Goes to the next or previous match, from the current one or from the text cursor, starting over after the last. */
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

  const search = async (change: Partial<FindQuery>): Promise<void> => {
    const query = { ...state.getState().query, ...change }
    const text = ports.document()?.text
    // The matches of the last query must not be tagged in place of those of this one.
    state.setState({ query, ...(query.regex && { ...NOTHING, looking: text !== undefined }) })
    if (text === undefined) return
    const found = query.regex ? await ports.findPattern(text, query) : findAll(text, query)
    if (state.getState().query !== query) return
    state.setState(found.ok ? foundHits(found.value) : { ...NOTHING, problem: found.error })
  }
  /** A match that is already selected, because Find took it as the query or the query only got longer, is the current one. */
  const foundHits = (hits: readonly Span[]): Partial<FindState> => {
    const selected = ports.selected()
    return {
      ...NOTHING,
      hits,
      at: hits.findIndex(({ start, end }) => start === selected.start && end === selected.end),
    }
  }
  return {
    state,
    open: () => {
      const text = ports.document()?.text ?? ''
      const span = ports.selectedWords(text)
      const words = span && span.end - span.start <= LONGEST_TAKEN ? text.slice(span.start, span.end) : ''
      state.setState(({ asked }) => ({ open: true, asked: asked + 1 }))
      void search(words && !words.includes('\n') ? { words, regex: false } : {})
    },
    close: () => state.setState({ open: false, ...NOTHING }),
    search,
    step: (way) => {
      const { hits, at } = state.getState()
      const next = matchBeside(hits, at, ports.selected().start, way)
      const hit = hits[next]
      if (!hit) return
      state.setState({ at: next })
      ports.goTo(hit)
    },
    tagAll: (tag) => {
      const { text, layer } = ports.document() ?? { text: '', layer: null }
      const { hits } = state.getState()
      if (!layer || hits.length === 0) return
      const spans = hits.flatMap((hit) => spanOfSelection(text, hit.start, hit.end) ?? [])
      const edit = planAddAll(text, layer, spans, tag, ports.idsAndClock)
      if (edit) ports.perform(edit)
      ports.onTagged(edit === null ? 0 : edit.type === 'batch' ? edit.edits.length : 1)
    },
  }
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
