/** A team for the tests: a server that is set up, its members, and a folder for each. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Edit } from '../../src/core/edits/edit.ts'
import type { Result } from '../../src/core/result.ts'
import type { Remote, Right } from '../../src/core/sync/remote.ts'
import type { CycleReport } from '../../src/core/sync/syncing.ts'
import { createLayerStore } from '../../src/workspace/layers/layerStore.ts'
import { invite } from '../../src/workspace/server/administer.ts'
import { type Connection, connectionTo } from '../../src/workspace/server/connection.ts'
import type { Invitation } from '../../src/workspace/server/invitation.ts'
import { setUp } from '../../src/workspace/server/migrate.ts'
import { MIGRATIONS } from '../../src/workspace/server/migrations.ts'
import { postgresRemote } from '../../src/workspace/server/postgres.ts'
import { exchange, joinServer } from '../../src/workspace/server/serverFolder.ts'
import type { Cluster } from './cluster.ts'

/** What a success holds; a failure fails the test. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A member with a folder. */
export interface Member {
  readonly id: string
  readonly root: string
  readonly password: string
  readonly invitation: Invitation
  readonly connection: () => Connection
  readonly remote: () => Remote
  readonly sync: (pull?: 'all' | readonly string[]) => Promise<Result<CycleReport>>
  /** Makes edits of the own layer on an article and waits until they are saved. */
  readonly edit: (article: string, ...edits: readonly Edit[]) => Promise<void>
}

/** A server's workspace. */
export interface Team {
  readonly database: string
  readonly admin: Connection
  readonly member: (id: string, rights?: readonly Right[]) => Promise<Member>
  /** Another folder of a member. */
  readonly another: (member: Member) => Promise<Member>
  readonly end: () => Promise<void>
}

/** Sets up a server in a new database. */
export async function team(cluster: Cluster, database: string, steps = MIGRATIONS): Promise<Team> {
  const postgres = cluster.admin('postgres')
  unwrap(await postgres.query(`CREATE DATABASE "${database}"`))
  await postgres.close()
  const admin = cluster.admin(database)
  unwrap(await setUp(admin, { title: 'Redactie', host: '127.0.0.1', port: cluster.port, ca: cluster.ca }, steps))
  const folders: string[] = []
  const connections: Connection[] = [admin]
  const at = async (invitation: Invitation, password: string): Promise<Member> => {
    const folder = await mkdtemp(join(tmpdir(), 'factmark-team-'))
    folders.push(folder)
    const { root } = unwrap(await joinServer(join(folder, 'work'), invitation, password))
    const { member: id } = invitation
    const connection = () => {
      const made = connectionTo(invitation, password)
      connections.push(made)
      return made
    }
    const now = () => new Date().toISOString()
    return {
      id,
      root,
      password,
      invitation,
      connection,
      remote: () => postgresRemote(connection()),
      sync: (pull = 'all') => exchange(root, { password, pull, now }),
      edit: async (article, ...edits) => {
        const store = createLayerStore({ root, annotator: { id, name: id }, onSaving: () => undefined })
        for (const edit of edits) unwrap(await store.edit(article, edit))
        await store.flush()
      },
    }
  }
  return {
    database,
    admin,
    member: async (id, rights = ['annotate']) => {
      const { invitation, password } = unwrap(await invite(admin, { id, name: id, rights, again: false }))
      return at(invitation, password)
    },
    another: ({ invitation, password }) => at(invitation, password),
    end: async () => {
      for (const connection of connections) await connection.close()
      for (const folder of folders) await rm(folder, { recursive: true, force: true })
    },
  }
}
