/** What changes from outside while the window is open: colleagues' files, one's own layer, who else works here. */
import type { Layer } from '../../core/model/layer.ts'
import { parseTrusted } from '../../core/model/parseTrusted.ts'
import type { Events } from '../../ipc/events.ts'
import { answerOf, bridge } from '../platform/bridge.ts'
import { say, translate } from '../platform/i18n.ts'
import { openArticle, tell } from '../features/library/libraryHistory.ts'
import { setDialog } from '../platform/dialogs.ts'
import { noteDetails, noteReadOnly, replaceLayer, useEditor, whenSaved } from './editor.ts'
import { refreshLibrary, rowOf } from '../platform/library.ts'
import { notify } from '../platform/messages.ts'

/** Follows what the main process tells of it, from now on. */
export function followOutside(): void {
  bridge.on('workspaceChanged', (change) => void noteChange(change))
  bridge.on('layerMerged', (merged) => void noteMerged(merged))
  bridge.on('readOnly', (change) => void followReadOnly(change))
  bridge.on('layerNotice', ({ problem }) => tell(problem))
  let article: string | null = null
  useEditor.subscribe(({ open }) => {
    const opened = open?.article.id ?? null
    if (opened === article) return
    article = opened
    if (opened !== null) void offerCopies(opened)
  })
}

async function noteChange({ articles }: Events['workspaceChanged']): Promise<void> {
  await refreshLibrary()
  const open = openId()
  if (open === null || !articles.includes(open)) return
  const row = rowOf(open)
  if (row) {
    const { title, language, published, source } = row
    noteDetails(open, { title, language, published, source })
  }
  await offerCopies(open)
}

async function noteMerged({ article, differences }: Events['layerMerged']): Promise<void> {
  if (openId() !== article) return
  await whenSaved()
  const answer = await answerOf(bridge.openArticle({ id: article }))
  if (!answer.ok) return tell(answer.error)
  // Edits that were made meanwhile are in the window and on their way: what the main process merges next has them.
  if (openId() === article && useEditor.getState().unsaved === 0) replaceLayer(parseTrusted<Layer>(answer.value.layer))
  if (useEditor.getState().readOnly) return
  const title = rowOf(article)?.title ?? article
  notify({
    text: translate()('storage.merged', { title, count: differences.length }),
    tone: 'error',
    action: {
      label: translate()('storage.show'),
      run: () => setDialog({ name: 'differences', differences }),
    },
  })
}

async function followReadOnly({ article, problem }: Events['readOnly']): Promise<void> {
  const open = openId()
  if (article !== null && article !== open) return
  noteReadOnly(problem)
  if (open === null) return
  // A newer layer is shown as far as that goes, but not in the place of edits that it doesn't hold.
  if (problem && (article === null || useEditor.getState().unsaved > 0)) return
  await openArticle(open)
  if (!problem) notify({ text: translate()(article === null ? 'storage.unlocked' : 'storage.older'), tone: 'info' })
}

/** Offers to merge what sync clients left beside the open layer. */
async function offerCopies(article: string): Promise<void> {
  const copies = await answerOf(bridge.conflictCopies({ article }))
  if (!copies.ok || useEditor.getState().readOnly) return
  for (const { file, program } of copies.value) {
    const title = rowOf(article)?.title ?? article
    notify({
      text: say({ code: 'conflict-copy', details: { program, article: title, file } }),
      tone: 'error',
      action: { label: translate()('storage.merge'), run: () => void mergeCopy(article, file) },
    })
  }
}

async function mergeCopy(article: string, file: string): Promise<void> {
  const merged = await answerOf(bridge.mergeConflictCopy({ article, file }))
  if (merged.ok) await noteMerged({ article, differences: merged.value })
  else tell(merged.error)
}

function openId(): string | null {
  return useEditor.getState().open?.article.id ?? null
}
