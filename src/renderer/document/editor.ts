/**
 * The article in front, as React and the commands see it: the state of its document, flat, with what the window adds to
 * it. There is one such place in a window; the documents themselves are `createLayerDocument`'s.
 */

import { create } from 'zustand'
import type { AnnotationFilter } from '../../core/annotations/annotationFilter.ts'
import { EMPTY_HISTORY, type Step } from '../../core/edits/history.ts'
import type { Article } from '../../core/model/article.ts'
import type { Layer } from '../../core/model/layer.ts'
import { parseTrusted } from '../../core/model/parseTrusted.ts'
import type { Problem } from '../../core/problem.ts'
import { textBlocksOf } from '../../core/text/structure.ts'
import type { OpenedArticle } from '../../ipc/contract.ts'
import { answerOf, bridge } from '../platform/bridge.ts'
import type { Announcement, EditorState } from './editorState.ts'
import type { DocumentOptions, DocumentState, LayerDocument } from './layerDocument.ts'
import { createOpenDocuments } from './openDocuments.ts'

/** What the window's documents need of the rings above. */
export type EditorPorts = Required<Pick<DocumentOptions, 'commit' | 'changeMemory' | 'onEdited'>>

const CLOSED = {
  open: null,
  layer: null,
  selected: null,
  others: new Set<string>(),
  filter: null,
  history: EMPTY_HISTORY,
  readOnly: null,
} as const

/** The state of the article in front; changed by the functions of this module alone. */
export const useEditor = create<EditorState>(() => ({
  ...CLOSED,
  unsaved: 0,
  savingProblem: null,
  refusal: null,
  announcement: null,
}))

const documents = createOpenDocuments(({ state, before, isFront }) => {
  useEditor.setState({
    ...(isFront && shownOf(state)),
    // What one document was refused is said once, whichever is in front.
    ...(state.refusal && state.refusal !== before.refusal && { refusal: state.refusal }),
    unsaved: documents.unsaved(),
  })
})

/** What of a document's state is the window's too. */
function shownOf({ layer, history, readOnly, selected, others }: DocumentState) {
  return { layer, history, readOnly, selected, others }
}

const connected: { ports: EditorPorts | null } = { ports: null }

/** Connects the documents with the window, once, before an article is opened. */
export function connectEditor(ports: EditorPorts): void {
  connected.ports = ports
}

/** Shows an article with its layer, as the main process sent and checked them. */
export function loadEditor(opened: OpenedArticle): void {
  const article = parseTrusted<Article>(opened.article)
  const layer = parseTrusted<Layer>(opened.layer)
  performance.mark('article-arrived')
  const document = documents.show({
    text: article.text,
    layer,
    readOnly: opened.readOnly,
    send: (edit) => answerOf(bridge.edit({ article: article.id, edit })),
    ...connected.ports,
  })
  useEditor.setState({
    ...CLOSED,
    ...shownOf(document.state.getState()),
    open: { article, blocks: textBlocksOf(article) },
  })
}

/** Opens a second document, such as the adjudicated layer of the article in front: its edits count as unsaved too. */
export function openDocument(options: DocumentOptions): LayerDocument {
  const { ports } = connected
  return documents.open({ ...(ports && { commit: ports.commit }), ...options })
}

/** Shows the layer in front as another program or a merge has left it. */
export function replaceLayer(layer: Layer): void {
  documents.front()?.replaceLayer(layer)
}

/** Makes the layer in front read-only for the reason `problem`, or editable again (null). */
export function setReadOnly(readOnly: Problem | null): void {
  documents.front()?.setReadOnly(readOnly)
}

/** Closes the article. */
export function closeEditor(): void {
  documents.close()
  useEditor.setState(CLOSED)
}

/** Forgets the undo history of an article's layers, because one was moved to the trash. */
export function forgetHistory(article: string): void {
  documents.forgetHistory(article)
}

/** As `LayerDocument.perform`, on the document in front; false where there is none. */
export function perform(step: Step, selected?: string): boolean {
  return documents.front()?.perform(step, selected) ?? false
}

/** The document in front; null if no article is open. */
export function frontDocument(): LayerDocument | null {
  return documents.front()
}

/** Selects an annotation, or none, and `others` with it. */
export function selectAnnotation(id: string | null, others?: ReadonlySet<string>): void {
  documents.front()?.selectAnnotation(id, others)
}

/** Shows only the annotations that a filter lets through, or all of them (null). */
export function setFilter(filter: AnnotationFilter | null): void {
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

/** Resolves once every edit of every document has been answered. */
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
