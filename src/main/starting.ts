/** Which session to open: at the start, for a second start, and from the menu. */
import type { Annotator } from '../core/model/layer.ts'
import type { Problem } from '../core/problem.ts'
import { err, type Result } from '../core/result.ts'
import { annotatorWithId } from '../workspace/layers/people.ts'
import { serverMember } from '../workspace/server/serverMember.ts'
import { openExisting, openWorkspace, type Workspace } from '../workspace/workspace.ts'
import type { StartArguments } from './arguments.ts'
import type { Context } from './context.ts'
import type { OpenSession } from './sessions.ts'
import { withRecent } from './settings.ts'

/** Who and where, as far as a command line says. */
type Named = Pick<StartArguments, 'annotator' | 'workspace'>

/** Opens the session that was named, with the settings for what is left out; null if that isn't enough for one. */
export async function startSession(context: Context, named: Named): Promise<Result<OpenSession> | null> {
  const settings = context.settings.get()
  const folder = named.workspace ?? settings.workspace
  if (folder === null) return null
  const member = await serverMember(folder)
  if (named.annotator === null && !settings.annotator && !member) return null
  // A remembered folder may be missing because its disk is; nothing must be created in its place.
  const workspace = await (named.workspace === null ? openExisting(folder) : openWorkspace(folder))
  if (!workspace.ok) return workspace
  const other = await otherMember(named, workspace.value)
  if (other) return err(other)
  const annotator = (await annotatorOf(named, workspace.value)) ?? settings.annotator ?? member
  return annotator && changeSession(context, annotator, workspace.value)
}

/** Opens the session that a second start names, if it is another than the one that is open; null if it isn't. */
export async function switchSession(context: Context, named: Named): Promise<Result<OpenSession> | null> {
  const current = context.sessions.current()
  if (!current) return startSession(context, named)
  const id = named.annotator ?? current.annotator.id
  const root = named.workspace ?? current.shelf.path
  if (id === current.annotator.id && root === current.shelf.path) return null
  const workspace = await openWorkspace(root)
  if (!workspace.ok) return workspace
  const other = await otherMember(named, workspace.value)
  if (other) return err(other)
  const annotator = (await annotatorOf(named, workspace.value)) ?? ownAnnotator(context, current)
  return changeSession(context, annotator, workspace.value)
}

/** Opens a session and remembers its workspace among the recent ones. In a server's folder the annotator is its member. */
export async function changeSession(
  { sessions, settings }: Context,
  annotator: Annotator,
  workspace: Workspace,
): Promise<Result<OpenSession>> {
  const member = await serverMember(workspace.root)
  const changed = await sessions.change(member ?? annotator, workspace)
  if (changed.ok) settings.change({ recentWorkspaces: withRecent(settings.get().recentWorkspaces, workspace.root) })
  return changed
}

/** Who works when a session ends: in a server's folder the annotator was its member, who may be somebody else elsewhere. */
export function ownAnnotator({ settings }: Context, current: OpenSession): Annotator {
  return (current.team && settings.get().annotator) ?? current.annotator
}

/** Why somebody who was named can't work in a server's folder: it is another member's. */
async function otherMember({ annotator }: Named, { root }: Workspace): Promise<Problem | null> {
  const member = annotator === null ? null : await serverMember(root)
  if (!member || member.id === annotator) return null
  return { code: 'folder-of-member', details: { folder: root, name: member.name, id: member.id } }
}

/** An annotator of whom a command line gives the id alone has the name of their layers, else the id as a name. */
async function annotatorOf({ annotator }: Named, { root }: Workspace): Promise<Annotator | null> {
  return annotator === null ? null : annotatorWithId(root, annotator)
}
