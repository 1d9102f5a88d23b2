/** The way from a command to a server. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import { exists, readText } from '../workspace/disk/files.ts'
import { isLocal, type ServerAddress } from '../workspace/server/address.ts'
import { type Connection, connectionTo } from '../workspace/server/connection.ts'
import { addressInUrl, addressOf, isCertificate, parseInvitation } from '../workspace/server/invitation.ts'
import { readInvitation } from '../workspace/server/serverFiles.ts'
import type { Console } from './console.ts'

/** Where a server is, by the options of a command. */
export interface WhereOptions {
  readonly workspace?: string
  /** A `postgres://` URL, or an invitation's file; the workspace's own server, if left out. */
  readonly server?: string
  readonly ca?: string
}

/** Does `work` with a connection, and closes it. */
export async function withServer<T>(
  console: Console,
  options: WhereOptions,
  work: (connection: Connection) => Promise<Result<T>>,
): Promise<Result<T>> {
  const found = await addressFor(console, options)
  if (!found.ok) return found
  const { address, password } = found.value
  const connection = connectionTo(address, password ?? (await passwordFor(console, address)))
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}

async function addressFor(
  console: Console,
  { workspace, server, ca }: WhereOptions,
): Promise<Result<{ readonly address: ServerAddress; readonly password: string | null }>> {
  if (server === undefined) {
    const invitation = await readInvitation(resolve(console.base, workspace ?? '.'))
    return invitation.ok ? ok({ address: addressOf(invitation.value), password: null }) : invitation
  }
  const authority = await authorityIn(console, ca)
  if (!authority.ok) return authority
  const url = addressInUrl(server, authority.value)
  if (url) return url
  const text = await readText(resolve(console.base, server), server)
  const invitation = text.ok ? parseInvitation(text.value, server) : text
  return invitation.ok ? ok({ address: addressOf(invitation.value), password: null }) : invitation
}

/** The certificate in a file; null without one. */
export async function authorityIn(console: Console, file: string | undefined): Promise<Result<string | null>> {
  if (file === undefined) return ok(null)
  const text = await readText(resolve(console.base, file), file)
  if (!text.ok) return text
  return isCertificate(text.value) ? text : fail('invitation-invalid', { file, reason: 'invitation-certificate' })
}

/**
 * The password that is typed, where somebody can be asked and nothing else tells it; else null, and the driver takes
 * `PGPASSWORD`, or looks into the file that PostgreSQL's own programs use (`PGPASSFILE`).
 */
export async function passwordFor(console: Console, { host, login }: ServerAddress): Promise<string | null> {
  if (isLocal(host) || !console.isInteractive) return null
  const { PGPASSWORD, PGPASSFILE } = process.env
  if (
    PGPASSWORD !== undefined ||
    PGPASSFILE !== undefined ||
    (await exists(join(homedir(), '.pgpass')).catch(() => false))
  )
    return null
  return askHidden(console, console.translator.t('team.cli.password', { login }))
}

/** Asks for something that isn't shown while it is typed, where the terminal can do that. */
export function askHidden(console: Console, question: string): Promise<string | null> {
  return (console.askHidden ?? console.ask)(`${question} `)
}
