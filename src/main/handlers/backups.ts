/** Backing the workspace up, and merging others into it: looked at first, written once the analyst agrees. */
import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { fail } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { BackedUp, MergeAnswer, MergeDone, MergeOffer } from '../../ipc/backup.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { LayersLock } from '../../workspace/backup/merge.ts'
import type { LookedAt, MergeReport } from '../../workspace/backup/mergeWork.ts'
import { type Context, withSavedSession, withSession } from '../context.ts'
import { alone } from '../incoming.ts'
import type { OpenSession } from '../sessions.ts'

/** A workspace that was looked at, and stays open. */
interface Waiting {
  readonly token: string
  readonly session: OpenSession
  readonly path: string
  readonly looked: LookedAt
}

/** A merge that was done, how it was answered, and what takes it back. */
interface Done {
  readonly session: OpenSession
  readonly path: string
  readonly answer: MergeAnswer
  /** The articles that it changed. */
  readonly articles: readonly string[]
  readonly undo: Uint8Array
}

/** The handlers for backups and merging. */
export function backupHandlers(context: Context) {
  const { now, newId } = context.idsAndClock
  let running = new AbortController()
  let waiting: Waiting | null = null
  const done = new Map<string, Done>()

  const begin = () => {
    running = new AbortController()
    return running.signal
  }
  const forget = async () => {
    const { looked } = waiting ?? {}
    waiting = null
    await looked?.close()
  }
  const onProgress = (done: number, total: number) => context.tell('merging', { done, total })
  const lockFor =
    (session: OpenSession): LayersLock =>
    (article, annotators, work) =>
      alone(session, article, annotators, work)
  const look = (session: OpenSession, path: string): Promise<Result<LookedAt>> =>
    session.shelf.backup.look(path, basename(path), {
      self: session.annotator.id,
      now,
      save: (article) => session.desk.layers.flush(article),
      signal: begin(),
      onProgress,
    })
  const carryOut = async (
    { session, looked }: Pick<Waiting, 'session' | 'looked'>,
    { add, replace }: MergeAnswer,
  ): Promise<MergeReport> => {
    const { annotator, desk } = session
    const { articles } = looked.plan
    const report = await looked.merge({
      self: annotator.id,
      now,
      newId,
      by: annotator,
      save: (article) => desk.layers.flush(article),
      chosen: articles.flatMap(({ here, rows }) =>
        rows
          .filter((row) => (row.standing === 'new' ? add : replace).includes(row.annotator.id))
          .map((row) => ({ article: here, annotator: row.annotator.id })),
      ),
      lock: lockFor(session),
      signal: begin(),
      onProgress,
    })
    tellChanged(articles.map(({ here }) => here))
    return report
  }
  const tellChanged = (articles: readonly string[]) => context.tell('workspaceChanged', { articles })
  const remember = (
    token: string,
    { articles, layers, stopped, undo }: MergeReport,
    how: Pick<Done, 'session' | 'path' | 'answer'>,
  ) => {
    if (!undo && stopped) return err(stopped)
    const changed = [...new Set([...articles, ...layers.map(({ article }) => article)])]
    done.set(token, { ...how, articles: changed, undo: undo ?? NOTHING })
    return ok<MergeDone>({ articles: articles.length, layers: layers.length, stopped, undo: token })
  }

  return {
    backUp: withSavedSession<void, BackedUp | null>(context, async ({ shelf, annotator }) => {
      const name = `${basename(shelf.path)}-${now().slice(0, 10)}.zip`
      const out = await context.dialogs.chooseExportFile(join(context.surroundings.documents(), name), '.zip')
      if (out === null) return ok(null)
      return shelf.backup.write({
        out,
        by: annotator,
        now,
        signal: begin(),
        onProgress: (done, total) => context.tell('backingUp', { done, total }),
      })
    }),
    stopBackup: async () => {
      running.abort()
    },
    chooseMerge: withSession(context, async (session, { what }) => {
      const { dialogs } = context
      const path = await (what === 'folder' ? dialogs.chooseMergeFolder() : dialogs.chooseMergeFile())
      if (path === null) return ok(null)
      await forget()
      const looked = await look(session, path)
      if (!looked.ok) return looked
      waiting = { token: randomUUID(), session, path, looked: looked.value }
      return ok(offerOf(waiting))
    }),
    declineMerge: forget,
    merge: withSavedSession(context, async (session, answer) => {
      const found = waiting
      if (!found || found.session !== session || found.token !== answer.token) return fail('no-session')
      const report = await carryOut(found, answer)
      await forget()
      return remember(answer.token, report, { session, path: found.path, answer })
    }),
    undoMerge: withSavedSession(context, async (session, { token }) => {
      const found = done.get(token)
      if (!found || found.session !== session) return fail('no-session')
      const { undo, articles } = found
      const how = { by: session.annotator, now, newId, lock: lockFor(session), onProgress }
      const undone = undo === NOTHING ? ok(null) : await session.shelf.backup.takeBack(undo, how)
      tellChanged(articles)
      return undone
    }),
    redoMerge: withSavedSession(context, async (session, { token }) => {
      const found = done.get(token)
      if (!found || found.session !== session) return fail('no-session')
      const { path, answer } = found
      const looked = await look(session, path)
      if (!looked.ok) return looked
      const report = await carryOut({ session, looked: looked.value }, answer)
      await looked.value.close()
      return remember(token, report, { session, path, answer })
    }),
  } satisfies Partial<Requests>
}

/** What takes back a merge that changed nothing. */
const NOTHING = new Uint8Array()

function offerOf({ token, looked }: Waiting): MergeOffer {
  const { file, from, made, articles, others, orphans } = looked.plan
  return {
    token,
    file,
    from,
    made,
    newArticles: articles.filter(({ isNew }) => isNew).map(({ title }) => title),
    known: articles.filter(({ isNew }) => !isNew).length,
    layers: articles.flatMap(({ here, title, rows }) =>
      rows.filter(({ standing }) => standing !== 'same').map((row) => ({ ...row, article: here, title })),
    ),
    added: others.added,
    differing: others.differing,
    merged: others.merged,
    orphans,
  }
}
