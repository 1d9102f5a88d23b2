/** `factmark server`: setting a team's server up, joining it, and what its administrators do. */
import { resolve } from 'node:path'
import { isId, mayAnnotateAs } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { RIGHTS, type Right } from '../../core/sync/remote.ts'
import { messageOf } from '../../i18n/problemSentences.ts'
import { attempt, createExclusively } from '../../workspace/disk/files.ts'
import { isLocal } from '../../workspace/server/address.ts'
import {
  afterRestore,
  assign,
  invite,
  removeArticle,
  revoke,
  setLargestFile,
  switchBlind,
} from '../../workspace/server/administer.ts'
import { adoptFolder } from '../../workspace/server/adopt.ts'
import type { Connection } from '../../workspace/server/connection.ts'
import { serializeInvitation } from '../../workspace/server/invitation.ts'
import { setUp, upgrade } from '../../workspace/server/migrate.ts'
import { openExisting } from '../../workspace/workspace.ts'
import { answer, BAD_INPUT, type CommonOptions, type Console, complain, DONE, WRONG_USAGE } from '../console.ts'
import { authorityIn, withServer } from '../serverConnection.ts'
import { joinCommand, passwordCommand } from './serverJoin.ts'
import { statusCommand, verifyCommand } from './serverStatus.ts'

/** What can be done with a server. */
export const SERVER_ACTIONS = [
  'init',
  'upgrade',
  'status',
  'verify',
  'after-restore',
  'adopt',
  'invite',
  'revoke',
  'assign',
  'blind',
  'remove',
  'restore',
  'largest-file',
  'join',
  'password',
] as const

/** One of `SERVER_ACTIONS`. */
export type ServerAction = (typeof SERVER_ACTIONS)[number]

/** The options of `factmark server`. */
export interface ServerOptions extends CommonOptions {
  readonly server?: string
  readonly ca?: string
  readonly host?: string
  readonly port?: string
  readonly title?: string
  readonly admin?: string
  readonly name?: string
  readonly rights?: string
  readonly again?: true
  readonly annotators?: string
  readonly to?: string
  readonly out?: string
}

/** Does it; the exit code. */
export async function serverCommand(
  console: Console,
  action: ServerAction,
  targets: readonly string[],
  options: ServerOptions,
): Promise<number> {
  const [target = '', second = ''] = targets
  const { t } = console.translator
  const say = async <T>(done: Promise<Result<T>>, words: (value: T) => string, value: (value: T) => object) => {
    const result = await done
    if (!result.ok) return complain(console, result.error)
    if (options.json) answer(console, value(result.value))
    else console.out(`${words(result.value)}\n`)
    return DONE
  }
  const on = <T>(work: (connection: Connection) => Promise<Result<T>>) => withServer(console, options, work)
  switch (action) {
    case 'init':
      return initCommand(console, target, options)
    case 'invite':
      return inviteCommand(console, target, options)
    case 'join':
      return joinCommand(console, target, second, options)
    case 'status':
      return statusCommand(console, options)
    case 'verify':
      return verifyCommand(console, options)
    case 'adopt':
      return adoptCommand(console, target, options)
    case 'upgrade':
      return say(
        on(upgrade),
        (steps) => t('team.cli.upgraded', { count: steps.length }),
        (steps) => ({ steps }),
      )
    case 'after-restore':
      return say(
        on(afterRestore),
        () => t('team.cli.restored'),
        () => ({ restored: true }),
      )
    case 'revoke':
      return say(
        on((at) => revoke(at, target)),
        () => t('team.cli.revoked', { id: target }),
        () => ({ revoked: target }),
      )
    case 'blind':
      return say(
        on((at) => switchBlind(at, target === 'on')),
        () => t(target === 'on' ? 'team.cli.blindOn' : 'team.cli.blindOff'),
        () => ({ blind: target === 'on' }),
      )
    case 'remove':
    case 'restore':
      return say(
        on((at) => removeArticle(at, target, action === 'remove')),
        () => t(action === 'remove' ? 'team.cli.marked' : 'team.cli.unmarked', { article: target }),
        () => ({ article: target, removed: action === 'remove' }),
      )
    case 'largest-file':
      return say(
        on((at) => setLargestFile(at, Number(target) * 1024 * 1024)),
        () => t('team.cli.largest', { megabytes: target }),
        () => ({ megabytes: Number(target) }),
      )
    case 'assign': {
      const annotators = Number(options.annotators ?? 1)
      const to = options.to?.split(',').filter(Boolean) ?? []
      const wrong = [...targets, ...to].find((id) => !isId(id))
      if (wrong !== undefined) return complain(console, { code: 'id-invalid', details: { id: wrong } }, WRONG_USAGE)
      if (!Number.isInteger(annotators) || annotators < 1 || annotators > 100)
        return complain(console, choices('--annotators', options.annotators ?? '', '1 – 100'), WRONG_USAGE)
      return say(
        on((at) => assign(at, { articles: targets, annotators, to })),
        (count) => t('team.cli.assigned', { count }),
        (count) => ({ assigned: count }),
      )
    }
    case 'password':
      return passwordCommand(console, options)
  }
}

