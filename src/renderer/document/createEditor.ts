/**
 * The article in front, as React and the commands see it: the state of its document, flat, with what the window adds to
 * it. The documents themselves are `createLayerDocument`'s.
 */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { AnnotationFilter } from '../../core/annotations/annotationFilter.ts'
import type { Edit } from '../../core/edits/edit.ts'
import { EMPTY_HISTORY, type Step } from '../../core/edits/history.ts'
import type { Article } from '../../core/model/article.ts'
import type { Layer } from '../../core/model/layer.ts'
import { parseTrusted } from '../../core/model/parseTrusted.ts'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { textBlocksOf } from '../../core/text/structure.ts'
import type { OpenedArticle } from '../../ipc/contract.ts'
import type { Announcement, EditorState } from './editorState.ts'
import type { DocumentOptions, DocumentState, LayerDocument } from './layerDocument.ts'
import { createOpenDocuments } from './openDocuments.ts'

/** What the documents need of the rings above. */
type EditorPorts = Required<Pick<DocumentOptions, 'commit' | 'changeMemory' | 'onEdited'>>

/** What an editor needs of its window. */
interface EditorOptions {
  /** Sends an edit of an article's layer to where it is kept; ok when it is on the disk. Must not reject. */
  readonly send: (article: string, edit: Edit) => Promise<Result<null>>
}

/** An article in front, and the documents behind it. */
export interface Editor {
  readonly state: UseBoundStore<Omit<StoreApi<EditorState>, 'setState'>>
  /** Connects the documents with the window, once, before an article is opened. */
  readonly connect: (ports: EditorPorts) => void
  /** Shows an article with its layer, as the main process sent and checked them. */
  readonly load: (opened: OpenedArticle) => void
  /** Opens a second document, such as the adjudicated layer of the article in front: its edits count as unsaved too. */
  readonly openDocument: (options: DocumentOptions) => LayerDocument
  /** Shows the layer in front as another program or a merge has left it. */
  readonly replaceLayer: (layer: Layer) => void
  /** Makes the layer in front read-only for the reason `problem`, or editable again (null). */
  readonly setReadOnly: (problem: Problem | null) => void
  /** Closes the article. */
  readonly close: () => void
  /** Forgets the undo history of an article's layers, because one was moved to the trash. */
  readonly forgetHistory: (article: string) => void
  /** As `LayerDocument.perform`, on the document in front; false where there is none. */
  readonly perform: (step: Step, selected?: string) => boolean
  /** The document in front; null if no article is open. */
  readonly frontDocument: () => LayerDocument | null
  /** Selects an annotation, or none, and `others` with it. */
  readonly selectAnnotation: (id: string | null, others?: ReadonlySet<string>) => void
  /** Shows only the annotations that a filter lets through, or all of them (null). */
  readonly setFilter: (filter: AnnotationFilter | null) => void
  /** Announces something to screen readers; an announcement that is repeated is read out again. */
  readonly announce: (announcement: Announcement) => void
  /** Forgets why the last edit was refused, once the window has said so. */
  readonly refusalSaid: () => void
  /** Sets why edits can't be written at the moment; null when they can. The main process keeps trying. */
  readonly setSavingProblem: (problem: Problem | null) => void
  /** Shows an article's corrected details if it is open. Nothing is drawn again if none has changed. */
  readonly syncDetails: (id: string, details: Partial<Article>) => void
  /** Resolves once every edit of every document has been answered. */
  readonly whenSaved: () => Promise<void>
}

const CLOSED = {
  open: null,
  layer: null,
  selected: null,
  others: new Set<string>(),
  filter: null,
  history: EMPTY_HISTORY,
  readOnly: null,
} as const

/** What of a document's state is the window's too. */
function shownOf({ layer, history, readOnly, selected, others }: DocumentState) {
  return { layer, history, readOnly, selected, others }
}

/** No article is open yet. */
export function createEditor({ send }: EditorOptions): Editor {
  let ports: EditorPorts | null = null
  const state = create<EditorState>(() => ({
    ...CLOSED,
    unsaved: 0,
    savingProblem: null,
    refusal: null,
    announcement: null,
  }))
  const documents = createOpenDocuments(({ state: changed, before, isFront }) => {
    state.setState({
      ...(isFront && shownOf(changed)),
      // What one document was refused is said once, whichever is in front.
      ...(changed.refusal && changed.refusal !== before.refusal && { refusal: changed.refusal }),
      unsaved: documents.unsaved(),
    })
  })
  return {
    state,
    connect: (given) => {
      ports = given
    },
    load: (opened) => {
      const article = parseTrusted<Article>(opened.article)
      const document = documents.show({
        text: article.text,
        layer: parseTrusted<Layer>(opened.layer),
        readOnly: opened.readOnly,
        send: (edit) => send(article.id, edit),
        ...ports,
      })
      state.setState({
        ...CLOSED,
        ...shownOf(document.state.getState()),
        open: { article, blocks: textBlocksOf(article) },
      })
    },
    openDocument: (options) => documents.open({ ...(ports && { commit: ports.commit }), ...options }),
    replaceLayer: (layer) => documents.front()?.replaceLayer(layer),
    setReadOnly: (problem) => documents.front()?.setReadOnly(problem),
    close: () => {
      documents.close()
      state.setState(CLOSED)
    },
    forgetHistory: documents.forgetHistory,
    perform: (step, selected) => documents.front()?.perform(step, selected) ?? false,
    frontDocument: documents.front,
    selectAnnotation: (id, others) => documents.front()?.selectAnnotation(id, others),
    setFilter: (filter) => state.setState({ filter }),
    announce: (announcement) => state.setState({ announcement: { ...announcement } }),
    refusalSaid: () => state.setState({ refusal: null }),
    setSavingProblem: (savingProblem) => state.setState({ savingProblem }),
    syncDetails: (id, details) => {
      const { open } = state.getState()
      if (open?.article.id !== id) return
      const article = { ...open.article, ...details }
      const names = Object.keys(details) as (keyof Article)[]
      if (names.some((name) => article[name] !== open.article[name])) state.setState({ open: { ...open, article } })
    },
    whenSaved: () =>
      new Promise((resolve) => {
        if (state.getState().unsaved === 0) return resolve()
        const stop = state.subscribe(({ unsaved }) => {
          if (unsaved > 0) return
          stop()
          resolve()
        })
      }),
  }
}
