/** Importing into the open session's workspace, as the window is told of it. */
import { basename } from 'node:path'
import { ok, type Result } from '../core/result.ts'
import type { Imported } from '../ipc/contract.ts'
import type { ImportOutcome } from '../workspace/importArticles.ts'
import { type Context, sessionOf } from './context.ts'

/** Imports files by their paths, in order; each is called by its name without the folder. */
export async function importAll(context: Context, paths: readonly string[]): Promise<readonly Imported[]> {
  const imported: Imported[] = []
  const cancel = new AbortController()
  running.add(cancel)
  for (const path of paths) {
    const session = sessionOf(context)
    const file = basename(path)
    context.tell('importProgress', { file, done: imported.length, total: paths.length })
    imported.push({
      file,
      outcome: forWindow(session.ok ? await session.value.importer.file(path, file, cancel.signal) : session),
    })
  }
  running.delete(cancel)
  if (running.size === 0) context.tell('importProgress', null)
  return imported
}

/** Gives up the imports that are under way. */
export function cancelImports(): void {
  for (const cancel of running) cancel.abort()
}

const running = new Set<AbortController>()

/** Imports a text under a title. */
export async function importText(context: Context, title: string, text: string): Promise<Imported> {
  const session = sessionOf(context)
  return { file: title, outcome: forWindow(session.ok ? await session.value.importer.text(title, text) : session) }
}

function forWindow(outcome: Result<ImportOutcome>): Imported['outcome'] {
  if (!outcome.ok) return outcome
  const { id, isNew, replaced } = outcome.value
  return ok({ id, isNew, replaced })
}
