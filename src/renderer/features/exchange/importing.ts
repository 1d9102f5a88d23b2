/** Bringing articles in: by dialog, by dropping files, by pasting; and telling what became of them. */
import { create } from 'zustand'
import type { Imported } from '../../../ipc/contract.ts'
import type { Events } from '../../../ipc/events.ts'
import { bridge } from '../../platform/bridge.ts'
import { say, translate } from '../../platform/i18n.ts'
import { loadColleagues, useReview } from '../review/state.ts'
import { openArticle } from '../library/libraryHistory.ts'
import { refreshLibrary } from '../../platform/library.ts'
import { notify } from '../../platform/messages.ts'

/** The import that is under way, as the main process tells of it; null for none. */
export const useImportProgress = create<{ readonly progress: Events['importProgress'] }>(() => ({ progress: null }))

/** Follows what the main process tells of imports, from now on. */
export function followImports(): void {
  bridge.on('importProgress', (progress) => useImportProgress.setState({ progress }))
}

/** Brings in files that the analyst chooses, and opens the first. */
export async function importChosen(): Promise<void> {
  await openFirst(await bridge.chooseImports())
}

/** Brings in files by path, and opens the first. */
export async function importFiles(paths: readonly string[]): Promise<void> {
  await openFirst(await bridge.importFiles({ paths }))
}

/** Brings in a pasted text, and opens it; answers with what became of it. */
export async function importText(title: string, text: string): Promise<Imported> {
  const imported = await bridge.importText({ title, text })
  if (imported.outcome.ok) await openFirst([imported])
  return imported
}

/** Shows in the list what has come in, and tells what there is to tell of it. */
export async function noteImports(imported: readonly Imported[]): Promise<void> {
  tellImports(imported)
  if (imported.some(({ outcome }) => outcome.ok)) await refreshLibrary()
  const shown = useReview.getState().article
  const isAboutShown = ({ outcome }: Imported) => outcome.ok && outcome.value.layers && outcome.value.id === shown
  if (shown !== null && imported.some(isAboutShown)) await loadColleagues(shown)
}

async function openFirst(imported: readonly Imported[]): Promise<void> {
  await noteImports(imported)
  const first = imported.find(({ outcome }) => outcome.ok)
  if (first?.outcome.ok) await openArticle(first.outcome.value.id)
}

/** One message a kind of outcome: how many came in, which were there, what was replaced, what failed. */
function tellImports(imported: readonly Imported[]): void {
  const t = translate()
  for (const { file, outcome } of imported) {
    if (!outcome.ok || !outcome.value.layers) continue
    const { taken, kept } = outcome.value.layers
    const details = { file: nameOf(file), taken: taken.join(', '), kept: kept.join(', ') }
    const key = kept.length > 0 ? 'review.takenSome' : taken.length > 0 ? 'review.taken' : 'review.takenArticle'
    notify({ text: t(key, details), tone: 'info' })
  }
  const done = imported.flatMap(({ file, outcome }) =>
    outcome.ok && !outcome.value.layers ? [{ file: nameOf(file), ...outcome.value }] : [],
  )
  const failed = imported.flatMap(({ outcome }) =>
    outcome.ok || outcome.error.code === 'cancelled' ? [] : [outcome.error],
  )
  const known = done.filter(({ isNew }) => !isNew)
  const fresh = done.length - known.length
  if (fresh > 1) notify({ text: t('shell.import.done', { count: fresh }), tone: 'info' })
  const [one] = known
  if (one && done.length === 1) notify({ text: t('shell.import.known', { file: one.file }), tone: 'info' })
  else if (one) notify({ text: t('shell.import.knownSome', { count: known.length }), tone: 'info' })
  for (const { file, replaced, isNew } of done) {
    if (isNew && replaced > 0) notify({ text: t('shell.import.replaced', { file, count: replaced }), tone: 'error' })
  }
  const [problem] = failed
  if (!problem) return
  const reason = say(problem)
  const text = imported.length === 1 ? reason : t('shell.import.failed', { count: failed.length, reason })
  notify({ text, tone: 'error' })
}

/** A file's name without its folder, whatever the system's separator. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
