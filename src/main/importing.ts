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
import { isInvitation, offerInvitation } from './invitations.ts'
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
      (await importInvitation(context, path)) ??
      (await importLayers(context, path, progress, signal)) ??
      (await importArticle(context, path, progress.file, signal)),
  )
}

/** Shows an invitation to a team's server, which then waits for an answer; null for another kind of file. */
async function importInvitation(context: Context, path: string): Promise<Imported['outcome'] | null> {
  if (!isInvitation(path)) return null
  const offer = await offerInvitation(context, path)
  if (!offer.ok) return offer
  context.tell('invited', offer.value)
  return fail('cancelled')
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
export async function importText(
  context: Context,
  { title, text, html }: { readonly title: string; readonly text: string; readonly html: string | null },
): Promise<Imported> {
  const session = sessionOf(context)
  const outcome = session.ok ? await session.value.importer.text(title, text, html ?? undefined) : session
  return { file: title, outcome: forWindow(outcome) }
}

/** The text of rich text, or (null) of what is on the clipboard, with the markup that it was read from. */
export async function pastedText(
  context: Context,
  given: string | null,
): Promise<Result<{ readonly text: string; readonly html: string | null }>> {
  const session = sessionOf(context)
  if (!session.ok) return session
  const clipboard = given === null ? await context.surroundings.clipboard() : { html: given, text: '' }
  const { html, text } = clipboard
  if (!/\S/.test(html) || html.length > LONGEST_MARKUP) return ok({ text, html: null })
  const read = await survivingBugs(() => session.value.importer.rich(html))
  return read.ok ? ok({ text: read.value, html }) : given === null ? ok({ text, html: null }) : read
}

/** The longest markup that is read from the clipboard, in UTF-16 code units. */
const LONGEST_MARKUP = 20_000_000

/** An outcome as the window is told it. */
export function forWindow(outcome: Result<ImportOutcome>): Imported['outcome'] {
  if (!outcome.ok) return outcome
  const { id, isNew, replaced, omitted, near, nearBy, comments = [], chapters } = outcome.value
  return ok({ id, isNew, replaced, omitted, near, nearBy, comments: comments.length, chapters })
}
