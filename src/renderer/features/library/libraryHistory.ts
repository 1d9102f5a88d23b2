/** What is done to articles as wholes: opening, correcting, removing and putting back, with undo of its own. */
import { create } from 'zustand'
import type { ArticleDetails } from '../../../core/model/articleDetails.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { Trashed } from '../../../ipc/contract.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { say, translate } from '../../platform/i18n.ts'
import { closeEditor, forgetHistory, loadEditor, noteDetails, useEditor } from '../../document/editor.ts'
import { changeRow, refreshLibrary, rowOf } from '../../platform/library.ts'
import { notify } from '../../platform/messages.ts'

/** Something done to the library, and how to take it back and do it again. False where that failed. */
interface Done {
  readonly undo: () => Promise<boolean>
  readonly redo: () => Promise<boolean>
}

interface Doings {
  readonly undo: readonly Done[]
  readonly redo: readonly Done[]
}

const NOTHING: Doings = { undo: [], redo: [] }

const useDoings = create<Doings>(() => NOTHING)

let opening = 0

/** Opens an article; of several asked for at once, the last. */
export async function openArticle(id: string): Promise<void> {
  opening += 1
  const mine = opening
  const answer = await answerOf(bridge.openArticle({ id }))
  if (mine !== opening) return
  if (!answer.ok) return tell(answer.error)
  loadEditor(answer.value)
  for (const notice of answer.value.notices) tell(notice)
}

/** Corrects what is known about an article; can be undone. */
export async function editDetails(id: string, details: ArticleDetails): Promise<Result<ArticleDetails>> {
  const answer = await writeDetails(id, details)
  if (answer.ok) {
    const before = answer.value
    did({ undo: () => rewriteDetails(id, before), redo: () => rewriteDetails(id, details) })
  }
  return answer
}

/** Moves an article, or the annotator's layer on it, to the trash; can be undone, also from the message. */
export async function remove(id: string, what: 'article' | 'layer'): Promise<void> {
  const title = rowOf(id)?.title ?? id
  let trashed = await putAway(id, what)
  if (!trashed) return
  const done: Done = {
    undo: () => putBack(id, trashed),
    redo: async () => {
      trashed = await putAway(id, what)
      return trashed !== null
    },
  }
  did(done)
  const t = translate()
  notify({
    text: t(what === 'article' ? 'shell.remove.article' : 'shell.remove.layer', { title }),
    tone: 'info',
    action: { label: t('commands.undo'), run: () => void takeBack(done) },
  })
}

/** Takes back the last thing done to the library. */
export function undoLibrary(): void {
  const done = useDoings.getState().undo.at(-1)
  if (done) void takeBack(done)
  else notify({ text: translate()('shell.nothingToUndo'), tone: 'info' })
}

/** Does again what was taken back last. */
export function redoLibrary(): void {
  const done = useDoings.getState().redo.at(-1)
  if (!done) {
    notify({ text: translate()('shell.nothingToRedo'), tone: 'info' })
    return
  }
  void done.redo().then((worked) => {
    if (worked) useDoings.setState(({ undo, redo }) => ({ undo: [...undo, done], redo: without(redo, done) }))
  })
}

/** Forgets what could be undone: another workspace or annotator follows. */
export function forgetDoings(): void {
  useDoings.setState(NOTHING)
}

/** Tells what went wrong. */
export function tell(problem: Problem): void {
  notify({ text: say(problem), tone: 'error' })
}

async function takeBack(done: Done): Promise<void> {
  // A message may be older than what was undone by key meanwhile.
  if (!useDoings.getState().undo.includes(done) || !(await done.undo())) return
  useDoings.setState(({ undo, redo }) => ({ undo: without(undo, done), redo: [...redo, done] }))
}

function did(done: Done): void {
  useDoings.setState(({ undo }) => ({ undo: [...undo, done], redo: [] }))
}

function without(list: readonly Done[], done: Done): readonly Done[] {
  return list.filter((other) => other !== done)
}

async function putAway(id: string, what: 'article' | 'layer'): Promise<Trashed | null> {
  const answer = await answerOf(what === 'article' ? bridge.trashArticle({ id }) : bridge.trashLayer({ id }))
  if (!answer.ok) {
    tell(answer.error)
    return null
  }
  forgetHistory(id)
  if (isOpen(id)) {
    if (what === 'article') closeEditor()
    else await openArticle(id)
  }
  await refreshLibrary()
  return answer.value
}

async function putBack(id: string, trashed: Trashed | null): Promise<boolean> {
  if (!trashed) return false
  const answer = await answerOf(bridge.restore(trashed))
  if (!answer.ok) tell(answer.error)
  await refreshLibrary()
  const title = rowOf(id)?.title
  if (answer.ok && title) notify({ text: translate()('shell.restored', { title }), tone: 'info' })
  if (isOpen(id)) await openArticle(id)
  return answer.ok
}

async function rewriteDetails(id: string, details: ArticleDetails): Promise<boolean> {
  const answer = await writeDetails(id, details)
  if (!answer.ok) tell(answer.error)
  return answer.ok
}

async function writeDetails(id: string, details: ArticleDetails): Promise<Result<ArticleDetails>> {
  const answer = await answerOf(bridge.editDetails({ id, details }))
  if (!answer.ok) return answer
  changeRow(id, details)
  noteDetails(id, details)
  // The title decides on the row's place.
  await refreshLibrary()
  return answer
}

function isOpen(id: string): boolean {
  return useEditor.getState().open?.article.id === id
}
