/** What goes wrong between a folder and its server, what is said of it, and that nothing is lost. */
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLayerStore } from '../../../src/workspace/layers/layerStore.ts'
import { assign } from '../../../src/workspace/server/administer.ts'
import { connectionTo } from '../../../src/workspace/server/connection.ts'
import { PROTOCOL } from '../../../src/workspace/server/migrations.ts'
import { exchange } from '../../../src/workspace/server/serverFolder.ts'
import { takeTask } from '../../../src/workspace/server/tasks.ts'
import { annotationOf } from '../../unit/core/support/layers.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { type Member, type Team, team, unwrap } from '../team.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'

let cluster: Cluster
let desk: Team
let eva: Member
let jan: Member
let made = 0
const add = () => {
  made += 1
  return { type: 'add' as const, annotation: annotationOf(TEXT, made, 0, 11) }
}
const admin = async (text: string) => unwrap(await desk.admin.query(text))
/** The server's certificate from now on. */
const present = async (name: string) => {
  for (const end of ['key', 'crt'])
    await copyFile(join(cluster.folder, `${name}.${end}`), join(cluster.folder, `server.${end}`))
  await admin('SELECT pg_reload_conf()')
  await desk.admin.close()
}

beforeAll(async () => {
  cluster = await startCluster()
  desk = await team(cluster, 'fouten')
  eva = await desk.member('eva', ['annotate', 'articles', 'adjudicate'])
  jan = await desk.member('jan', ['annotate', 'adjudicate'])
  await putArticle(eva.root, 'bericht', TEXT)
  unwrap(await eva.sync())
  unwrap(await jan.sync())
})
afterAll(async () => {
  await desk?.end()
  await cluster?.remove()
})

