/** Finding words in the open article: the query, its hits, and which of them is the current one. */
import { create } from 'zustand'
import { planAddAll } from '../../../core/edits/plan.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { fail, type Problem } from '../../../core/problem.ts'
import { asSaid } from '../../../core/reasons.ts'
import type { Result } from '../../../core/result.ts'
import { spanOfSelection } from '../../../core/text/characters.ts'
import { type FindQuery, findAll } from '../../../core/text/find.ts'
import { stamps } from '../../commands/annotating.ts'
import { lastSelection, reveal, select, selectedSpan } from '../../text/surface.ts'
import { jump } from '../../text/jumpHistory.ts'
import { announce, perform, useEditor } from '../../document/editor.ts'

/** After so many milliseconds a regular expression is given up. */
const TIME_LIMIT = 2000

/**
 * The find bar's state. `at` is the index of the current hit, -1 before the first step; `asked` counts how often the bar
 * was asked for, since its field takes the focus each time. While it is `looking` nothing is found yet.
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

/** What is looked for, and where it was found. */
export const useFind = create<FindState>(() => ({
  open: false,
  asked: 0,
  query: { words: '', matchCase: false, wholeWord: false, regex: false },
  ...NOTHING,
}))

/** Words up to this length are taken from the selection, in UTF-16 code units. */
const LONGEST_TAKEN = 200

/** Opens the find bar and gives its field the focus; with the selected words in it, if some words of one line are selected. */
export function openFind(): void {
  const { open } = useEditor.getState()
  const span = open && selectedSpan(open.article.text)
  const words = span && span.end - span.start <= LONGEST_TAKEN ? open.article.text.slice(span.start, span.end) : ''
  useFind.setState(({ asked }) => ({ open: true, asked: asked + 1 }))
  void search(words && !words.includes('\n') ? { words, regex: false } : {})
}

/** Closes the find bar; the current hit stays selected. */
export function closeFind(): void {
  useFind.setState({ open: false, ...NOTHING })
}

/** Changes the query and looks for it in the open article. */
export async function search(change: Partial<FindQuery>): Promise<void> {
  const query = { ...useFind.getState().query, ...change }
  const text = useEditor.getState().open?.article.text
  // What was found before must not be tagged in place of what is looked for now.
  useFind.setState({ query, ...(query.regex && { ...NOTHING, looking: text !== undefined }) })
  if (text === undefined) return
  const found = query.regex ? await findInWorker(text, query) : findAll(text, query)
  if (useFind.getState().query !== query) return
  useFind.setState(found.ok ? foundHits(found.value) : { ...NOTHING, problem: found.error })
}

/** A hit that is selected already, because its words were looked for or the query only got longer, is the current one. */
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

/** Goes to the next or previous hit, round and round, from the current one or from the text cursor. */
export function stepFind(way: 'next' | 'previous'): void {
  const { hits, at } = useFind.getState()
  if (hits.length === 0) return
  const cursor = selectedPart().start
  const behind = hits.findIndex((hit) => hit.start >= cursor)
  const from = at >= 0 ? at : way === 'next' ? (behind === -1 ? 0 : behind) - 1 : behind === -1 ? 0 : behind
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

/** Tags every hit that doesn't have the tag yet, as one step of undo. */
export function tagAllHits(tag: Tag): void {
  const { open, layer } = useEditor.getState()
  const { hits } = useFind.getState()
  if (!open || !layer || hits.length === 0) return
  const { text } = open.article
  const spans = hits.flatMap((hit) => spanOfSelection(text, hit.start, hit.end) ?? [])
  const edit = planAddAll(text, layer, spans, tag, stamps)
  const count = edit === null ? 0 : edit.type === 'batch' ? edit.edits.length : 1
  if (edit) perform(edit)
  announce({ key: 'taggedAll', count })
}

let worker: Worker | null = null

function findInWorker(text: string, query: FindQuery): Promise<Result<readonly Span[]>> {
  worker?.terminate()
  const current = new Worker(new URL('./find.worker.ts', import.meta.url), { type: 'module' })
  worker = current
  return new Promise((resolve) => {
    const finish = (result: Result<readonly Span[]>) => {
      clearTimeout(timer)
      current.terminate()
      resolve(result)
    }
    const timer = setTimeout(() => finish(fail('pattern-slow', { seconds: TIME_LIMIT / 1000 })), TIME_LIMIT)
    current.onmessage = (event: MessageEvent<Result<readonly Span[]>>) => finish(event.data)
    current.onerror = (event) => finish(fail('internal', asSaid(event.message)))
    current.postMessage({ text, query })
  })
}
