/** A server that goes back to yesterday, by a base backup and its archived log: what was sent since is sent again. */
import { appendFile, chown, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verify } from '../../../src/workspace/server/administer.ts'
import { annotationOf } from '../../unit/core/support/layers.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { type Team, team, unwrap } from '../team.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht.'
let cluster: Cluster
let desk: Team

beforeAll(async () => {
  cluster = await startCluster(['wal_level = replica', 'archive_mode = on', 'fsync = on'])
  const archive = join(cluster.folder, 'archive')
  await mkdir(archive)
  if (process.getuid?.() === 0) await chown(archive, 65_534, 65_534)
  const admin = cluster.admin('postgres')
  unwrap(await admin.query(`ALTER SYSTEM SET archive_command = 'cp %p ${archive}/%f'`))
  unwrap(await admin.query('SELECT pg_reload_conf()'))
  await admin.close()
  desk = await team(cluster, 'gisteren')
})
afterAll(async () => {
  await desk?.end()
  await cluster?.remove()
})

it('is noticed, loses nothing that a member’s folder has, and needs no command', async () => {
  const eva = await desk.member('eva', ['annotate', 'articles'])
  const jan = await desk.member('jan')
  await putArticle(eva.root, 'bericht', TEXT)
  unwrap(await eva.sync())
  unwrap(await jan.sync())
  let made = 0
  const edit = () => {
    made += 1
    return jan.edit('bericht', { type: 'add', annotation: annotationOf(TEXT, made, made, made + 4) })
  }
  await edit()
  unwrap(await jan.sync())
  const socket = ['-h', cluster.folder, '-p', String(cluster.port), '-U', 'postgres']
  const base = join(cluster.folder, 'base')
  await cluster.program('pg_basebackup', ...socket, '-D', base, '-c', 'fast')
  await edit()
  unwrap(await jan.sync())
  unwrap(await desk.admin.query("SELECT pg_create_restore_point('yesterday')"))
  await edit()
  await edit()
  expect(unwrap(await jan.sync())).toMatchObject({ sent: 2 })
  unwrap(await desk.admin.query('SELECT pg_switch_wal()'))
  const archived = 'SELECT last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 1) AS done FROM pg_stat_archiver'
  await expect.poll(async () => unwrap(await desk.admin.query(archived))[0]?.done, { timeout: 60_000 }).toBe(true)
  await cluster.stop('fast')

  await rename(cluster.data, join(cluster.folder, 'before'))
  await rename(base, cluster.data)
  const settings = [
    `restore_command = 'cp ${cluster.folder}/archive/%f %p'`,
    "recovery_target_name = 'yesterday'",
    "recovery_target_action = 'promote'",
  ]
  await appendFile(join(cluster.data, 'postgresql.auto.conf'), `${settings.join('\n')}\n`)
  const signal = join(cluster.data, 'recovery.signal')
  await writeFile(signal, '')
  if (process.getuid?.() === 0) await chown(signal, 65_534, 65_534)
  await cluster.start()
  await desk.admin.query('SELECT 1')
  const standing = async () => unwrap(await desk.admin.query('SELECT pg_is_in_recovery() AS recovering'))[0]?.recovering
  await expect.poll(standing, { timeout: 60_000 }).toBe(false)

  const lines = async () =>
    unwrap(await desk.admin.query("SELECT count(*)::int AS n FROM factmark.entry WHERE annotator = 'jan'"))
  expect(await lines()).toEqual([{ n: 2 }])
  expect(unwrap(await jan.sync())).toMatchObject({ sent: 2, unsent: 0, held: [] })
  expect(await lines()).toEqual([{ n: 4 }])
  expect(unwrap(await verify(desk.admin)).faults).toEqual([])
  expect((await eva.sync()).ok).toBe(true)
}, 300_000)