describe('a folder whose server', () => {
  it('is away keeps its work and sends it later', async () => {
    await cluster.stop()
    await jan.edit('bericht', add())
    expect(await jan.sync()).toMatchObject({
      ok: false,
      error: { code: 'server-unreachable', details: { reason: 'ECONNREFUSED' } },
    })
    await cluster.start()
    await desk.admin.query('SELECT 1')
    expect(unwrap(await jan.sync())).toMatchObject({ sent: 1, unsent: 0 })
  })

  it('shows another certificate sends it nothing', async () => {
    await cluster.certify('real')
    await cluster.certify('other', { host: 'db.example.org' })
    await cluster.certify('old', { days: -1 })
    await present('other')
    await expect
      .poll(async () => (await jan.sync()) as unknown)
      .toMatchObject({ ok: false, error: { code: 'server-certificate', details: { reason: 'certificate-name' } } })
    await present('old')
    await expect
      .poll(async () => (await jan.sync()) as unknown)
      .toMatchObject({ error: { code: 'server-certificate', details: { reason: 'certificate-expired' } } })
    await present('real')
    await expect.poll(async () => (await jan.sync()).ok).toBe(true)
    const stranger = connectionTo({ ...jan.invitation, ca: await cluster.authority('another') }, jan.password)
    expect(await stranger.query('SELECT 1')).toMatchObject({
      error: { code: 'server-certificate', details: { reason: 'certificate-other' } },
    })
    expect(await connectionTo({ ...jan.invitation, ca: null }, jan.password).query('SELECT 1')).toMatchObject({
      error: { code: 'server-unencrypted' },
    })
    expect(await connectionTo(jan.invitation, 'wrong').query('SELECT 1')).toMatchObject({
      error: { code: 'server-login' },
    })
  })

  it('falls silent is left after the deadline', async () => {
    const connection = connectionTo(jan.invitation, jan.password, 4000)
    const [row] = unwrap(await connection.query('SELECT pg_backend_pid() AS pid'))
    process.kill(Number(row?.pid), 'SIGSTOP')
    const before = performance.now()
    expect(await connection.query('SELECT 1')).toMatchObject({
      error: { code: 'server-unreachable', details: { reason: 'server-slow' } },
    })
    expect(performance.now() - before).toBeLessThan(15_000)
    process.kill(Number(row?.pid), 'SIGCONT')
    // The next call is made on a connection of its own.
    expect(unwrap(await connection.query('SELECT 1 AS one'))).toEqual([{ one: 1 }])
    await connection.close()
  })

  it('is read-only, of another protocol or restored keeps its work', async () => {
    await jan.edit('bericht', add())
    await admin('ALTER DATABASE fouten SET default_transaction_read_only = on')
    expect(await jan.sync()).toMatchObject({ error: { code: 'server-busy', details: { reason: 'server-read-only' } } })
    await admin('SET default_transaction_read_only = off; ALTER DATABASE fouten RESET default_transaction_read_only')
    await admin('UPDATE factmark.server SET protocol = 99')
    expect(await jan.sync()).toMatchObject({ error: { code: 'server-newer' } })
    await admin('UPDATE factmark.server SET protocol = 0')
    expect(await jan.sync()).toMatchObject({ error: { code: 'server-older' } })
    await admin(`UPDATE factmark.server SET protocol = ${PROTOCOL}, system = 'elsewhere'`)
    expect(await jan.sync()).toMatchObject({ error: { code: 'server-restored' } })
    await admin('SELECT factmark.after_restore()')
    expect(unwrap(await jan.sync())).toMatchObject({ sent: 1, unsent: 0, held: [] })
  })

  it('is full keeps its work, and nothing of it is half there', async () => {
    // What PostgreSQL says when its disk is full, in the middle of a push.
    await admin(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`)
    await admin(
      'CREATE TRIGGER full_disk BEFORE UPDATE ON factmark.layer FOR EACH ROW EXECUTE FUNCTION public.full_disk()',
    )
    await jan.edit('bericht', add())
    const entries = "SELECT count(*)::int AS n FROM factmark.entry WHERE annotator = 'jan'"
    const before = await admin(entries)
    expect(await jan.sync()).toMatchObject({ error: { code: 'server-busy', details: { reason: 'server-full' } } })
    expect(await admin(entries)).toEqual(before)
    await admin('DROP TRIGGER full_disk ON factmark.layer')
    expect(unwrap(await jan.sync())).toMatchObject({ sent: 1, unsent: 0, held: [] })
  })

  it('has another clock is told apart by a day, and orders nothing by it', async () => {
    for (const days of [-1, 1]) {
      const now = () => new Date(Date.now() + days * 86_400_000).toISOString()
      const store = createLayerStore({
        root: jan.root,
        annotator: { id: 'jan', name: 'jan' },
        now,
        onSaving: () => undefined,
      })
      unwrap(await store.edit('bericht', add()))
      await store.flush()
      const report = unwrap(await exchange(jan.root, { password: jan.password, pull: [], now }))
      expect(report).toMatchObject({ sent: 1, unsent: 0, held: [] })
      expect(Math.abs(report.ahead - days * 86_400_000)).toBeLessThan(60_000)
    }
    const [row] = await admin(
      `SELECT bool_and(abs(extract(epoch FROM received - now())) < 600) AS own_clock FROM factmark.entry WHERE annotator = 'jan'`,
    )
    expect(row).toEqual({ own_clock: true })
    expect(await admin('SELECT * FROM factmark.verify()')).toEqual([])
  })

  it('lost its tail gets it again', async () => {
    await jan.edit('bericht', add(), add())
    unwrap(await jan.sync())
    await admin('ALTER TABLE factmark.entry DISABLE TRIGGER append_only')
    const [kept] = await admin("SELECT max(entry) - 2 AS last FROM factmark.entry WHERE annotator = 'jan'")
    const last = Number(kept?.last)
    await admin(`DELETE FROM factmark.entry WHERE annotator = 'jan' AND entry > ${last}`)
    await admin(`UPDATE factmark.layer SET entries = ${last}, file = 'gone', changed = pg_current_xact_id(),
      hash = (SELECT substr(line, 10, 64) FROM factmark.entry WHERE annotator = 'jan' AND entry = ${last}) WHERE annotator = 'jan'`)
    await admin('ALTER TABLE factmark.entry ENABLE TRIGGER append_only')
    expect(unwrap(await jan.sync())).toMatchObject({ sent: 2, unsent: 0, held: [] })
    expect(await admin('SELECT * FROM factmark.verify()')).toEqual([])
  })

  it('has a change that commits late hears of it', async () => {
    const slow = cluster.admin('fouten')
    unwrap(await slow.query("BEGIN; UPDATE factmark.article SET changed = pg_current_xact_id() WHERE id = 'bericht'"))
    const remote = eva.remote()
    const first = unwrap(await remote.changes('', 100))
    await jan.edit('bericht', add())
    unwrap(await jan.sync())
    const second = unwrap(await remote.changes(first.cursor, 100))
    unwrap(await slow.query('COMMIT'))
    const third = unwrap(await remote.changes(second.cursor, 100))
    expect([...second.articles, ...third.articles].map(({ id }) => id)).toContain('bericht')
    expect([...second.layers, ...third.layers].map(({ annotator }) => annotator)).toContain('jan')
    expect(unwrap(await remote.changes(third.cursor, 100))).toMatchObject({ layers: [], articles: [], more: false })
    await slow.close()
  })

  it('can’t store a text says which and why', async () => {
    await putArticle(eva.root, 'nul', `${TEXT}\0`)
    const { held } = unwrap(await eva.sync())
    expect(held.map(({ problem }) => problem)).toMatchObject([
      { code: 'article-unsent', details: { article: 'nul', reason: 'article-zero' } },
    ])
    await putArticle(jan.root, 'zelfde', TEXT)
    await admin("UPDATE factmark.member SET rights = rights || '{articles}' WHERE id = 'jan'")
    expect(unwrap(await jan.sync()).held.map(({ problem }) => problem)).toMatchObject([
      { details: { article: 'zelfde', reason: 'article-elsewhere', other: 'bericht' } },
    ])
  })
})

describe('tasks and leases', () => {
  it('give nobody an article twice, however many ask at once', async () => {
    for (let index = 0; index < 6; index += 1) await putArticle(eva.root, `taak-${index}`, `${TEXT} ${index}`)
    unwrap(await eva.sync())
    expect(
      unwrap(
        await assign(desk.admin, {
          articles: [0, 1, 2, 3, 4, 5].map((index) => `taak-${index}`),
          annotators: 2,
          to: [],
        }),
      ),
    ).toBe(12)
    const asked = await Promise.all(
      [eva, jan, eva, jan].map(async (member) => {
        const connection = member.connection()
        const got: (string | null)[] = []
        for (let index = 0; index < 4; index += 1) got.push(unwrap(await takeTask(connection)))
        return { id: member.id, got }
      }),
    )
    for (const id of ['eva', 'jan']) {
      const got = asked
        .filter((one) => one.id === id)
        .flatMap((one) => one.got)
        .filter((article) => article !== null)
      expect(got).toHaveLength(6)
      expect(new Set(got).size).toBe(6)
    }
  })

  it('let one resolve differences at a time, by the server’s clock and a number that grows', async () => {
    const [first, second] = [eva.connection(), jan.connection()]
    const open = 'SELECT fence::int, holder FROM factmark.settle_open($1)'
    expect(unwrap(await first.query(open, ['bericht']))).toEqual([{ fence: 1, holder: 'eva' }])
    expect(unwrap(await second.query(open, ['bericht']))).toEqual([{ fence: null, holder: 'eva' }])
    const push = (fence: number) =>
      second.query(
        "SELECT outcome FROM factmark.push($1, 'adjudicated', $2, 0, (SELECT sha256 FROM factmark.article WHERE id = $1), '{}', NULL, NULL, NULL, '{}', '{}', '{}', '{}', '{}', '{}')",
        ['bericht', fence],
      )
    expect(await push(1)).toMatchObject({ error: { details: { reason: 'unsent-lease' } } })
    await admin("UPDATE factmark.lease SET until = now() - interval '1 minute'")
    expect(unwrap(await second.query(open, ['bericht']))).toEqual([{ fence: 2, holder: 'jan' }])
    expect(await push(1)).toMatchObject({ error: { details: { reason: 'unsent-lease' } } })
    expect(unwrap(await push(2))).toEqual([{ outcome: 'already' }])
  })
})
