/** A blind round holds against every client: a member's login is asked everything, and no byte of a colleague's comes out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { revoke } from '../../../src/workspace/server/administer.ts'
import { annotationOf, uuid } from '../../unit/core/support/layers.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { spy } from '../spy.ts'
import { type Member, type Team, team, unwrap } from '../team.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'
/** What only the colleague's layer says: words of the note, and the annotation's own ID. */
const SECRETS = ['zeegeheim', uuid(77)]
const TARGET = { article: 'blind', annotator: 'piet' }

let cluster: Cluster
let desk: Team
let jan: Member
let piet: Member

beforeAll(async () => {
  cluster = await startCluster()
  desk = await team(cluster, 'spion')
  const eva = await desk.member('eva', ['annotate', 'articles'])
  jan = await desk.member('jan')
  piet = await desk.member('piet')
  for (const id of ['blind', 'klaar']) await putArticle(eva.root, id, `${TEXT} ${id}`)
  unwrap(await eva.sync())
  for (const member of [jan, piet]) unwrap(await member.sync())
  await piet.edit('blind', { type: 'add', annotation: annotationOf(`${TEXT} blind`, 77, 0, 11, { note: 'zeegeheim' }) })
  unwrap(await piet.sync())
  // What a round on another article showed is no key to this one.
  await jan.edit('klaar', { type: 'status', status: 'done' })
  unwrap(await jan.sync())
  unwrap(await desk.admin.query('ANALYZE'))
})
afterAll(async () => {
  await desk?.end()
  await cluster?.remove()
})

const found = async (isQuick = true) => {
  const { text, questions } = await spy(jan.invitation, jan.password, { ...TARGET, isQuick })
  // The spy is at work: it reads what it may.
  expect(text).toContain('klaar')
  expect(questions).toBeGreaterThan(isQuick ? 80 : 400)
  return SECRETS.filter((secret) => text.includes(secret))
}

describe('a member who asks everything', () => {
  it('hears nothing of a colleague before the own layer is done', async () => {
    expect(await found(false)).toEqual([])
  })

  it('would be heard by this test where the policies are gone', async () => {
    unwrap(await desk.admin.query('ALTER TABLE factmark.annotation DISABLE ROW LEVEL SECURITY'))
    expect(await found()).toEqual(SECRETS)
    unwrap(await desk.admin.query('ALTER TABLE factmark.annotation ENABLE ROW LEVEL SECURITY'))
    unwrap(await desk.admin.query('ALTER TABLE factmark.entry DISABLE ROW LEVEL SECURITY'))
    expect(await found()).toEqual(SECRETS)
    unwrap(await desk.admin.query('ALTER TABLE factmark.entry ENABLE ROW LEVEL SECURITY'))
  })

  it('has changed nothing', async () => {
    const counts = unwrap(
      await desk.admin.query("SELECT count(*)::int AS layers FROM factmark.layer WHERE annotator = 'piet'"),
    )
    expect(counts).toEqual([{ layers: 1 }])
    expect(unwrap(await desk.admin.query('SELECT blind FROM factmark.server'))).toEqual([{ blind: true }])
    expect(unwrap(await desk.admin.query('SELECT count(*)::int AS lines FROM factmark.entry'))).toEqual([{ lines: 2 }])
  })

  it('sees it when done, and nothing at all after leaving', async () => {
    await jan.edit('blind', { type: 'status', status: 'done' })
    unwrap(await jan.sync())
    expect(await found()).toEqual(SECRETS)
    const still = jan.connection()
    unwrap(await still.query('SELECT 1'))
    unwrap(await revoke(desk.admin, 'jan'))
    expect(unwrap(await still.query('SELECT * FROM factmark.annotation'))).toEqual([])
    expect(unwrap(await still.query('SELECT * FROM factmark.entry'))).toEqual([])
    expect(await jan.sync()).toMatchObject({ ok: false, error: { code: 'server-login' } })
  })
})
