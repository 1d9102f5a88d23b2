/** Joining a team by an invitation. The page never names the folder: it is the proposed one, or what a dialog chose. */
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { Joined } from '../../ipc/team.ts'
import { addressOf, type Invitation } from '../../workspace/server/invitation.ts'
import type { Context } from '../context.ts'
import {
  chooseFor,
  forgetInvitation,
  INVITATION_EXTENSION,
  offerInvitation,
  waitingInvitation,
} from '../invitations.ts'
import { passwordKey } from '../passwords.ts'
import { typedFolder } from '../places.ts'
import { describeSession } from '../sessions.ts'
import { changeSession } from '../starting.ts'

/** The handlers; `opened` is called after a new session opens. */
export function joiningHandlers(context: Context, opened: () => void) {
  const { dialogs, settings } = context
  return {
    chooseInvitation: async () => {
      const path = await dialogs.chooseInvitation(INVITATION_EXTENSION.slice(1))
      return path === null ? ok(null) : offerInvitation(context, path)
    },
    chooseTeamFolder: async ({ token }) => {
      const folder = await dialogs.chooseFolder()
      if (folder === null) return waitingInvitation(token)?.folder ?? null
      chooseFor(token, typedFolder(folder))
      return typedFolder(folder)
    },
    joinTeam: async ({ token, password, next }): Promise<Result<Joined>> => {
      const waiting = waitingInvitation(token)
      if (!waiting) return fail('cancelled')
      const { joinServer } = await import('../../workspace/server/serverFolder.ts')
      const joined = await joinServer(waiting.folder, waiting.invitation, password)
      if (!joined.ok) return joined
      const { root, title, member } = joined.value
      const problem = next === null ? null : await changePassword(waiting.invitation, password, next)
      const passwords = await context.passwords()
      passwords.set(passwordKey(waiting.invitation), next !== null && !problem ? next : password)
      const session = await changeSession(context, { id: member, name: member }, { root, title })
      if (!session.ok) return session
      forgetInvitation(token)
      settings.change({
        workspace: root,
        // Who has never worked elsewhere is the member there, too.
        ...(settings.get().annotator === null && { annotator: session.value.annotator }),
      })
      opened()
      return ok({ session: describeSession(session.value), problem })
    },
  } satisfies Partial<Requests>
}

/** Makes `next` the member's password; why that failed, or null. */
async function changePassword(invitation: Invitation, password: string, next: string): Promise<Problem | null> {
  const [{ connectionTo }, { setPassword }] = await Promise.all([
    import('../../workspace/server/connection.ts'),
    import('../../workspace/server/administer.ts'),
  ])
  const connection = connectionTo(addressOf(invitation), password)
  const changed = await setPassword(connection, next)
  await connection.close()
  return changed.ok ? null : changed.error
}
