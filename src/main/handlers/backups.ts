/** Backing the workspace up, and merging others into it: looked at first, written once the analyst agrees. */
import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { BackedUp, MergeAnswer, MergeDone, MergeOffer } from '../../ipc/backup.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { Merged } from '../../workspace/backup/merge.ts'
import type { MergePlan } from '../../workspace/backup/mergePlan.ts'
import { openSource } from '../../workspace/backup/openSource.ts'
import type { WorkspaceSource } from '../../workspace/backup/source.ts'
import { type Context, withSavedSession, withSession } from '../context.ts'
import { alone } from '../incoming.ts'
import type { OpenSession } from '../sessions.ts'

/** A workspace that was looked at, and what it would bring. */
interface Waiting {
  readonly token: string
  readonly session: OpenSession
  readonly path: string
  readonly source: WorkspaceSource
  readonly plan: MergePlan
}

/** A merge that was done, and how it was answered. */
interface Done {
  readonly session: OpenSession
  readonly path: string
  readonly answer: MergeAnswer
  merged: Merged
}

/** The handlers for backups and merging. */
export function backupHandlers(context: Context) {
  const { now, newId } = context.idsAndClock
  let running = { aborted: false }
  let waiting: Waiting | null = null
  const done = new Map<string, Done>()

  const begin = () => {
    running = { aborted: false }
    return running
  }
  const forget = async () => {
    const { source } = waiting ?? {}
    waiting = null
    await source?.close()
  }
  const look = async (session: OpenSession, path: string): Promise<Result<Waiting>> => {
    const source = await openSource(path, basename(path))
    if (!source.ok) return source
    const { shelf, annotator, desk } = session
    const plan = await shelf.backup.planMerge(source.value, {
      self: annotator.id,
      now,
      save: (article) => desk.layers.flush(article),
      signal: begin(),
      onProgress: (done, total) => context.tell('merging', { done, total }),
    })
    if (plan.ok) return ok({ token: randomUUID(), session, path, source: source.value, plan: plan.value })
    await source.value.close()
    return plan
  }
  const carryOut = async (
    { session, source, plan }: Waiting,
    { add, replace }: MergeAnswer,
  ): Promise<Result<Merged>> => {
    const { shelf, annotator, desk } = session
    const merged = await shelf.backup.merge(source, plan, {
      self: annotator.id,
      now,
      newId,
      by: annotator,
      save: (article) => desk.layers.flush(article),
      accepts: (_article, row) => (row.standing === 'new' ? add : replace).includes(row.annotator.id),
      lock: (article, annotators, work) => alone(session, article, annotators, work),
      signal: begin(),
      onProgress: (done, total) => context.tell('merging', { done, total }),
    })
    tellChanged(plan.articles.map(({ here }) => here))
    return merged
  }
  const tellChanged = (articles: readonly string[]) => context.tell('workspaceChanged', { articles })
  const told = (undo: string, { articles, layers }: Merged): MergeDone => ({
    articles: articles.length,
    layers: layers.reduce((sum, { replaced }) => sum + replaced.length, 0),
    undo,
  })

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
      running.aborted = true
    },
    chooseMerge: withSession(context, async (session, { what }) => {
      const { dialogs } = context
      const path = await (what === 'folder' ? dialogs.chooseMergeFolder() : dialogs.chooseMergeFile())
      if (path === null) return ok(null)
      await forget()
      const found = await look(session, path)
      if (!found.ok) return found
      waiting = found.value
      return ok(offerOf(found.value))
    }),
    declineMerge: forget,
    merge: withSavedSession(context, async (session, answer) => {
      const found = waiting
      if (!found || found.session !== session || found.token !== answer.token) return fail('no-session')
      const merged = await carryOut(found, answer)
      if (!merged.ok) return merged
      await forget()
      done.set(answer.token, { session, path: found.path, answer, merged: merged.value })
      return ok(told(answer.token, merged.value))
    }),
    undoMerge: withSavedSession(context, async (session, { token }) => {
      const found = done.get(token)
      if (!found || found.session !== session) return fail('no-session')
      const lock = <T>(article: string, annotators: readonly string[], work: () => Promise<Result<T>>) =>
        alone(session, article, annotators, work)
      const undone = await session.shelf.backup.unmerge(found.merged, { by: session.annotator, now, newId, lock })
      const { articles, layers } = found.merged
      tellChanged([...articles, ...layers.map(({ article }) => article)])
      return undone
    }),
    redoMerge: withSavedSession(context, async (session, { token }) => {
      const found = done.get(token)
      if (!found || found.session !== session) return fail('no-session')
      const again = await look(session, found.path)
      if (!again.ok) return again
      const merged = await carryOut(again.value, found.answer)
      await again.value.source.close()
      if (!merged.ok) return merged
      found.merged = merged.value
      return ok(told(token, merged.value))
    }),
  } satisfies Partial<Requests>
}

function offerOf({ token, plan }: Waiting): MergeOffer {
  const { file, from, made, articles, others, orphans } = plan
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
