/** This window's editor. */
import type { OpenedArticle } from '../../ipc/contract.ts'
import { answerOf, bridge } from '../platform/bridge.ts'
import { createEditor } from './createEditor.ts'

const editor = createEditor({ send: (article, edit) => answerOf(bridge.edit({ article, edit })) })

/** Its state as components read it. */
export const useEditor = editor.state

export const {
  announce,
  close: closeEditor,
  connect: connectEditor,
  forgetHistory,
  frontDocument,
  openDocument,
  perform,
  refusalSaid,
  replaceLayer,
  selectAnnotation,
  setFilter,
  setReadOnly,
  setSavingProblem,
  syncDetails,
  whenSaved,
} = editor

/** As `Editor.load`; marks when the article arrived, for what measures opening. */
export function loadEditor(opened: OpenedArticle): void {
  performance.mark('article-arrived')
  editor.load(opened)
}
