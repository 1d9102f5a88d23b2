/** Which session to open: at the start, for a second start, and from the menu. */
import type { Annotator } from '../core/model/layer.ts'
import type { Result } from '../core/result.ts'
import { annotatorWithId } from '../workspace/layers/people.ts'
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
  if ((named.annotator === null && !settings.annotator) || folder === null) return null
  // A remembered folder may be missing because its disk is; nothing must be created in its place.
  const workspace = await (named.workspace === null ? openExisting(folder) : openWorkspace(folder))
  if (!workspace.ok) return workspace
  const annotator = (await annotatorOf(named, workspace.value)) ?? settings.annotator
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
  const annotator = (await annotatorOf(named, workspace.value)) ?? current.annotator
  return changeSession(context, annotator, workspace.value)
}

/** Opens a session and remembers its workspace among the recent ones. */
export async function changeSession(
  { sessions, settings }: Context,
  annotator: Annotator,
  workspace: Workspace,
): Promise<Result<OpenSession>> {
  const changed = await sessions.change(annotator, workspace)
  if (changed.ok) settings.change({ recentWorkspaces: withRecent(settings.get().recentWorkspaces, workspace.root) })
  return changed
}

/** An annotator of whom a command line gives the id alone has the name of their layers, else the id as a name. */
async function annotatorOf({ annotator }: Named, { root }: Workspace): Promise<Annotator | null> {
  return annotator === null ? null : annotatorWithId(root, annotator)
}
