/** A blind round holds against every client: a member's login is asked everything, and no byte of a colleague's comes out. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClaim, updateClaim } from '../../../src/workspace/claims/claimFiles.ts'
import { keepEvidence } from '../../../src/workspace/claims/evidence.ts'
import { sha256Of } from '../../../src/workspace/disk/digest.ts'
import { revoke } from '../../../src/workspace/server/administer.ts'
import { appearance, claim, uuid as claimId, evidence, writer } from '../../unit/core/claims/support.ts'
import { annotationOf, uuid } from '../../unit/core/support/layers.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { spy } from '../spy.ts'
import { type Member, type Team, team, unwrap } from '../team.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'
/** What only the colleague's layer says: words of the note, and the annotation's own ID. */
const SECRETS = ['zeegeheim', uuid(77)]
/** What only the records say that rest on it: the words that they quote, a statement, a file that is evidence. */
const CLAIMED = ['oergeheim', 'kerngeheim', 'diepgeheim']
const TARGET = { article: 'blind', annotator: 'piet', claim: claimId(1), file: sha256Of('diepgeheim') }

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
  await rest(claimId(1), 'Het kerngeheim')
  await rest(claimId(2), 'De brug')
  const open = appearance({ id: claimId(40), article: 'blind', annotator: 'jan', quote: 'de brug' })
  unwrap(
    await updateClaim(piet.root, claimId(2), [{ path: `appearances/${open.id}`, value: open }], writer('piet', 40)),
  )
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

/** A record of Piet's that rests on the hidden layer, with a file. */
async function rest(id: string, statement: string): Promise<void> {
  unwrap(await createClaim(piet.root, claim({ id, statement })))
  const hidden = appearance({ article: 'blind', annotator: 'piet', annotation: uuid(77), quote: 'oergeheim' })
  const given = join(piet.root, '..', 'bewijs.txt')
  await writeFile(given, 'diepgeheim')
  const file = unwrap(await keepEvidence(piet.root, given))
  const changes = [{ path: `appearances/${hidden.id}`, value: hidden }]
  const proof = { path: `evidence/${evidence(1).id}`, value: evidence(1, { file }) }
  const all = id === claimId(1) ? [...changes, proof] : changes
  unwrap(await updateClaim(piet.root, id, all, writer('piet')))
}

