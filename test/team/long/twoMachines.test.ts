/** One member at work on two machines at once: what either saved is on both in the end, and what both changed is said. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Difference } from '../../../src/core/merge/difference.ts'
import type { Annotation } from '../../../src/core/model/annotation.ts'
import { verify } from '../../../src/workspace/server/administer.ts'
import { validateWorkspace } from '../../../src/workspace/validate.ts'
import { annotationOf, uuid } from '../../unit/core/support/layers.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { type Member, type Team, team, unwrap } from '../team.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'
const ROUNDS = Number(process.env.FACTMARK_RUNS ?? 1) * 12
const AT = '2026-03-02T10:00:00.000Z'

let cluster: Cluster
let desk: Team
let home: Member
let office: Member

beforeAll(async () => {
  cluster = await startCluster()
  desk = await team(cluster, 'twee')
  const eva = await desk.member('eva', ['annotate', 'articles'])
  home = await desk.member('jan')
  office = await desk.another(home)
  await putArticle(eva.root, 'bericht', TEXT)
  for (const member of [eva, home, office]) unwrap(await member.sync())
})
afterAll(async () => {
  await desk?.end()
  await cluster?.remove()
})

const fileOf = ({ root }: Member) => readFile(join(root, 'layers/bericht/jan.json'), 'utf8')
const annotationsIn = async (member: Member): Promise<readonly Annotation[]> =>
  JSON.parse(await fileOf(member)).annotations

it('keeps what was tagged on either, however the exchanges come', async () => {
  let made = 0
  const add = () => {
    made += 1
    const start = made % 30
    return { type: 'add' as const, annotation: annotationOf(TEXT, made, start, start + 10) }
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    await home.edit('bericht', add(), add())
    await office.edit('bericht', add())
    // One of them is offline for some rounds, and either may be the first.
    if (round % 3 !== 1) unwrap(await (round % 2 === 0 ? home : office).sync())
    if (round % 4 !== 2) unwrap(await (round % 2 === 0 ? office : home).sync())
  }
  for (const member of [home, office, home]) unwrap(await member.sync())
  expect(await fileOf(home)).toBe(await fileOf(office))
  const ids = new Set((await annotationsIn(home)).map(({ id }) => id))
  expect([...Array(made).keys()].map((number) => uuid(number + 1)).filter((id) => !ids.has(id))).toEqual([])
  expect(unwrap(await verify(desk.admin)).faults).toEqual([])
  for (const { root } of [home, office]) expect(await validateWorkspace(root)).toEqual([])
})

it('says which annotation both changed, and keeps both words', async () => {
  const note = (words: string) => ({ type: 'note' as const, id: uuid(1), note: words, at: AT })
  await home.edit('bericht', note('Van huis'))
  await office.edit('bericht', note('Van kantoor'))
  expect(unwrap(await home.sync()).merged).toEqual([])
  const [merged] = unwrap(await office.sync()).merged
  expect(merged?.place).toEqual({ article: 'bericht', annotator: 'jan' })
  const [before] = (await annotationsIn(office)).filter(({ id }) => id === uuid(1))
  expect(merged?.differences).toEqual([
    expect.objectContaining<Partial<Difference>>({ kind: 'both', start: before?.start ?? -1, end: before?.end ?? -1 }),
  ])
  unwrap(await home.sync())
  expect(await fileOf(home)).toBe(await fileOf(office))
  const notes = (await annotationsIn(home)).flatMap((one) => (one.note === '' ? [] : [one.note]))
  expect(notes.sort()).toEqual(['Van huis', 'Van kantoor'])
  // Said once: the next exchange has nothing to say.
  expect(unwrap(await office.sync()).merged).toEqual([])
})
