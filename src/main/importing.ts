/** Imports into the open session's workspace, with the outcomes that the window shows. */
import { basename } from 'node:path'
import { fail } from '../core/problem.ts'
import { asSaid } from '../core/reasons.ts'
import { ok, type Result } from '../core/result.ts'
import type { Imported } from '../ipc/contract.ts'
import type { ImportProgress } from '../ipc/events.ts'
import type { ImportOutcome } from '../workspace/import/storeArticle.ts'
import { type Context, sessionOf } from './context.ts'
import { asImport } from './importRuns.ts'
import { offerIncoming } from './incoming.ts'
import { logBug } from './log.ts'

/** Imports files by their paths, in order; each is called by its name without the folder. */
export async function importAll(context: Context, paths: readonly string[]): Promise<readonly Imported[]> {
  return asImport(context, async (signal) => {
    const imported: Imported[] = []
    for (const path of paths) {
      const progress = { file: basename(path), done: imported.length, total: paths.length }
      context.tell('importProgress', progress)
      imported.push({ file: progress.file, outcome: await importOne(context, path, progress, signal) })
    }
    return imported
  })
}

/** Whatever kind of file it is. A bug fails this file alone, as `internal`, and is reported like any other failure. */
async function importOne(
  context: Context,
  path: string,
  progress: ImportProgress,
  signal: AbortSignal,
): Promise<Imported['outcome']> {
  return survivingBugs(
    async () =>
      (await importLayers(context, path, progress, signal)) ??
      (await importArticle(context, path, progress.file, signal)),
  )
}

/** What `work` gives; a bug in it is logged, and is the problem `internal`. */
export async function survivingBugs<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    logBug(error)
    return fail('internal', asSaid(error))
  }
}

async function importArticle(
  context: Context,
  path: string,
  file: string,
  signal: AbortSignal,
): Promise<Imported['outcome']> {
  const session = sessionOf(context)
  return forWindow(session.ok ? await session.value.importer.file(path, file, { signal }) : session)
}

/** Looks at a bundle or a layer, which then waits for consent; null for another kind of file. */
async function importLayers(
  context: Context,
  path: string,
  progress: ImportProgress,
  signal: AbortSignal,
): Promise<Imported['outcome'] | null> {
  const session = sessionOf(context)
  return session.ok ? offerIncoming(context, session.value, path, progress, signal) : session
}

/** Imports a text under a title. */
export async function importText(context: Context, title: string, text: string): Promise<Imported> {
  const session = sessionOf(context)
  return { file: title, outcome: forWindow(session.ok ? await session.value.importer.text(title, text) : session) }
}

/** An outcome as the window is told it. */
export function forWindow(outcome: Result<ImportOutcome>): Imported['outcome'] {
  if (!outcome.ok) return outcome
  const { id, isNew, replaced, omitted, near } = outcome.value
  return ok({ id, isNew, replaced, omitted, near })
}
