/** A folder that is the working copy of a server's workspace: joining a server, and exchanging with it. */
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { parseLayer } from '../../core/model/files.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { syncOnce } from '../../core/sync/cycle.ts'
import type { Place } from '../../core/sync/remote.ts'
import { withoutRefusal } from '../../core/sync/state.ts'
import type { CycleReport, SyncTools } from '../../core/sync/syncing.ts'
import type { Trail } from '../../core/sync/trailLines.ts'
import { unsentIn } from '../../core/sync/unsent.ts'
import { sha256Of } from '../disk/digest.ts'
import { whileLocked } from '../disk/lock.ts'
import { layerPath, nameWithin } from '../disk/paths.ts'
import { checkTrail } from '../layers/auditEntries.ts'
import { setBlind } from '../layers/blindness.ts'
import { refusal } from '../layers/layers.ts'
import { readArticle } from '../library/articles.ts'
import { createWorkspace } from '../workspace.ts'
import { type Connection, connectionTo } from './connection.ts'
import { type FolderCopyOptions, folderCopy } from './folderCopy.ts'
import { addressOf, type Invitation } from './invitation.ts'
import { keepMembers } from './memberFile.ts'
import { postgresRemote } from './postgres.ts'
import { mayPass } from './serverErrors.ts'
import { keepInvitation, readInvitation } from './serverFiles.ts'

/** How a folder is exchanged with its server. */
export interface ExchangeOptions {
  /** Null: the one in the password file of PostgreSQL's own programs. */
  readonly password: string | null
  /** An ISO time in UTC. */
  readonly now: () => string
  /** As `FolderCopyOptions.alone`, for whoever has the annotator's lock; it is taken, if left out. */
  readonly alone?: FolderCopyOptions['alone']
}

/** Which articles are fetched beside those on which the member has a layer. */
export type Pull = 'all' | readonly string[]

/** A folder's way to its server. */
export interface Exchange {
  /** Fetches what is new and sends what isn't there. */
  readonly once: (pull: Pull) => Promise<Result<CycleReport>>
  /** The edits of the member's layer on an article (null: on all) that the server doesn't have, as far as is known here. */
  readonly waiting: (article: string | null) => Promise<ReadonlyMap<string, number>>
  /** Forgets that the server refused a layer or an article, so that it is sent again. Not during an exchange. */
  readonly sendAgain: (place: Place) => Promise<void>
  readonly connection: Connection
  /** Tells when the server says that something may have changed; the function ends that. */
  readonly onNudge: (listener: () => void) => () => void
  readonly close: () => Promise<void>
}

/**
 * Makes a missing or empty folder, or a workspace that is none yet, the working copy of a server's workspace, once the
 * server has let the member in.
 */
export async function joinServer(
  folder: string,
  invitation: Invitation,
  password: string | null,
): Promise<Result<{ readonly root: string; readonly title: string; readonly member: string }>> {
  const remote = postgresRemote(connectionTo(addressOf(invitation), password))
  const greeting = await remote.hello('', 1)
  await remote.close()
  if (!greeting.ok) return greeting
  const { title, member, rights } = greeting.value.welcome
  const workspace = await createWorkspace(resolve(folder), { title })
  if (!workspace.ok) return workspace
  const { root } = workspace.value
  const kept = await keepInvitation(root, { ...invitation, title, member: member.id })
  if (!kept.ok) return kept
  await keepMembers(root, { rights, members: [{ ...member, hasLeft: false }] })
  return ok({ root, title, member: member.id })
}

/** A connection to the server of a working copy. */
export async function connectionOf(
  root: string,
  password: string | null,
): Promise<Result<{ readonly invitation: Invitation; readonly connection: Connection }>> {
  const invitation = await readInvitation(root)
  if (!invitation.ok) return invitation
  return ok({ invitation: invitation.value, connection: connectionTo(addressOf(invitation.value), password) })
}

/** Opens a folder's way to its server. Nothing is connected before the first exchange; `folder-unjoined`. */
export async function openExchange(root: string, { password, now, alone }: ExchangeOptions): Promise<Result<Exchange>> {
  const found = await connectionOf(root, password)
  if (!found.ok) return found
  const { invitation, connection } = found.value
  const { member } = invitation
  // Sending needs no lock, so it goes on while the window has it.
  const locked = async <T>(_article: string, work: () => Promise<T>) => {
    const done = await whileLocked(root, [member], async () => ok(await work()))
    return done.ok ? done.value : null
  }
  const copy = folderCopy({ root, member, now, alone: alone ?? locked })
  const remote = postgresRemote(connection)
  const tools = toolsFor(root, now)
  return ok({
    once: async (pull) => {
      const report = await syncOnce({ remote, copy, tools, pull })
      if (report.ok) await setBlind(root, report.value.welcome.blind, { annotator: member, now })
      return report
    },
    waiting: (article) => unsentIn(copy, member, article),
    sendAgain: async (place) => {
      const state = await copy.state()
      await copy.keepState(withoutRefusal(state, place))
    },
    connection,
    onNudge: remote.onNudge,
    close: connection.close,
  })
}

/** One exchange with the server. */
export async function exchange(
  root: string,
  { pull, ...options }: ExchangeOptions & { readonly pull: Pull },
): Promise<Result<CycleReport>> {
  const opened = await openExchange(root, options)
  if (!opened.ok) return opened
  try {
    return await opened.value.once(pull)
  } finally {
    await opened.value.close()
  }
}

/** What syncing a folder needs. */
function toolsFor(root: string, now: () => string): SyncTools {
  return {
    sha256: sha256Of,
    newId: randomUUID,
    now,
    isSound: ({ root: begins, lines }: Trail) =>
      checkTrail(lines.map(({ line }) => `${line}\n`).join(''), begins).broken.length === 0,
    check: (place, text) => whyNot(root, place, text),
    isTransient: mayPass,
  }
}

/** Why a text that came from the server isn't a layer of this place; null if it is. */
async function whyNot(root: string, { article, annotator }: Place, text: string): Promise<Problem | null> {
  const stored = await readArticle(root, article)
  if (!stored.ok) return stored.error
  const layer = parseLayer(text, nameWithin(root, layerPath(root, article, annotator)))
  return layer.ok ? refusal(root, layer.value, stored.value.article, annotator) : layer.error
}
