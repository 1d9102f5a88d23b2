/** Resolving differences on a server: one at a time, online, and everybody has what was decided. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Adjudication, createAdjudication } from '../../../src/workspace/layers/adjudication.ts'
import { verify } from '../../../src/workspace/server/administer.ts'
import { connectionTo } from '../../../src/workspace/server/connection.ts'
import { createLease } from '../../../src/workspace/server/lease.ts'
import { postgresRemote } from '../../../src/workspace/server/postgres.ts'
import { annotationOf } from '../../unit/core/support/layers.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { type Member, type Team, team, unwrap } from '../team.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'

let cluster: Cluster
let desk: Team
let eva: Member
let jan: Member
let elapsed = 0

beforeAll(async () => {
  cluster = await startCluster()
  desk = await team(cluster, 'besluiten')
  eva = await desk.member('eva', ['annotate', 'articles', 'adjudicate'])
  jan = await desk.member('jan', ['annotate', 'adjudicate'])
  await putArticle(eva.root, 'bericht', TEXT)
  for (const member of [eva, jan]) unwrap(await member.sync())
})
afterAll(async () => {
  await desk?.end()
  await cluster?.remove()
})

/** A window of a member in which differences are resolved. */
function windowOf(member: Member, settle = member.remote().settle): Adjudication {
  const made = createAdjudication({
    root: member.root,
    annotator: { id: member.id, name: member.id },
    now: () => new Date().toISOString(),
    onSaving: () => undefined,
  })
  const exchange = async () => (await member.sync()).ok
  made.leaseBy(createLease({ settle: () => settle, exchange, server: 'db', elapsed: () => elapsed }))
  return made
}

const add = (number: number) => ({ type: 'add' as const, annotation: annotationOf(TEXT, number, number, number + 7) })
const fileOf = (member: Member) =>
  readFile(join(member.root, 'layers/bericht/adjudicated.json'), 'utf8').catch(() => null)

describe('who resolves differences', () => {
  it('takes a turn with the first decision, sends what is decided, and gives the turn up on leaving', async () => {
    const [one, two] = [windowOf(eva), windowOf(jan)]
    unwrap(await one.open('bericht'))
    unwrap(await two.open('bericht'))
    unwrap(await one.edit('bericht', add(1)))
    expect(await two.edit('bericht', add(2))).toMatchObject({
      error: { code: 'adjudication-leased', details: { name: 'eva', minutes: 15 } },
    })
    unwrap(await one.edit('bericht', add(3)))
    await one.close('bericht')
    // The newest comes with the turn, so what was planned on what was shown isn't done.
    expect(await two.edit('bericht', add(2))).toMatchObject({ error: { code: 'adjudication-moved' } })
    expect(await fileOf(jan)).toBe(await fileOf(eva))
    unwrap(await two.open('bericht'))
    unwrap(await two.edit('bericht', add(2)))
    await two.close('bericht')
    unwrap(await eva.sync())
    expect(await fileOf(eva)).toBe(await fileOf(jan))
    expect(JSON.parse((await fileOf(eva)) ?? '').annotations).toHaveLength(3)
    const by = unwrap(
      await desk.admin.query(
        "SELECT login::text, count(*)::int AS lines FROM factmark.entry WHERE annotator = 'adjudicated' GROUP BY login ORDER BY login",
      ),
    )
    expect(by).toEqual([
      { login: 'besluiten:eva', lines: 2 },
      { login: 'besluiten:jan', lines: 1 },
    ])
    expect(unwrap(await verify(desk.admin)).faults).toEqual([])
  })

  it('decides nothing without the server, and nothing once the turn is a colleague’s', async () => {
    const away = postgresRemote(connectionTo({ ...eva.invitation, port: 1 }, eva.password))
    const offline = windowOf(eva, away.settle)
    unwrap(await offline.open('bericht'))
    expect(await offline.edit('bericht', add(9))).toMatchObject({ error: { code: 'adjudication-offline' } })
    const late = windowOf(eva)
    unwrap(await late.open('bericht'))
    unwrap(await late.edit('bericht', add(10)))
    unwrap(await eva.sync())
    unwrap(await desk.admin.query("UPDATE factmark.lease SET until = now() - interval '1 second'"))
    unwrap(await jan.remote().settle.open('bericht'))
    elapsed += 16 * 60_000
    expect(await late.edit('bericht', add(11))).toMatchObject({ error: { code: 'adjudication-leased' } })
    await late.close('bericht')
    expect(JSON.parse((await fileOf(eva)) ?? '').annotations).toHaveLength(4)
  })

  it('has decisions that couldn’t be sent put together with a colleague’s, and loses none', async () => {
    unwrap(await desk.admin.query("UPDATE factmark.lease SET until = now() - interval '1 second'"))
    unwrap(await jan.sync())
    const gone = windowOf(eva)
    unwrap(await gone.open('bericht'))
    unwrap(await gone.edit('bericht', add(20)))
    // Eva's computer is off before it is sent; her turn runs out, and Jan goes on.
    unwrap(await desk.admin.query("UPDATE factmark.lease SET until = now() - interval '1 second'"))
    const other = windowOf(jan)
    unwrap(await other.open('bericht'))
    unwrap(await other.edit('bericht', add(21)))
    expect(unwrap(await eva.sync()).held.map(({ problem }) => problem.code)).not.toContain('layer-unfetched')
    await other.close('bericht')
    await gone.end()
    unwrap(await eva.sync())
    unwrap(await jan.sync())
    const numbers = async (member: Member) =>
      JSON.parse((await fileOf(member)) ?? '').annotations.map(({ id }: { id: string }) => parseInt(id.slice(-12), 16))
    expect((await numbers(eva)).sort((a: number, b: number) => a - b)).toEqual([1, 2, 3, 10, 20, 21])
    expect(await fileOf(jan)).toBe(await fileOf(eva))
    expect(unwrap(await verify(desk.admin)).faults).toEqual([])
    // Nobody is left with a turn.
    expect(unwrap(await desk.admin.query('SELECT article FROM factmark.lease WHERE until > now()'))).toEqual([])
  })
})
