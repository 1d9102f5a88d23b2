/** Actions on whole articles: correcting details, removing, restoring. They have an undo history of their own. */
import type { ArticleDetails } from '../../../core/model/articleDetails.ts'
import type { LayerStatus } from '../../../core/model/layer.ts'
import type { Result } from '../../../core/result.ts'
import type { Trashed } from '../../../ipc/contract.ts'
import type { TrashedThing } from '../../../ipc/storage.ts'
import { syncDetails } from '../../document/editor.ts'
import { openArticle, openArticleId, readArticle } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { changeRow, refreshLibrary, rowOf } from '../../platform/library.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import type { UndoableAction } from './actionHistory.ts'
import { history, moveToTrash, restore } from './articleMoves.ts'

/** Corrects an article's details; can be undone. */
export async function editDetails(id: string, details: ArticleDetails): Promise<Result<ArticleDetails>> {
  const answer = await writeDetails(id, details)
  if (answer.ok) {
    const before = answer.value
    history.record({ undo: () => rewriteDetails(id, before), redo: () => rewriteDetails(id, details) })
  }
  return answer
}

/** Marks an article that isn't in front as done, or as not done; can be undone, also from the message. */
export async function setStatus(id: string, status: LayerStatus): Promise<void> {
  const before = rowOf(id)?.status ?? 'open'
  if (before === status || !(await writeStatus(id, status))) return
  const done = { undo: () => writeStatus(id, before), redo: () => writeStatus(id, status) }
  history.record(done)
  const t = translate()
  notify({
    text: t(status === 'done' ? 'shell.library.markedDone' : 'shell.library.reopened', {
      title: rowOf(id)?.title ?? id,
    }),
    tone: 'info',
    action: { label: t('commands.undo'), run: () => void history.undo(done) },
  })
}

/** Moves an article, or the annotator's layer on it, to the trash; can be undone, also from the message. */
export async function remove(id: string, what: 'article' | 'layer'): Promise<void> {
  const title = rowOf(id)?.title ?? id
  let trashed = await moveToTrash(id, what)
  if (!trashed) return
  const done: UndoableAction = {
    undo: () => restore(id, trashed),
    redo: async () => {
      trashed = await moveToTrash(id, what)
      return trashed !== null
    },
  }
  history.record(done)
  const t = translate()
  notify({
    text: t(what === 'article' ? 'shell.remove.article' : 'shell.remove.layer', { title }),
    tone: 'info',
    action: { label: t('commands.undo'), run: () => void history.undo(done) },
  })
}

/** Restores something that the trash lists; can be undone where it is the annotator's to remove. Whether it worked. */
export async function restoreFromTrash({ trash, article, hasArticle }: TrashedThing, isOwn: boolean): Promise<boolean> {
  let trashed: Trashed | null = { trash }
  if (!(await restore(article, trashed))) return false
  if (!hasArticle && !isOwn) return true
  history.record({
    undo: async () => {
      trashed = await moveToTrash(article, hasArticle ? 'article' : 'layer')
      return trashed !== null
    },
    redo: () => restore(article, trashed),
  })
  return true
}

/**
 * Makes an article of other parts of the same file (null: the same parts, read again), which takes the place of this
 * one; both ways are one step of undo. Null where it could not be done, and the problem has been said.
 */
export async function remake(id: string, parts: readonly string[] | null): Promise<string | null> {
  const title = rowOf(id)?.title ?? id
  const answer = await answerOf(bridge.remakeArticle({ id, parts }))
  if (!answer.ok) {
    showProblem(answer.error)
    return null
  }
  const { id: made, trash } = answer.value
  await refreshLibrary()
  await openArticle(made)
  if (trash === null) return made
  let old: Trashed | null = { trash }
  let young: Trashed | null = null
  const swap = async (back: Trashed | null, restored: string, removed: string) => {
    if (!(await restore(restored, back))) return null
    const moved = await moveToTrash(removed, 'article')
    await openArticle(restored)
    return moved
  }
  const done: UndoableAction = {
    undo: async () => {
      young = await swap(old, id, made)
      return young !== null
    },
    redo: async () => {
      old = await swap(young, made, id)
      return old !== null
    },
  }
  history.record(done)
  const t = translate()
  notify({
    text: t('source.remade', { title }),
    tone: 'info',
    action: { label: t('commands.undo'), run: () => void history.undo(done) },
  })
  return made
}

/** Undoes the last action on the library. */
export function undoLibrary(): void {
  if (history.canUndo()) void history.undo()
  else notify({ text: translate()('shell.nothingToUndo'), tone: 'info' })
}

/** Redoes the action that was undone last. */
export function redoLibrary(): void {
  if (history.canRedo()) void history.redo()
  else notify({ text: translate()('shell.nothingToRedo'), tone: 'info' })
}

/** Clears the history, before another workspace or annotator. */
export const forgetLibraryHistory = history.clear

async function rewriteDetails(id: string, details: ArticleDetails): Promise<boolean> {
  const answer = await writeDetails(id, details)
  if (!answer.ok) showProblem(answer.error)
  return answer.ok
}

async function writeDetails(id: string, details: ArticleDetails): Promise<Result<ArticleDetails>> {
  const answer = await answerOf(bridge.editDetails({ id, details }))
  if (!answer.ok) return answer
  changeRow(id, details)
  syncDetails(id, details)
  // The list is sorted by title.
  await refreshLibrary()
  return answer
}

async function writeStatus(article: string, status: LayerStatus): Promise<boolean> {
  // A layer is open in the main process before it is edited.
  const opened = await readArticle(article)
  const answer = opened.ok ? await answerOf(bridge.edit({ article, edit: { type: 'status', status } })) : opened
  if (!answer.ok) {
    showProblem(answer.error)
    return false
  }
  changeRow(article, { status })
  // It may have come to the front meanwhile.
  if (openArticleId() === article) await openArticle(article)
  return true
}
