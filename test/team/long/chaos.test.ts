/** A push that is cut off at any byte, a server that is killed, a dump that is restored elsewhere: every edit is there once. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Head, LayerPush } from '../../../src/core/sync/remote.ts'
import { lineAfter } from '../../../src/core/sync/trailLines.ts'
import { sha256Of } from '../../../src/workspace/disk/digest.ts'
import { afterRestore, verify } from '../../../src/workspace/server/administer.ts'
import { connectionTo } from '../../../src/workspace/server/connection.ts'
import { postgresRemote } from '../../../src/workspace/server/postgres.ts'
import { annotationOf } from '../../unit/core/support/layers.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { proxyTo } from '../proxy.ts'
import { type Member, type Team, team, unwrap } from '../team.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'
/** How many bytes lie between two cuts while the connection is made; a push and its answer are cut at every byte. */
const STEP = 61
/** By how many bytes one connection may differ from another before anything is asked: signatures do. */
const SPREAD = 200

let cluster: Cluster
let desk: Team
let eva: Member
let jan: Member
let made = 0
const add = (note = '') => {
  made += 1
  return { type: 'add' as const, annotation: annotationOf(TEXT, made, 0, 11, { note }) }
}

beforeAll(async () => {
  cluster = await startCluster(['fsync = on', 'full_page_writes = on'])
  desk = await team(cluster, 'chaos')
  eva = await desk.member('eva', ['annotate', 'articles'])
  jan = await desk.member('jan')
  await putArticle(eva.root, 'bericht', TEXT)
  unwrap(await eva.sync())
  unwrap(await jan.sync())
})
afterAll(async () => {
  await desk?.end()
  await cluster?.remove()
})

const entriesOf = async (annotator: string) =>
  Number(
    unwrap(await desk.admin.query('SELECT count(*) AS n FROM factmark.entry WHERE annotator = $1', [annotator]))[0]?.n,
  )

describe('a push', () => {
  it('that is cut off at any byte, on its way or on its answer’s, arrives once', async () => {
    const proxy = await proxyTo(cluster.port)
    const away = { ...jan.invitation, port: proxy.port }
    let head: Head = { entries: 0, hash: sha256Of(TEXT) }
    const pushOnce = async (push: LayerPush, cut: { readonly up?: number; readonly down?: number }) => {
      proxy.cutAfter(cut)
      const remote = postgresRemote(connectionTo(away, jan.password, 4000))
      const pushed = await remote.push(push)
      await remote.close()
      return pushed
    }
    const next = (): LayerPush => {
      const record = { at: '2026-03-01T10:00:00.000Z', by: 'jan', edit: add() }
      return {
        article: 'bericht',
        annotator: 'jan',
        after: head,
        lines: [lineAfter(head, record, sha256Of)],
        state: null,
        fence: null,
      }
    }
    const went = (push: LayerPush) => {
      head = { entries: head.entries + 1, hash: push.lines[0]?.slice(9, 73) ?? '' }
    }
    const bare = connectionTo(away, jan.password)
    unwrap(await bare.query('SELECT'))
    await bare.close()
    const made = proxy.carried()
    const whole = next()
    expect(unwrap(await pushOnce(whole, {})).outcome).toBe('applied')
    went(whole)
    const { up, down } = proxy.carried()
    const outcomes = { applied: 0, already: 0 }
    for (const [way, size, before] of [
      ['up', up, made.up - SPREAD],
      ['down', down, made.down - SPREAD],
    ] as const) {
      expect(size).toBeGreaterThan(before)
      for (let at = 0; at <= size + SPREAD; at += at < before ? STEP : 1) {
        const push = next()
        await pushOnce(push, { [way]: at })
        const again = unwrap(await pushOnce(push, {}))
        expect(again.outcome === 'applied' || again.outcome === 'already').toBe(true)
        outcomes[again.outcome as 'applied' | 'already'] += 1
        went(push)
      }
    }
    // Both were met: a push that never arrived, and one whose answer didn't.
    expect(outcomes.applied).toBeGreaterThan(0)
    expect(outcomes.already).toBeGreaterThan(0)
    expect(await entriesOf('jan')).toBe(head.entries)
    expect(unwrap(await verify(desk.admin)).faults).toEqual([])
    await proxy.close()
  }, 1_800_000)

  it('of many megabytes goes in parts', async () => {
    const note = 'n'.repeat(90_000)
    await eva.edit('bericht', ...Array.from({ length: 40 }, () => add(note)))
    expect(unwrap(await eva.sync())).toMatchObject({ sent: 40, unsent: 0, held: [] })
    expect(unwrap(await verify(desk.admin)).faults).toEqual([])
  }, 300_000)
})

