/** The exchanges of a session whose folder was joined to a team's server. */
import type { Difference } from '../core/merge/difference.ts'
import { ADJUDICATED } from '../core/model/ids.ts'
import type { Annotator } from '../core/model/layer.ts'
import type { TeamState } from '../core/sync/teamState.ts'
import { isServerFolder } from '../workspace/server/serverMember.ts'
import type { TeamSession } from '../workspace/server/teamSession.ts'
import type { Desk } from '../workspace/shelf.ts'
import { logBug } from './log.ts'
import { type Passwords, passwordKey } from './passwords.ts'

/** What it works with. */
export interface TeamServiceOptions {
  readonly now: () => string
  readonly passwords: () => Promise<Passwords>
  readonly onTeam: (state: TeamState) => void
  /** Told which of the member's layers were merged with what their other computer sent. */
  readonly onTeamMerged: (merged: { readonly article: string; readonly differences: readonly Difference[] }) => void
}

/** Begins to exchange where the folder was joined; null elsewhere. Nothing of the server is loaded before that is known. */
export async function openTeam(
  { now, passwords, onTeam, onTeamMerged }: TeamServiceOptions,
  { root, desk, annotator }: { readonly root: string; readonly desk: Desk; readonly annotator: Annotator },
): Promise<TeamSession | null> {
  if (!(await isServerFolder(root))) return null
  const [{ readInvitation }, { openTeamSession }, kept] = await Promise.all([
    import('../workspace/server/serverFiles.ts'),
    import('../workspace/server/teamSession.ts'),
    passwords(),
  ])
  const invitation = await readInvitation(root)
  if (!invitation.ok) return null
  const key = passwordKey(invitation.value)
  const opened = await openTeamSession({
    root,
    invitation: invitation.value,
    name: annotator.name,
    password: kept.get(key),
    passwordIs: () => kept.where(key),
    layers: desk.layers,
    onState: onTeam,
    onReport: ({ merged }) => {
      for (const { place, differences } of merged) onTeamMerged({ article: place.article, differences })
    },
    onBug: logBug,
    now,
  })
  if (!opened.ok) return null
  const team = opened.value
  desk.adjudication.leaseBy(team.lease)
  desk.subscribe((event) => {
    if (event.type === 'written' && [annotator.id, ADJUDICATED].includes(event.annotator)) team.saved(event.article)
  })
  return team
}
