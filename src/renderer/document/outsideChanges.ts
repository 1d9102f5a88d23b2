/** Changes from outside while the window is open: in articles, in the open layer, and in whether it can be edited. */
import type { Layer } from '../../core/model/layer.ts'
import { parseTrusted } from '../../core/model/parseTrusted.ts'
import type { Events } from '../../ipc/events.ts'
import { answerOf, bridge } from '../platform/bridge.ts'
import { setDialog } from '../platform/dialogs.ts'
import { say, translate } from '../platform/i18n.ts'
import { refreshLibrary, rowOf } from '../platform/library.ts'
import { notify, showProblem } from '../platform/messages.ts'
import { useSession } from '../platform/session.ts'
import { replaceLayer, setReadOnly, syncDetails, useEditor, whenSaved } from './editor.ts'
import { openArticle, openArticleId, readArticle } from './openArticle.ts'

/** Follows the events of the main process from now on. */
export function followOutsideChanges(): void {
  bridge.on('workspaceChanged', (change) => void showChange(change))
  bridge.on('layerMerged', (merged) => void showMerged(merged))
  bridge.on('readOnly', (change) => void showReadOnly(change))
  bridge.on('layerNotice', ({ problem }) => showProblem(problem))
  let article: string | null = null
  useEditor.subscribe(({ open }) => {
    const opened = open?.article.id ?? null
    if (opened === article) return
    article = opened
    if (opened !== null) void offerCopies(opened)
  })
}

async function showChange({ articles }: Events['workspaceChanged']): Promise<void> {
  await refreshLibrary()
  const open = openArticleId()
  if (open === null || !articles.includes(open)) return
  const row = rowOf(open)
  if (row) {
    const { title, language, published, source } = row
    syncDetails(open, { title, language, published, source })
  }
  await offerCopies(open)
}

async function showMerged({ article, differences, from }: Events['layerMerged']): Promise<void> {
  if (openArticleId() !== article) return
  await whenSaved()
  const answer = await readArticle(article)
  if (!answer.ok) return showProblem(answer.error)
  // Edits made meanwhile are in the window and being sent: the main process's next merge includes them.
  if (openArticleId() === article && useEditor.getState().unsaved === 0)
    replaceLayer(parseTrusted<Layer>(answer.value.layer))
  if (useEditor.getState().readOnly) return
  const title = rowOf(article)?.title ?? article
  notify({
    text: translate()(from === 'server' ? 'team.merged' : 'storage.merged', { title, count: differences.length }),
    tone: from === 'server' ? 'info' : 'error',
    action: {
      label: translate()('storage.show'),
      run: () => setDialog({ name: 'differences', differences }),
    },
  })
}

async function showReadOnly({ article, problem }: Events['readOnly']): Promise<void> {
  const open = openArticleId()
  if (article !== null && article !== open) return
  setReadOnly(problem)
  if (open === null) return
  // A layer of a newer version is shown as far as possible, but never in place of edits that it doesn't hold.
  if (problem && (article === null || useEditor.getState().unsaved > 0)) return
  await openArticle(open)
  if (!problem) notify({ text: translate()(article === null ? 'storage.unlocked' : 'storage.older'), tone: 'info' })
}

/**
 * Offers to merge conflict copies of the open layer, which sync clients have left beside it, and reports those of
 * others.
 */
async function offerCopies(article: string): Promise<void> {
  const copies = await answerOf(bridge.conflictCopies({ article }))
  if (!copies.ok || useEditor.getState().readOnly) return
  const own = useSession.getState().session?.annotator.id
  for (const { file, program, annotator, name } of copies.value) {
    const title = rowOf(article)?.title ?? article
    if (annotator !== own) {
      const details = { program, annotator: name, article: title, file }
      notify({ text: say({ code: 'conflict-copy-others', details }), tone: 'info' })
      continue
    }
    notify({
      text: say({ code: 'conflict-copy', details: { program, article: title, file } }),
      tone: 'error',
      action: { label: translate()('storage.merge'), run: () => void mergeCopy(article, file) },
    })
  }
}

async function mergeCopy(article: string, file: string): Promise<void> {
  const merged = await answerOf(bridge.mergeConflictCopy({ article, file }))
  if (merged.ok) await showMerged({ article, differences: merged.value, from: 'file' })
  else showProblem(merged.error)
}
