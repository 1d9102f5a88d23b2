/**
 * The open article and the annotator's layer on it. Every change goes through `perform`: the pure core applies the edit
 * here at once, and the same edit is sent to the main process, which answers when it is on the disk.
 */
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
import type { MemoryChange } from '../../core/suggest/memory.ts'
import { blocksOf } from '../../core/text/paragraphs.ts'
import type { OpenedArticle } from '../../ipc/contract.ts'
import { bridge } from '../platform/bridge.ts'
import type { Announcement, EditorState } from './editorState.ts'
import { dropHistories, keepHistory, keptHistory } from './histories.ts'

/** What the document needs of the rings above it. */
export interface EditorPorts {
  /** Runs a change of the store so that it is drawn before `commit` returns. */
  readonly commit: (change: () => void) => void
  /** Changes the suggestion memory and gives the inverse change. */
  readonly changeMemory: (change: MemoryChange) => MemoryChange
  /** Told of each edit that was applied; `touched` are the ids of the annotations it changed. */
  readonly onEdited: (before: Layer, after: Layer, touched: readonly string[]) => void
}

let ports: EditorPorts | null = null

/** Connects the document with the window, once, before an article is opened. */
export function connectEditor(connected: EditorPorts): void {
  ports = connected
}

function connectedPorts(): EditorPorts {
  if (!ports) throw new Error('connectEditor has not been called')
  return ports
}

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

/** Shows the open article's layer as another program or a merge has left it. */
export function replaceLayer(layer: Layer): void {
  useEditor.setState((state) => ({ ...stillChosen(state, layer), layer }))
}

/** Makes the layer read-only for the reason `problem`, or editable again (null). */
export function setReadOnly(readOnly: Problem | null): void {
  useEditor.setState({ readOnly })
}

/** Closes the article. */
export function closeEditor(): void {
  rememberHistory()
  useEditor.setState(CLOSED)
}

/** Forgets the undo history of an article's layers, because its layer was moved to the trash. */
export function forgetHistory(article: string): void {
  dropHistories(article)
  if (useEditor.getState().open?.article.id === article) useEditor.setState({ history: EMPTY_HISTORY })
}

/**
 * Takes a step that can be undone, usually an edit of the layer, and selects the annotation `chosen` if it is given.
 * False, and nothing changes, if the core refuses the step.
 */
export function perform(done: Step, chosen?: string): boolean {
  return take(done, record, chosen)
}

/** Undoes or redoes one step. False if there is none. */
export function step(direction: Direction): boolean {
  const next = nextStep(useEditor.getState().history, direction)
  return next !== undefined && take(next, (history, inverse) => stepped(history, direction, inverse))
}

/** Selects an annotation, or none, and `others` with it. */
export function choose(id: string | null, others: ReadonlySet<string> = NONE): void {
  useEditor.setState({ chosen: id, others })
}

/** Shows only the annotations of one tag, or all of them (null). */
export function setFilter(filter: Tag | null): void {
  useEditor.setState({ filter })
}

/** Announces something to screen readers; an announcement that is repeated is read out again. */
export function announce(announcement: Announcement): void {
  useEditor.setState({ announcement: { ...announcement } })
}

/** Sets why edits can't be written at the moment; null when they can. The main process keeps trying. */
export function setSavingProblem(problem: Problem | null): void {
  useEditor.setState({ savingProblem: problem })
}

/** Shows an article's corrected details if it is open. Nothing is drawn again if none has changed. */
export function syncDetails(id: string, details: Partial<Article>): void {
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
type Recording = (history: History<Step>, inverse: Step) => History<Step>

function take(step: Step, recording: Recording, chosen?: string): boolean {
  if (step.type !== 'memory') return applyAndSend(step, recording, chosen)
  if (!useEditor.getState().open) return false
  const inverse: Step = { type: 'memory', change: connectedPorts().changeMemory(step.change) }
  useEditor.setState(({ history }) => ({ history: recording(history, inverse) }))
  return true
}

function applyAndSend(edit: Edit, recording: Recording, chosen?: string): boolean {
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
  connectedPorts().commit(() => {
    useEditor.setState((state) => ({
      ...(chosen === undefined ? stillChosen(state, next) : { chosen, others: NONE }),
      layer: next,
      history: recording(state.history, inverse),
      unsaved: state.unsaved + 1,
    }))
  })
  void send(open.article.id, edit)
  connectedPorts().onEdited(layer, next, applied.value.touched)
  return true
}

/** The part of the selection that `layer` still holds. */
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
