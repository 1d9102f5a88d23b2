/**
 * The open article and the annotator's layer on it. Every change goes through `perform`: the pure core applies the edit
 * here at once, and the same edit is sent to the main process, which answers when it is on the disk.
 */
import { flushSync } from 'react-dom'
import { create } from 'zustand'
import { applyEdit } from '../../core/edits/applyEdit.ts'
import type { Edit } from '../../core/edits/edit.ts'
import {
  type Direction,
  EMPTY_HISTORY,
  type History,
  nextStep,
  record,
  type Step,
  stepped,
} from '../../core/edits/history.ts'
import type { Article } from '../../core/model/article.ts'
import type { Layer } from '../../core/model/layer.ts'
import { parseTrusted } from '../../core/model/parseTrusted.ts'
import type { Tag } from '../../core/model/tag.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { asSaid } from '../../core/reasons.ts'
import { blocksOf } from '../../core/text/paragraphs.ts'
import type { OpenedArticle } from '../../ipc/contract.ts'
import { bridge } from '../platform/bridge.ts'
import { learn, remember } from '../features/suggest/memory.ts'
import type { Announcement, EditorState } from './editorState.ts'
import { dropHistories, keepHistory, keptHistory } from './histories.ts'

const NONE: ReadonlySet<string> = new Set()

const CLOSED = {
  open: null,
  layer: null,
  chosen: null,
  others: NONE,
  filter: null,
  history: EMPTY_HISTORY,
  readOnly: null,
} as const

/** The editor's state; changed by the functions of this module alone. */
export const useEditor = create<EditorState>(() => ({
  ...CLOSED,
  unsaved: 0,
  savingProblem: null,
  refusal: null,
  announcement: null,
}))

/** Shows an article with its layer, as the main process sent and checked them. */
export function loadEditor(opened: OpenedArticle): void {
  rememberHistory()
  const article = parseTrusted<Article>(opened.article)
  const layer = parseTrusted<Layer>(opened.layer)
  performance.mark('article-arrived')
  useEditor.setState({
    ...CLOSED,
    open: { article, blocks: blocksOf(article.text) },
    layer,
    history: keptHistory(layer),
    readOnly: opened.readOnly,
  })
}

/** Shows the open article's layer as something else has made it. */
export function replaceLayer(layer: Layer): void {
  useEditor.setState((state) => ({ ...stillChosen(state, layer), layer }))
}

/** This layer can only be looked at (`problem`), or can be changed again (null). */
export function noteReadOnly(readOnly: Problem | null): void {
  useEditor.setState({ readOnly })
}

/** Shows no article. */
export function closeEditor(): void {
  rememberHistory()
  useEditor.setState(CLOSED)
}

/** Forgets what could be undone in an article: its layer was put away. */
export function forgetHistory(article: string): void {
  dropHistories(article)
  if (useEditor.getState().open?.article.id === article) useEditor.setState({ history: EMPTY_HISTORY })
}

/**
 * Takes a step, an edit of the layer as a rule, that can be undone, and chooses the annotation `chosen` where it is
 * given. False if the core refuses it; nothing changes then.
 */
export function perform(done: Step, chosen?: string): boolean {
  return take(done, record, chosen)
}

/** Takes the last edit back, or does again what was taken back last. False if there is none. */
export function step(direction: Direction): boolean {
  const next = nextStep(useEditor.getState().history, direction)
  return next !== undefined && take(next, (history, inverse) => stepped(history, direction, inverse))
}

/** Chooses an annotation, or none, and others beside it. */
export function choose(id: string | null, others: ReadonlySet<string> = NONE): void {
  useEditor.setState({ chosen: id, others })
}

/** Shows the annotations of one tag alone, or all. */
export function setFilter(filter: Tag | null): void {
  useEditor.setState({ filter })
}

/** Says something to screen readers; the same twice is said twice. */
export function announce(announcement: Announcement): void {
  useEditor.setState({ announcement: { ...announcement } })
}

/** The main process said that writing failed and goes on (`problem`), or that it works again (null). */
export function noteSaving(problem: Problem | null): void {
  useEditor.setState({ savingProblem: problem })
}

/** Takes note of an article's corrected details; where they are what they were, nothing is drawn anew. */
export function noteDetails(id: string, details: Partial<Article>): void {
  const { open } = useEditor.getState()
  if (open?.article.id !== id) return
  const article = { ...open.article, ...details }
  const names = Object.keys(details) as (keyof Article)[]
  if (names.some((name) => article[name] !== open.article[name])) useEditor.setState({ open: { ...open, article } })
}

/** Resolves once every edit has been answered. */
export function whenSaved(): Promise<void> {
  return new Promise((resolve) => {
    if (useEditor.getState().unsaved === 0) return resolve()
    const stop = useEditor.subscribe((state) => {
      if (state.unsaved > 0) return
      stop()
      resolve()
    })
  })
}

/** How a step's inverse becomes part of the history. */
type Note = (history: History<Step>, inverse: Step) => History<Step>

function take(step: Step, note: Note, chosen?: string): boolean {
  if (step.type !== 'memory') return applyAndSend(step, note, chosen)
  if (!useEditor.getState().open) return false
  const inverse: Step = { type: 'memory', change: remember(step.change) }
  useEditor.setState(({ history }) => ({ history: note(history, inverse) }))
  return true
}

function applyAndSend(edit: Edit, note: Note, chosen?: string): boolean {
  const { open, layer, readOnly } = useEditor.getState()
  if (!open || !layer) return false
  if (readOnly) {
    useEditor.setState({ refusal: readOnly })
    return false
  }
  const applied = applyEdit(open.article.text, layer, edit)
  if (!applied.ok) {
    useEditor.setState({ refusal: applied.error })
    return false
  }
  const { layer: next, inverse } = applied.value
  // Drawn before the event handler returns, so that the status never says "Saved" of an edit that isn't.
  flushSync(() => {
    useEditor.setState((state) => ({
      ...(chosen === undefined ? stillChosen(state, next) : { chosen, others: NONE }),
      layer: next,
      history: note(state.history, inverse),
      unsaved: state.unsaved + 1,
    }))
  })
  void send(open.article.id, edit)
  learn(layer, next, applied.value.touched)
  return true
}

/** What stays chosen of what was: nothing that is gone. */
function stillChosen({ chosen, others }: EditorState, layer: Layer): Pick<EditorState, 'chosen' | 'others'> {
  const isThere = (id: string) => layer.annotations.some((annotation) => annotation.id === id)
  const kept = others.size === 0 ? others : new Set([...others].filter(isThere))
  return { chosen: chosen && isThere(chosen) ? chosen : null, others: kept }
}

async function send(article: string, edit: Edit): Promise<void> {
  const answer = await bridge.edit({ article, edit }).catch((error: unknown) => fail('internal', asSaid(error)))
  useEditor.setState((state) => ({
    unsaved: state.unsaved - 1,
    ...(answer.ok ? {} : { refusal: answer.error }),
  }))
}

function rememberHistory(): void {
  const { layer, history } = useEditor.getState()
  if (layer) keepHistory(layer, history)
}
