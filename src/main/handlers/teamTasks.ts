/** Articles that the server of the open folder has for whoever works here: listing, taking, giving back and fetching them. */
import { fail } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Requests } from '../../ipc/methods.ts'
import { listArticles } from '../../workspace/server/serverLibrary.ts'
import { returnTask, takeAgain, takeTask } from '../../workspace/server/tasks.ts'
import type { TeamSession } from '../../workspace/server/teamSession.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import type { Context } from '../context.ts'
import { withTeam } from './team.ts'

/** Answers the calls about them. */
export function teamTaskHandlers(context: Context) {
  return {
    serverArticles: withTeam(context, ({ team }, asked) => team.on((connection) => listArticles(connection, asked))),
    takeTask: withTeam<void, string | null>(context, async (session) => {
      const taken = await session.team.on(takeTask)
      if (!taken.ok || taken.value === null) return taken
      await session.team.exchangeNow()
      const here = await isHere(session, taken.value)
      return here.ok ? taken : here
    }),
    returnTask: withTeam(context, async ({ team }, { article }) => {
      const returned = await team.on((connection) => returnTask(connection, article))
      if (returned.ok) await team.exchangeNow()
      return returned
    }),
    takeAgain: withTeam(context, async ({ team }, { article }) => {
      const taken = await team.on((connection) => takeAgain(connection, article))
      if (taken.ok) await team.exchangeNow()
      return taken
    }),
    fetchArticle: withTeam(context, async (session, { article }) => {
      const { team } = session
      const { tasks, pinned } = team.state()
      const isComing = tasks.includes(article) || pinned.includes(article)
      if (isComing) await team.exchangeNow()
      else {
        const kept = await team.pin([article], true)
        if (!kept.ok) return kept
      }
      const here = await isHere(session, article)
      // What was said to have failed doesn't arrive hours later.
      if (!here.ok && !isComing) await team.pin([article], false)
      return here
    }),
  } satisfies Partial<Requests>
}

/** Whether an article came with the last exchange: why not, if it isn't here. */
async function isHere(
  { team, shelf }: { readonly team: TeamSession; readonly shelf: Shelf },
  article: string,
): Promise<Result<null>> {
  const found = await shelf.library.article(article)
  if (found.ok) return ok(null)
  const { link, server, login } = team.state()
  if (link.is === 'offline' || link.is === 'stopped') return err(link.problem)
  if (link.is === 'password') return err(link.problem ?? { code: 'server-login', details: { server, login } })
  return fail('article-unfetched', { article, server })
}