describe('a server', () => {
  it('that is killed at any moment has every edit once when it is back', async () => {
    const before = await entriesOf('eva')
    let isOver = false
    let edits = 0
    /** A moment of the work: some edits later, wherever that finds it. */
    const worked = async (more: number) => {
      const from = edits
      await expect.poll(() => edits - from, { interval: 3, timeout: 60_000 }).toBeGreaterThanOrEqual(more)
    }
    const working = (async () => {
      while (!isOver) {
        await eva.edit('bericht', add())
        edits += 1
        await eva.sync()
      }
    })()
    for (let kill = 0; kill < 6; kill += 1) {
      await worked(1 + (kill % 3))
      process.kill(await cluster.pid(), 'SIGKILL')
      // Backends notice that their postmaster is gone; until then a new one can't start.
      await expect
        .poll(
          async () =>
            cluster.start().then(
              () => true,
              () => false,
            ),
          { timeout: 60_000 },
        )
        .toBe(true)
    }
    for (let kill = 0; kill < 20; kill += 1) {
      const found = await desk.admin.query("SELECT pid FROM pg_stat_activity WHERE usename LIKE '%:eva'")
      for (const { pid } of found.ok ? found.value : []) process.kill(Number(pid), 'SIGKILL')
      await worked(1)
    }
    isOver = true
    await working
    await expect.poll(async () => (await eva.sync()).ok, { timeout: 60_000 }).toBe(true)
    expect(await entriesOf('eva')).toBe(before + edits)
    expect(unwrap(await verify(desk.admin)).faults).toEqual([])
  }, 600_000)

  it('that is restored elsewhere from a dump says so, and gets what it lost', async () => {
    const socket = ['-h', cluster.folder, '-p', String(cluster.port), '-U', 'postgres']
    const dump = join(cluster.folder, 'dump')
    await cluster.program('pg_dump', ...socket, '-Fc', '-f', dump, 'chaos')
    const roles = await cluster.program('pg_dumpall', ...socket, '--roles-only')
    await eva.edit('bericht', add(), add())
    unwrap(await eva.sync())
    const entries = await entriesOf('eva')

    const other = await startCluster()
    await writeFile(join(cluster.folder, 'roles.sql'), roles.replace(/^CREATE ROLE postgres;$/m, ''))
    const there = ['-h', other.folder, '-p', String(other.port), '-U', 'postgres']
    await other.program('psql', ...there, '-q', '-f', join(cluster.folder, 'roles.sql'), 'postgres')
    // As the guide says: the database is made with its own grants.
    await other.program('pg_restore', ...there, '-C', '-d', 'postgres', dump)
    const { invitation, password } = eva
    const moved = postgresRemote(connectionTo({ ...invitation, port: other.port, ca: other.ca }, password))
    expect(await moved.hello('', 1)).toMatchObject({ error: { code: 'server-restored' } })
    const admin = other.admin('chaos')
    unwrap(await afterRestore(admin))
    await writeFile(
      join(eva.root, '.factmark/server/invitation.json'),
      JSON.stringify({ ...invitation, port: other.port, ca: other.ca }),
    )
    expect(unwrap(await eva.sync())).toMatchObject({ sent: 2, unsent: 0, held: [] })
    expect(unwrap(await admin.query("SELECT count(*)::int AS n FROM factmark.entry WHERE annotator = 'eva'"))).toEqual([
      { n: entries },
    ])
    expect(unwrap(await verify(admin)).faults).toEqual([])
    // Row-level security and grants came along, also who may connect at all.
    for (const catalogue of [
      "SELECT tablename, policyname, cmd, qual FROM pg_policies WHERE schemaname = 'factmark' ORDER BY 1, 2",
      "SELECT relname, relrowsecurity, ARRAY(SELECT a::text FROM unnest(relacl) a ORDER BY 1) AS acl FROM pg_class WHERE relnamespace = 'factmark'::regnamespace ORDER BY 1",
      "SELECT oid::regprocedure::text AS name, prosecdef, ARRAY(SELECT a::text FROM unnest(COALESCE(proacl, acldefault('f', proowner))) a ORDER BY 1) AS acl FROM pg_proc WHERE pronamespace = 'factmark'::regnamespace ORDER BY 1",
      "SELECT ARRAY(SELECT a::text FROM unnest(datacl) a ORDER BY 1) AS acl FROM pg_database WHERE datname = 'chaos'",
    ])
      expect(unwrap(await admin.query(catalogue))).toEqual(unwrap(await desk.admin.query(catalogue)))
    await moved.close()
    await admin.close()
    await other.remove()
  }, 300_000)
})
