/** Invitations to teams' servers that were opened and wait for an answer. */
import { randomUUID } from 'node:crypto'
import { basename, extname, join } from 'node:path'
import { slug } from '../core/model/ids.ts'
import { ok, type Result } from '../core/result.ts'
import type { InvitationOffer } from '../ipc/team.ts'
import type { Invitation } from '../workspace/server/invitation.ts'
import type { Context } from './context.ts'

/** The end of an invitation's name. */
export const INVITATION_EXTENSION = '.factmark-server'

/** An invitation that waits, and the folder that it would be joined in. */
interface Waiting {
  readonly invitation: Invitation
  readonly folder: string
}

const waiting = new Map<string, Waiting>()

/** How many wait at most: who opens more has forgotten the first. */
const MOST = 20

/** Whether a path is an invitation's by its name. */
export function isInvitation(path: string): boolean {
  return extname(path).toLowerCase() === INVITATION_EXTENSION
}

/** Reads an invitation, and proposes a folder in the user's documents. Fails as `parseInvitation` does. */
export async function offerInvitation(context: Context, path: string): Promise<Result<InvitationOffer>> {
  const [{ readText }, { parseInvitation }, { serverName }] = await Promise.all([
    import('../workspace/disk/files.ts'),
    import('../workspace/server/invitation.ts'),
    import('../workspace/server/address.ts'),
  ])
  const text = await readText(path, basename(path))
  const invitation = text.ok ? parseInvitation(text.value, basename(path)) : text
  if (!invitation.ok) return invitation
  const { title, member, database } = invitation.value
  const folder = join(context.surroundings.documents(), `Factmark ${slug(title, database)}`)
  const token = randomUUID()
  waiting.set(token, { invitation: invitation.value, folder })
  for (const oldest of waiting.keys()) if (waiting.size > MOST) waiting.delete(oldest)
  const keepsPassword = (await context.passwords()).canKeep()
  return ok({ token, title, server: serverName(invitation.value), member, folder, keepsPassword })
}

/** The invitation that a token stands for. */
export function waitingInvitation(token: string): Waiting | null {
  return waiting.get(token) ?? null
}

/** Notes where it would be joined, as its user chose. */
export function chooseFor(token: string, folder: string): void {
  const known = waiting.get(token)
  if (known) waiting.set(token, { ...known, folder })
}

/** Forgets it. */
export function forgetInvitation(token: string): void {
  waiting.delete(token)
}
