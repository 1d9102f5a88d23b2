/** A team behind pgbouncer, each transaction on any connection to the server. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, chown, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { annotationOf } from '../../unit/core/support/layers.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { type Team, team, unwrap } from '../team.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht.'
let cluster: Cluster
let desk: Team
let bouncer: ChildProcess

beforeAll(async () => {
  cluster = await startCluster()
  desk = await team(cluster, 'pool')
})
afterAll(async () => {
  bouncer?.kill()
  await desk?.end()
  await cluster?.remove()
})

it('works as it does without', async () => {
  const eva = await desk.member('eva', ['annotate', 'articles'])
  const port = cluster.port + 1
  const { key, certificate } = await cluster.certify('pool')
  const passwords = unwrap(
    await desk.admin.query("SELECT rolname, rolpassword FROM pg_authid WHERE rolname LIKE 'pool:%' AND rolcanlogin"),
  )
  const users = join(cluster.folder, 'users.txt')
  await writeFile(users, passwords.map(({ rolname, rolpassword }) => `"${rolname}" "${rolpassword}"\n`).join(''))
  const settings = join(cluster.folder, 'pool.ini')
  await writeFile(
    settings,
    `[databases]\npool = host=${cluster.folder} port=${cluster.port}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${port}\nunix_socket_dir =\nauth_type = scram-sha-256\nauth_file = ${users}\npool_mode = transaction\nignore_startup_parameters = extra_float_digits\nclient_tls_sslmode = require\nclient_tls_key_file = ${key}\nclient_tls_cert_file = ${certificate}\n`,
  )
  const isRoot = process.getuid?.() === 0
  for (const file of [users, settings]) {
    await chmod(file, 0o600)
    if (isRoot) await chown(file, 65_534, 65_534)
  }
  bouncer = spawn('/usr/sbin/pgbouncer', ['-q', settings], {
    stdio: 'inherit',
    ...(isRoot && { uid: 65_534, gid: 65_534 }),
  })
  const isUp = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
      socket.on('connect', () => socket.end())
    })
  await expect.poll(isUp, { timeout: 20_000 }).toBe(true)
  const behind = await desk.another({ ...eva, invitation: { ...eva.invitation, port } })
  await putArticle(behind.root, 'bericht', TEXT)
  expect(unwrap(await behind.sync()).added).toEqual(['bericht'])
  await behind.edit('bericht', { type: 'add', annotation: annotationOf(TEXT, 1, 0, 11) })
  expect(unwrap(await behind.sync())).toMatchObject({ sent: 1, unsent: 0, held: [] })
  expect(unwrap(await eva.sync()).taken).toEqual([{ article: 'bericht', annotator: 'eva' }])
})
