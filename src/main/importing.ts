/** Importing into the open session's workspace, as the window is told of it. */
import { basename } from 'node:path'
import { ok, type Result } from '../core/result.ts'
import type { Imported } from '../ipc/contract.ts'
import type { ImportOutcome } from '../workspace/importArticles.ts'
import { type Context, sessionOf } from './context.ts'

/** Imports files by their paths, in order; each is called by its name without the folder. */
export async function importAll(context: Context, paths: readonly string[]): Promise<readonly Imported[]> {
  const imported: Imported[] = []
  for (const path of paths) {
    const session = sessionOf(context)
    const file = basename(path)
    imported.push({ file, outcome: forWindow(session.ok ? await session.value.importer.file(path, file) : session) })
  }
  return imported
}

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
