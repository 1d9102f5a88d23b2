/** What administrators do on the server of the folder that is open; the server decides who may. */
import { join } from 'node:path'
import { ok, type Result } from '../../core/result.ts'
import type { Right } from '../../core/sync/remote.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { Invited, TeamOverview } from '../../ipc/team.ts'
import { attempt } from '../../workspace/disk/files.ts'
import { writeOut } from '../../workspace/disk/output.ts'
import { assign, invite, membersOf, revoke } from '../../workspace/server/administer.ts'
import { serializeInvitation } from '../../workspace/server/invitation.ts'
import { progressOf, roundOf, setRights } from '../../workspace/server/oversee.ts'
import type { Context } from '../context.ts'
import { INVITATION_EXTENSION } from '../invitations.ts'
import { withTeam } from './team.ts'

/** Answers the calls about the team and its round. */
export function teamAdministrationHandlers(context: Context) {
  const { dialogs, surroundings } = context
  return {
    teamOverview: withTeam<void, TeamOverview>(context, ({ team, shelf }) =>
      team.on(async (connection) => {
        const round = await roundOf(connection)
        if (!round.ok) return round
        const members = await membersOf(connection)
        if (!members.ok) return members
        const all = members.value.map((member) => ({ ...member, rights: member.rights as readonly Right[] }))
        return ok({ round: round.value, members: all, blind: await shelf.review.isBlind() })
      }),
    ),
    teamProgress: withTeam(context, ({ team }, { after }) => team.on((connection) => progressOf(connection, after))),
    inviteMember: withTeam(context, async ({ team }, { id, name, rights, again }): Promise<Result<Invited | null>> => {
      // Before anybody is invited: the password in use would end though nobody got the new one.
      const proposal = join(surroundings.documents(), `${id}${INVITATION_EXTENSION}`)
      const path = await dialogs.chooseExportFile(proposal, INVITATION_EXTENSION)
      if (path === null) return ok(null)
      const made = await team.on((connection) => invite(connection, { id, name, rights, again }))
      if (!made.ok) return made
      const { invitation, password } = made.value
      const written = await attempt('file-unwritable', path, () => writeOut(path, serializeInvitation(invitation)))
      return written.ok ? ok({ file: path, password }) : written
    }),
    revokeMember: withTeam(context, ({ team }, { id }) => team.on((connection) => revoke(connection, id))),
    setRights: withTeam(context, ({ team }, { id, rights }) =>
      team.on((connection) => setRights(connection, id, rights)),
    ),
    assignArticles: withTeam(context, ({ team }, assigning) => team.on((connection) => assign(connection, assigning))),
  } satisfies Partial<Requests>
}