const found = async (isQuick = true, { invitation, password }: Member = jan) => {
  const { text, questions } = await spy(invitation, password, { ...TARGET, isQuick })
  // The spy is at work: it reads what it may.
  expect(text).toContain('klaar')
  expect(questions).toBeGreaterThan(isQuick ? 80 : 400)
  return [...SECRETS, ...CLAIMED].filter((secret) => text.includes(secret))
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
    const open = async (table: string) => {
      unwrap(await desk.admin.query(`ALTER TABLE factmark.${table} DISABLE ROW LEVEL SECURITY`))
      const heard = await found()
      unwrap(await desk.admin.query(`ALTER TABLE factmark.${table} ENABLE ROW LEVEL SECURITY`))
      return heard
    }
    expect(await open('appearance')).toEqual([uuid(77), 'oergeheim'])
    expect(await open('claim_entry')).toEqual([uuid(77), 'oergeheim'])
    expect(await open('claim')).toEqual(['kerngeheim'])
    expect(await open('file_part')).toEqual(['diepgeheim'])
  })

  it('has changed nothing', async () => {
    const counts = unwrap(
      await desk.admin.query("SELECT count(*)::int AS layers FROM factmark.layer WHERE annotator = 'piet'"),
    )
    expect(counts).toEqual([{ layers: 1 }])
    expect(unwrap(await desk.admin.query('SELECT blind FROM factmark.server'))).toEqual([{ blind: true }])
    expect(unwrap(await desk.admin.query('SELECT count(*)::int AS lines FROM factmark.entry'))).toEqual([{ lines: 2 }])
  })

  it('can write nothing into what is hidden', async () => {
    const { claims } = jan.remote()
    const bare = { frame: '{}', files: [], appearances: [], entries: [] }
    for (let version = 0; version < 8; version += 1)
      expect(unwrap(await claims.swap({ id: claimId(1), version, ...bare }))).toBeNull()
    const [seen] = unwrap(await claims.read([claimId(2)]))
    const hidden = { id: claimId(30), article: 'blind', annotator: 'piet', place: 0, body: null }
    const { id = '', version = 0, frame = '' } = seen ?? {}
    const swapped = await claims.swap({ ...bare, id, version, frame, appearances: [hidden] })
    expect(unwrap(swapped)).toBe(version + 1)
    const rows = unwrap(
      await desk.admin.query('SELECT body IS NOT NULL AS is_there FROM factmark.appearance WHERE id = $1', [hidden.id]),
    )
    expect(rows).toEqual([{ is_there: true }, { is_there: true }])
  })

  it('hears it while adjudicating, and nothing once that right is gone', async () => {
    const rights = (list: string) =>
      desk.admin.query(`UPDATE factmark.member SET rights = '{${list}}' WHERE id = 'jan'`).then(unwrap)
    await rights('annotate,adjudicate')
    expect(await found()).toEqual(expect.arrayContaining(SECRETS))
    await rights('annotate')
    expect(await found()).toEqual([])
  })

  it('hears nothing as an administrator, but for switching blind tagging off, which is noted', async () => {
    const bea = await desk.member('bea', ['admin'])
    const { query } = bea.connection()
    const texts: string[] = []
    for (const table of ['layer', 'annotation', 'entry', 'fork', 'claim', 'appearance', 'claim_entry'])
      texts.push(JSON.stringify(unwrap(await query(`SELECT * FROM factmark.${table}`))))
    texts.push(JSON.stringify(unwrap(await bea.remote().layers([{ place: TARGET, since: { entries: 0, hash: '' } }]))))
    expect([...SECRETS, ...CLAIMED].filter((secret) => texts.join('').includes(secret))).toEqual([])
    unwrap(await query('SELECT factmark.set_blind(false)'))
    expect(JSON.stringify(unwrap(await query('SELECT * FROM factmark.annotation')))).toContain('zeegeheim')
    unwrap(await query('SELECT factmark.set_blind(true)'))
    expect(
      unwrap(await desk.admin.query("SELECT login, details FROM factmark.event WHERE what = 'blind' ORDER BY id")),
    ).toMatchObject([
      { login: 'spion:bea', details: 'false' },
      { login: 'spion:bea', details: 'true' },
    ])
  })

  it('who looked while blind tagging was off has looked for good, and nobody else has', async () => {
    const [kim, lot] = [await desk.member('kim'), await desk.member('lot')]
    unwrap(await kim.sync())
    await kim.edit('blind', { type: 'add', annotation: annotationOf(`${TEXT} blind`, 5, 0, 4) })
    unwrap(await kim.sync())
    unwrap(await desk.admin.query('UPDATE factmark.server SET blind = false'))
    expect(unwrap(await kim.sync()).taken).toContainEqual({ article: 'blind', annotator: 'piet' })
    unwrap(await desk.admin.query('UPDATE factmark.server SET blind = true'))
    expect(await found(true, kim)).toEqual(expect.arrayContaining(SECRETS))
    expect(await found(true, lot)).toEqual([])
    const looked = "SELECT article, annotator, entry FROM factmark.reveal WHERE annotator IN ('kim', 'lot') ORDER BY 1"
    expect(unwrap(await desk.admin.query(looked))).toContainEqual({ article: 'blind', annotator: 'kim', entry: 1 })
    // What is done afterwards doesn't change what was blind.
    await kim.edit('blind', { type: 'status', status: 'done' })
    unwrap(await kim.sync())
    expect(unwrap(await desk.admin.query(looked))).toContainEqual({ article: 'blind', annotator: 'kim', entry: 1 })
  })

  it('sees it when done, and nothing at all after leaving', async () => {
    await jan.edit('blind', { type: 'status', status: 'done' })
    unwrap(await jan.sync())
    expect(await found()).toEqual([...SECRETS, ...CLAIMED])
    const still = jan.connection()
    unwrap(await still.query('SELECT 1'))
    unwrap(await revoke(desk.admin, 'jan'))
    expect(unwrap(await still.query('SELECT * FROM factmark.annotation'))).toEqual([])
    expect(unwrap(await still.query('SELECT * FROM factmark.entry'))).toEqual([])
    expect(await jan.sync()).toMatchObject({ ok: false, error: { code: 'server-login' } })
  })
})
