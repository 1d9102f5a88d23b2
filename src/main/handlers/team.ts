/** The team's server of the folder that is open. */
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { TeamSession } from '../../workspace/server/teamSession.ts'
import { type Context, withSession } from '../context.ts'
import { passwordKey } from '../passwords.ts'
import type { OpenSession } from '../sessions.ts'

/** Answers the calls about it. */
export function teamHandlers(context: Context) {
  const { sessions } = context
  return {
    team: async () => sessions.current()?.team?.state() ?? null,
    exchangeNow: async () => sessions.current()?.team?.exchangeNow(),
    sendAgain: withTeam(context, async ({ team }, place) => {
      await team.sendAgain(place)
      return ok(null)
    }),
    givePassword: withTeam(context, async ({ team }, { password }) => {
      const used = await team.logIn(password)
      if (used.ok) (await context.passwords()).set(passwordKey(team.invitation), password)
      if (used.ok) context.tell('teamChanged', team.state())
      return used
    }),
    changePassword: withTeam(context, async ({ team }, { password }) => {
      const changed = await team.changePassword(password)
      if (changed.ok) (await context.passwords()).set(passwordKey(team.invitation), password)
      if (changed.ok) context.tell('teamChanged', team.state())
      return changed
    }),
    forgetPassword: withTeam<void, null>(context, async ({ team }) => {
      const passwords = await context.passwords()
      passwords.forget(passwordKey(team.invitation))
      context.tell('teamChanged', team.state())
      return ok(null)
    }),
    keepHere: withTeam(context, ({ team }, { articles, isKept }) => team.pin(articles, isKept)),
  } satisfies Partial<Requests>
}

/** A handler that works with the server of the open session; `folder-unjoined` where it has none. */
export function withTeam<Payload, T>(
  context: Context,
  work: (session: OpenSession & { readonly team: TeamSession }, payload: Payload) => Promise<Result<T>>,
): (payload: Payload) => Promise<Result<T>> {
  return withSession(context, async (session, payload: Payload) => {
    const { team } = session
    return team ? work({ ...session, team }, payload) : fail('folder-unjoined', { folder: session.shelf.path })
  })
}
