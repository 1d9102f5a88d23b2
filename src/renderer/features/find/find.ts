/** Find in the open article: the query, its matches, and the current match. */
import { create } from 'zustand'
import { planAddAll } from '../../../core/edits/plan.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { fail, type Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import { spanOfSelection } from '../../../core/text/characters.ts'
import { type FindQuery, findAll } from '../../../core/text/find.ts'
import { announce, perform, useEditor } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { createWorkerSlot } from '../../platform/workerSlot.ts'
import { jump } from '../../text/jumpHistory.ts'
import { lastSelection, reveal, select, selectedSpan } from '../../text/surface.ts'
import type { FindRequest } from './findMessages.ts'

/** A regular expression is stopped after this many milliseconds. */
const TIME_LIMIT = 2000

/**
 * The find bar's state. `at` is the index of the current match, -1 before the first step; `asked` counts how often Find was
 * opened, because its field takes the focus each time. While it is `looking`, `hits` is empty.
 */
interface FindState {
  readonly open: boolean
  readonly asked: number
  readonly query: FindQuery
  readonly hits: readonly Span[]
  readonly at: number
  readonly problem: Problem | null
  readonly looking: boolean
}

const NOTHING = { hits: [], at: -1, problem: null, looking: false } as const

/** The query and its matches. */
export const useFind = create<FindState>(() => ({
  open: false,
  asked: 0,
  query: { words: '', matchCase: false, wholeWord: false, regex: false },
  ...NOTHING,
}))

/** The longest selection that Find takes as its query, in UTF-16 code units. */
const LONGEST_TAKEN = 200

/** Opens the find bar and focuses its field, with the selected words as the query if they are on one line. */
export function openFind(): void {
  const { open } = useEditor.getState()
  const span = open && selectedSpan(open.article.text)
  const words = span && span.end - span.start <= LONGEST_TAKEN ? open.article.text.slice(span.start, span.end) : ''
  useFind.setState(({ asked }) => ({ open: true, asked: asked + 1 }))
  void search(words && !words.includes('\n') ? { words, regex: false } : {})
}

/** Closes the find bar; the current match stays selected. */
export function closeFind(): void {
  useFind.setState({ open: false, ...NOTHING })
}

/** Changes the query and looks for it in the open article. */
export async function search(change: Partial<FindQuery>): Promise<void> {
  const query = { ...useFind.getState().query, ...change }
  const text = useEditor.getState().open?.article.text
  // The matches of the last query must not be tagged in place of those of this one.
  useFind.setState({ query, ...(query.regex && { ...NOTHING, looking: text !== undefined }) })
  if (text === undefined) return
  const found = query.regex ? await findInWorker(text, query) : findAll(text, query)
  if (useFind.getState().query !== query) return
  useFind.setState(found.ok ? foundHits(found.value) : { ...NOTHING, problem: found.error })
}

/** A match that is already selected, because Find took it as the query or the query only got longer, is the current one. */
function foundHits(hits: readonly Span[]): Partial<FindState> {
  const selected = selectedPart()
  const at = hits.findIndex(({ start, end }) => start === selected.start && end === selected.end)
  return { ...NOTHING, hits, at }
}

/** What is selected in the article, or was before the field took the selection. */
function selectedPart(): Span {
  const { anchor, focus } = lastSelection() ?? { anchor: 0, focus: 0 }
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
}

/** Goes to the next or previous match, from the current one or from the text cursor, starting over after the last. */
export function stepFind(way: 'next' | 'previous'): void {
  const { hits, at } = useFind.getState()
  if (hits.length === 0) return
  const cursor = selectedPart().start
  const after = hits.findIndex((hit) => hit.start >= cursor)
  const from = at >= 0 ? at : way === 'next' ? (after === -1 ? 0 : after) - 1 : after === -1 ? 0 : after
  const next = (from + (way === 'next' ? 1 : -1) + hits.length) % hits.length
  const hit = hits[next]
  if (!hit) return
  useFind.setState({ at: next })
  jump('hits', () => {
    select(hit.start, hit.end)
    reveal(hit.end)
    reveal(hit.start)
  })
}

/** Tags every match that doesn't have the tag yet, as one undo step. */
export function tagAllHits(tag: Tag): void {
  const { open, layer } = useEditor.getState()
  const { hits } = useFind.getState()
  if (!open || !layer || hits.length === 0) return
  const { text } = open.article
  const spans = hits.flatMap((hit) => spanOfSelection(text, hit.start, hit.end) ?? [])
  const edit = planAddAll(text, layer, spans, tag, idsAndClock)
  const count = edit === null ? 0 : edit.type === 'batch' ? edit.edits.length : 1
  if (edit) perform(edit)
  announce({ key: 'taggedAll', count })
}

const finder = createWorkerSlot<FindRequest, Result<readonly Span[]>>(
  () => new Worker(new URL('./find.worker.ts', import.meta.url), { type: 'module' }),
)

/** A regular expression may take for ever, so it is matched where it can be stopped. */
function findInWorker(text: string, query: FindQuery): Promise<Result<readonly Span[]>> {
  return new Promise((resolve) => {
    const finish = (result: Result<readonly Span[]>) => {
      clearTimeout(timer)
      worker.stop()
      resolve(result)
    }
    const worker = finder.start({ onMessage: finish, onProblem: ({ code, details }) => finish(fail(code, details)) })
    const timer = setTimeout(() => finish(fail('pattern-slow', { seconds: TIME_LIMIT / 1000 })), TIME_LIMIT)
    worker.post({ text, query })
  })
}
