/** Whether a folder is the copy of a server's workspace, and whose. Loads nothing of the server before that is known. */
import type { Annotator } from '../../core/model/layer.ts'
import { exists } from '../disk/files.ts'
import { serverInvitationPath } from '../disk/paths.ts'

/** Whether a folder was joined to a server. */
export function isServerFolder(root: string): Promise<boolean> {
  return exists(serverInvitationPath(root)).catch(() => false)
}

/** Who works in a server's folder; null for another folder, or where its invitation can't be read. */
export async function serverMember(root: string): Promise<Annotator | null> {
  if (!(await isServerFolder(root))) return null
  const [{ readInvitation }, { readMembers }] = await Promise.all([
    import('./serverFiles.ts'),
    import('./memberFile.ts'),
  ])
  const invitation = await readInvitation(root)
  if (!invitation.ok) return null
  const { member: id } = invitation.value
  const { members } = await readMembers(root)
  return { id, name: members.find((member) => member.id === id)?.name ?? id }
}
