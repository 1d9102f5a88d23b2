/** Actions on several articles at once, each one step of undo: merging, removing what came in together, relating two. */
import type { Trashed } from '../../../ipc/contract.ts'
import { closeEditor, forgetHistory } from '../../document/editor.ts'
import { openArticle, openArticleId } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { refreshLibrary, rowOf } from '../../platform/library.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import type { UndoableAction } from './actionHistory.ts'
import { history, moveToTrash, restore } from './articleMoves.ts'

/** Moves articles that came in together to the trash; one step of undo. */
export async function removeTogether(ids: readonly string[]): Promise<void> {
  const trashed = new Map<string, Trashed>()
  const removeAll = async () => {
    for (const id of ids) {
      const moved = await moveToTrash(id, 'article')
      if (!moved) return false
      trashed.set(id, moved)
    }
    return true
  }
  if (!(await removeAll())) return
  const done: UndoableAction = {
    undo: async () => {
      for (const [id, one] of trashed) if (!(await restore(id, one))) return false
      return true
    },
    redo: removeAll,
  }
  history.record(done)
  const t = translate()
  notify({
    text: t('inbox.removed', { count: ids.length }),
    tone: 'info',
    action: { label: t('commands.undo'), run: () => void history.undo(done) },
  })
}

/** Keeps a finished merge so that it can be undone, also from its message. */
export function recordMerge(token: string, file: string, text: string): void {
  const t = translate()
  const done: UndoableAction = {
    undo: async () => {
      const answer = await telling('undoing', file, () => answerOf(bridge.undoMerge({ token })))
      await showWorkspace()
      if (answer.ok) notify({ text: t('backup.merge.undone', { file }), tone: 'info', topic: 'undo' })
      else showProblem(answer.error)
      return answer.ok
    },
    redo: async () => {
      const answer = await telling('redoing', file, () => answerOf(bridge.redoMerge({ token })))
      await showWorkspace()
      if (!answer.ok) showProblem(answer.error)
      return answer.ok
    },
  }
  history.record(done)
  notify({
    text,
    tone: 'info',
    action: { label: t('commands.undo'), run: () => void history.undo(done) },
  })
}

/** How often it is said how far something is, in milliseconds: the first time when it takes that long. */
const TOLD_EVERY = 2000

/** Does what the main process tells the progress of, and says how far that is. */
async function telling<T>(what: 'undoing' | 'redoing', file: string, work: () => Promise<T>): Promise<T> {
  let told = performance.now()
  const end = bridge.on('merging', ({ done, total }) => {
    if (performance.now() - told < TOLD_EVERY) return
    told = performance.now()
    notify({ text: translate()(`backup.merge.${what}`, { file, done, total }), tone: 'info', topic: 'undo' })
  })
  try {
    return await work()
  } finally {
    end()
  }
}

/** Shows what is in the workspace now, and what the open article's layers say. */
export async function showWorkspace(): Promise<void> {
  await refreshLibrary()
  const open = openArticleId()
  if (!open) return
  forgetHistory(open)
  if (rowOf(open)) await openArticle(open)
  else closeEditor()
}

/** Says what a new article is to another; one step of undo. Whether that went. */
export async function relate(what: {
  readonly id: string
  readonly other: string
  readonly as: 'same' | 'later'
}): Promise<boolean> {
  const { id, other, as } = what
  let trashed: Trashed | null = null
  const say = async (undo: boolean) => {
    const answer = await answerOf(bridge.relateArticle({ ...what, undo }))
    if (!answer.ok) showProblem(answer.error)
    return answer.ok
  }
  const carryOut = async () => {
    if (!(await say(false))) return false
    if (as === 'later') return true
    trashed = await moveToTrash(id, 'article')
    if (trashed) await openArticle(other)
    return trashed !== null
  }
  if (!(await carryOut())) return false
  history.record({
    undo: async () => (as === 'later' || (await restore(id, trashed))) && say(true),
    redo: carryOut,
  })
  return true
}
