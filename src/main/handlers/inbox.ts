/** The folder from which articles come in by themselves: chosen by the analyst, for one workspace, and watched while that is open. */
import { join, relative, resolve, sep } from 'node:path'
import { fail } from '../../core/problem.ts'
import { ok } from '../../core/result.ts'
import type { Imported, InboxSetting } from '../../ipc/contract.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { Settings } from '../../ipc/settings.ts'
import { IMPORTED, type Inbox, openInbox } from '../../workspace/import/inbox.ts'
import { type Context, withSession } from '../context.ts'
import { forWindow, survivingBugs } from '../importing.ts'
import { logBug } from '../log.ts'
import type { OpenSession } from '../sessions.ts'

type Kept = Settings['inboxes'][number]

/** How many versions of files that stay in an inbox are remembered. */
const MOST = 5000

/** The handlers for the inbox. */
export function inboxHandlers(context: Context) {
  let running: { readonly session: OpenSession; readonly folder: string; readonly inbox: Inbox } | null = null
  let untold: Imported[] = []

  const isOf =
    ({ shelf, annotator }: OpenSession) =>
    (kept: Kept) =>
      kept.workspace === shelf.path && kept.annotator === annotator.id
  const keptOf = (session: OpenSession) => context.settings.get().inboxes.find(isOf(session)) ?? null
  const save = (session: OpenSession, kept: Omit<Kept, 'workspace' | 'annotator'> | null) => {
    const others = context.settings.get().inboxes.filter((one) => !isOf(session)(one))
    const mine = kept && { workspace: session.shelf.path, annotator: session.annotator.id, ...kept }
    context.settings.change({ inboxes: mine ? [mine, ...others].slice(0, 50) : others })
  }
  const told = (kept: Kept | null): InboxSetting | null =>
    kept && { folder: kept.folder, moves: kept.moves, imported: join(kept.folder, IMPORTED) }
  const tell = (imported: readonly Imported[]) => {
    untold = [...untold, ...imported]
    context.tell('arrived', null)
  }
  const end = () => {
    running?.inbox.end()
    running = null
  }
  /** Watches the inbox of this session from now on, and no other. */
  const follow = (session: OpenSession) => {
    const kept = keptOf(session)
    if (running?.session === session && running.folder === kept?.folder) return
    end()
    if (!kept) return
    const inbox = openInbox({
      folder: kept.folder,
      moves: () => keptOf(session)?.moves ?? false,
      handled: new Set(kept.handled),
      importFile: async (path, name) =>
        context.sessions.current() === session
          ? survivingBugs(() => session.importer.file(path, name))
          : fail('cancelled'),
      onArrived: (arrived) => tell(arrived.map(({ file, outcome }) => ({ file, outcome: forWindow(outcome) }))),
      onHandled: (handled) => {
        const now = keptOf(session)
        if (now) save(session, { folder: now.folder, moves: now.moves, handled: handled.slice(-MOST) })
      },
      onProblem: (problem) => tell([{ file: kept.folder, outcome: { ok: false, error: problem } }]),
      onBug: logBug,
    })
    running = { session, folder: kept.folder, inbox }
  }
  return {
    inbox: withSession<void, InboxSetting | null>(context, (session) => ok(told(keptOf(session)))),
    chooseInbox: withSession<void, InboxSetting | null>(context, async (session) => {
      const folder = await context.dialogs.chooseInboxFolder()
      if (folder === null) return ok(told(keptOf(session)))
      const steps = relative(resolve(session.shelf.path), resolve(folder))
      const isInside = steps === '' || !(steps === '..' || steps.startsWith(`..${sep}`) || resolve(steps) === steps)
      if (isInside) return fail('inbox-inside', { folder })
      save(session, { folder, moves: keptOf(session)?.moves ?? true, handled: [] })
      follow(session)
      return ok(told(keptOf(session)))
    }),
    changeInbox: withSession(context, (session, { moves }) => {
      const kept = keptOf(session)
      if (kept) save(session, moves === null ? null : { folder: kept.folder, moves, handled: kept.handled })
      follow(session)
      return ok(told(keptOf(session)))
    }),
    takeArrived: async () => {
      const session = context.sessions.current()
      if (session) follow(session)
      const arrived = untold
      untold = []
      return arrived
    },
  } satisfies Partial<Requests>
}
