/** Bundles and layer files that wait for consent: read, shown in the window, and imported as the analyst decides. */
import { randomUUID } from 'node:crypto'
import { mayAnnotateAs } from '../core/model/ids.ts'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { Imported } from '../ipc/contract.ts'
import type { ImportProgress } from '../ipc/events.ts'
import type { IncomingAnswer, IncomingOffer, TakenIn } from '../ipc/incoming.ts'
import type { IncomingFile, TakenIn as Taken } from '../workspace/exchange/incomingWork.ts'
import type { Context } from './context.ts'
import { asImport } from './importRuns.ts'
import type { OpenSession } from './sessions.ts'

/** Files that wait, and those taken in that can be taken back, by the token that the window knows them by. */
const waiting = new Map<string, Held<IncomingFile>>()
const taken = new Map<string, Held<Taken>>()

interface Held<T> {
  readonly session: OpenSession
  readonly value: T
  readonly bytes: number
}

/** How many of either are remembered, and how many bytes of them: more than anybody answers at once. */
const MOST = 100
const MOST_BYTES = 512 * 1024 * 1024

/** Looks at a file; null where it is no bundle or layer. What needs nobody's consent, an article alone, is taken in. */
export async function offerIncoming(
  context: Context,
  session: OpenSession,
  path: string,
  progress: ImportProgress,
  signal: AbortSignal,
): Promise<Imported['outcome'] | null> {
  const { now } = context.idsAndClock
  const { shelf, annotator, desk } = session
  const save = (article: string) => desk.layers.flush(article)
  const onProgress = tellLayers(context, progress)
  const { file } = progress
  const found = await shelf.exchange.incoming(path, file, { self: annotator.id, now, save, onProgress, signal })
  if (!found?.ok) return found
  const { article, isNewArticle, earlier } = found.value
  const what = { id: article.id, replaced: 0, omitted: {} }
  const offers: IncomingOffer[] = []
  const kept = new Set<string>()
  for (const incoming of [...earlier, found.value]) {
    if (!incoming.rows.every(({ standing }) => standing === 'same')) {
      offers.push(offerOf(session, incoming))
      continue
    }
    const done = await shelf.exchange.takeIn(incoming, { accept: [], by: annotator, now })
    if (!done.ok) return done
    for (const one of done.value.kept) kept.add(one)
  }
  return offers.length > 0
    ? ok({ ...what, isNew: false, incoming: offers })
    : ok({ ...what, isNew: isNewArticle, layers: { taken: [], kept: [...kept] } })
}

/** Remembers a file, or a version in one, and says what the window asks about it. */
function offerOf(session: OpenSession, incoming: IncomingFile): IncomingOffer {
  const token = remember(waiting, session, incoming, incoming.packed.byteLength)
  const { file, article, from, made, isNewArticle, rows, version } = incoming
  return { token, file, title: article.title, from, made, isNewArticle, rows, version }
}

/** Imports what the analyst agreed to; without any layer, only the article is added. */
export async function acceptIncoming(
  context: Context,
  { token, annotators }: IncomingAnswer,
): Promise<Result<TakenIn>> {
  const offered = waiting.get(token)
  const session = context.sessions.current()
  if (!offered || offered.session !== session) return fail('no-session')
  const incoming = offered.value
  const { now } = context.idsAndClock
  const { shelf, annotator } = session
  const { file, article } = incoming
  const onProgress = tellLayers(context, { file, done: 0, total: 1 })
  const done = await asImport(context, (signal) =>
    alone(session, article.id, annotators, () =>
      shelf.exchange.takeIn(incoming, { accept: annotators, by: annotator, now, signal, onProgress }),
    ),
  )
  if (!done.ok) return done
  waiting.delete(token)
  const { undo } = done.value
  return ok({
    article: article.id,
    taken: done.value.taken,
    kept: done.value.kept,
    undo: undo && remember(taken, session, done.value, undo.byteLength),
  })
}

/** Forgets a file that the analyst doesn't want. */
export function declineIncoming(token: string): void {
  waiting.delete(token)
}

/** Undoes such an import, unless somebody has changed the layers since. */
export async function undoIncoming(context: Context, token: string): Promise<Result<{ readonly article: string }>> {
  const done = taken.get(token)
  const session = context.sessions.current()
  if (!done || done.session !== session) return fail('no-session')
  const { article, taken: annotators } = done.value
  const { shelf, annotator } = session
  const undone = await alone(session, article, annotators, () =>
    shelf.exchange.takeBack(done.value, { by: annotator, ...context.idsAndClock }),
  )
  if (!undone.ok) return undone
  taken.delete(token)
  return ok({ article })
}

/** Does `work` on layers of an article while nobody else edits them, and this window has none of them open. */
export async function alone<T>(
  { desk, annotator }: OpenSession,
  article: string,
  annotators: readonly string[],
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const locked = annotators.filter(mayAnnotateAs)
  return desk.alone(locked, async () => {
    const isOwn = annotators.includes(annotator.id)
    if (isOwn) {
      const flushed = await desk.layers.flush(article)
      if (!flushed.ok) return flushed
      desk.layers.forget(article)
    }
    if (locked.length < annotators.length) await desk.adjudication.close(article)
    const done = await work()
    // Anything requested in the meantime was read from the earlier layer.
    if (isOwn) desk.layers.forget(article)
    return done
  })
}

/** Tells the window how many layers of a file are done. */
function tellLayers(context: Context, progress: ImportProgress): (done: number, total: number) => void {
  return (done, total) => context.tell('importProgress', { ...progress, layers: { done, total } })
}

function remember<T>(map: Map<string, Held<T>>, session: OpenSession, value: T, bytes: number): string {
  const token = randomUUID()
  map.set(token, { session, value, bytes })
  let held = 0
  for (const [older, one] of [...map].reverse()) {
    held += one.bytes
    if (older !== token && held > MOST_BYTES) map.delete(older)
  }
  const [oldest] = map.keys()
  if (map.size > MOST && oldest !== undefined) map.delete(oldest)
  return token
}
