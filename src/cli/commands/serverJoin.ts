/** `factmark server join` and `password`: what every member does once. */

import { resolve } from 'node:path'
import { SHORTEST_PASSWORD } from '../../core/sync/teamState.ts'
import { readText } from '../../workspace/disk/files.ts'
import { setPassword } from '../../workspace/server/administer.ts'
import { addressOf, parseInvitation } from '../../workspace/server/invitation.ts'
import { joinServer } from '../../workspace/server/serverFolder.ts'
import { answer, type Console, complain, DONE } from '../console.ts'
import { askHidden, passwordFor, withServer } from '../serverConnection.ts'
import type { ServerOptions } from './server.ts'

/** Makes a folder a member's copy of a server's workspace; the exit code. */
export async function joinCommand(
  console: Console,
  file: string,
  folder: string,
  { json }: ServerOptions,
): Promise<number> {
  const { t } = console.translator
  const text = await readText(resolve(console.base, file), file)
  const invitation = text.ok ? parseInvitation(text.value, file) : text
  if (!invitation.ok) return complain(console, invitation.error)
  const password = await passwordFor(console, addressOf(invitation.value))
  const joined = await joinServer(resolve(console.base, folder), invitation.value, password)
  if (!joined.ok) return complain(console, joined.error)
  const { root, title, member } = joined.value
  if (json) answer(console, { workspace: root, title, member })
  else console.out(`${t('team.cli.joined', { title, folder, member })}\n`)
  return DONE
}

/** Changes the member's own password; the exit code. */
export async function passwordCommand(console: Console, options: ServerOptions): Promise<number> {
  const { t } = console.translator
  const typed = console.isInteractive
    ? await askHidden(console, t('team.cli.newPassword'))
    : Buffer.from(await console.input())
        .toString('utf8')
        .split('\n')[0]
  const password = typed?.trim() ?? ''
  if (password.length < SHORTEST_PASSWORD)
    return complain(console, { code: 'password-short', details: { limit: SHORTEST_PASSWORD } })
  const done = await withServer(console, options, (connection) => setPassword(connection, password))
  if (!done.ok) return complain(console, done.error)
  if (options.json) answer(console, { changed: true })
  else console.out(`${t('team.cli.changed')}\n`)
  return DONE
}