function choices(option: string, given: string, allowed: string) {
  return {
    code: 'arguments-invalid',
    details: { reason: 'choices', given: `${option} ${given}`, choices: allowed },
  } as const
}

async function initCommand(console: Console, url: string, options: ServerOptions): Promise<number> {
  const ca = await authorityIn(console, options.ca)
  if (!ca.ok) return complain(console, ca.error)
  const admin = options.admin ?? ''
  if (!mayAnnotateAs(admin))
    return complain(console, { code: 'annotator-invalid', details: { id: admin } }, WRONG_USAGE)
  const made = await withServer(console, { ...options, server: url }, async (connection) => {
    const { address } = connection
    const host = options.host ?? address.host
    // Others reach it over the network, and need to know whom to trust.
    if (!isLocal(host) && ca.value === null) return fail('server-unencrypted', { server: host })
    const port = Number(options.port ?? address.port)
    const done = await setUp(connection, { title: options.title ?? address.database, host, port, ca: ca.value })
    if (!done.ok) return done
    return invite(connection, { id: admin, name: options.name ?? admin, rights: RIGHTS, again: false })
  })
  return made.ok ? handOver(console, made.value, options) : complain(console, made.error)
}

async function inviteCommand(console: Console, id: string, options: ServerOptions): Promise<number> {
  if (!mayAnnotateAs(id)) return complain(console, { code: 'annotator-invalid', details: { id } }, WRONG_USAGE)
  const asked = options.rights?.split(',').filter(Boolean)
  const wrong = asked?.find((right) => !RIGHTS.includes(right as Right))
  if (wrong !== undefined) return complain(console, choices('--rights', wrong, RIGHTS.join(', ')), WRONG_USAGE)
  const rights = (asked as readonly Right[] | undefined) ?? null
  const invited = { id, name: options.name ?? null, rights, again: options.again ?? false }
  const made = await withServer(console, options, (connection) => invite(connection, invited))
  return made.ok ? handOver(console, made.value, options) : complain(console, made.error)
}

/** Writes the invitation and tells its password, once. */
async function handOver(
  console: Console,
  {
    invitation,
    password,
  }: { readonly invitation: Parameters<typeof serializeInvitation>[0]; readonly password: string },
  { out = '', json }: ServerOptions,
): Promise<number> {
  const { t } = console.translator
  const path = resolve(console.base, out)
  const written = await attempt('file-unwritable', out, () => createExclusively(path, serializeInvitation(invitation)))
  const { member, login } = invitation
  if (json) answer(console, { member, login, password, file: path })
  else console.out(`${t('team.cli.invited', { id: member, file: out, password })}\n`)
  if (!written.ok) return complain(console, written.error)
  return written.value ? DONE : complain(console, { code: 'export-occupied', details: { file: out } })
}

async function adoptCommand(console: Console, folder: string, options: ServerOptions): Promise<number> {
  const { t } = console.translator
  const workspace = await openExisting(resolve(console.base, folder))
  if (!workspace.ok) return complain(console, workspace.error)
  const { root } = workspace.value
  const done = await withServer(console, options, (connection) => adoptFolder(connection, root, console.now))
  if (!done.ok) return complain(console, done.error)
  const { articles, layers, refused } = done.value
  if (options.json)
    answer(console, { articles, layers, refused: refused.map((problem) => messageOf(console.translator, problem)) })
  else
    console.out(
      `${t('team.cli.adopted', { articles: t('team.cli.gotArticles', { count: articles }), layers: t('team.cli.gotLayers', { count: layers }) })}\n`,
    )
  for (const problem of refused) complain(console, problem)
  return refused.length > 0 ? BAD_INPUT : DONE
}
