/**
 * A server whose disk or machine was put back to a snapshot: the same identity and timeline as before, and nobody runs a
 * command. What it lost is sent again, also where it has gone on since, past where everybody was.
 */
import { execFile } from 'node:child_process'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { verify } from '../../../src/workspace/server/administer.ts'
import { annotationOf } from '../../unit/core/support/layers.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { type Member, type Team, team, unwrap } from '../team.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht.'
let cluster: Cluster
let desk: Team
let eva: Member
let jan: Member
let made = 0

const edit = (who: Member) => {
  made += 1
  return who.edit('bericht', { type: 'add', annotation: annotationOf(TEXT, made, made % 20, (made % 20) + 4) })
}
const lines = async (annotator: string) => {
  const counted = await desk.admin.query('SELECT count(*) AS n FROM factmark.entry WHERE annotator = $1', [annotator])
  return Number(unwrap(counted)[0]?.n)
}

beforeAll(async () => {
  cluster = await startCluster(['fsync = on'])
})
beforeEach(async () => {
  await desk?.end()
  desk = await team(cluster, `beeld-${made}`)
  eva = await desk.member('eva', ['annotate', 'articles', 'adjudicate'])
  jan = await desk.member('jan', ['annotate', 'articles'])
  await putArticle(eva.root, 'bericht', TEXT)
  unwrap(await eva.sync())
  unwrap(await jan.sync())
  await edit(jan)
  unwrap(await jan.sync())
  unwrap(await eva.sync())
})
afterAll(async () => {
  await desk?.end()
  await cluster?.remove()
})

/** A copy of the server's disk as it is; the function puts it back. */
async function snapshot() {
  const copy = join(cluster.folder, `copy-${made}`)
  await cluster.stop('fast')
  await promisify(execFile)('cp', ['-a', cluster.data, copy])
  await cluster.start()
  return async () => {
    await cluster.stop('fast')
    await rename(cluster.data, join(cluster.folder, `lost-${made}`))
    await rename(copy, cluster.data)
    await cluster.start()
    await expect.poll(async () => (await desk.admin.query('SELECT 1')).ok).toBe(true)
  }
}

it('gets what it lost from whoever sent it, and brings what it still has to everybody', async () => {
  const putBack = await snapshot()
  await edit(jan)
  await putArticle(jan.root, 'tweede', `${TEXT} Later.`)
  expect(unwrap(await jan.sync())).toMatchObject({ sent: 1, added: ['tweede'] })
  unwrap(await eva.sync())
  expect(await lines('jan')).toBe(2)
  await putBack()
  expect(await lines('jan')).toBe(1)
  // Whoever has the later state of a colleague's layer keeps it, and says so.
  expect(unwrap(await eva.sync()).held).toMatchObject([{ problem: { code: 'layer-behind' } }])
  expect(unwrap(await jan.sync())).toMatchObject({ sent: 1, held: [] })
  expect(await lines('jan')).toBe(2)
  expect(unwrap(await eva.sync()).held).toEqual([])
  expect(unwrap(await desk.admin.query('SELECT id FROM factmark.article ORDER BY id'))).toMatchObject([
    { id: 'bericht' },
    { id: 'tweede' },
  ])
  expect(unwrap(await verify(desk.admin)).faults).toEqual([])
}, 120_000)

it('is noticed also after it has gone on past where a member was', async () => {
  const putBack = await snapshot()
  await edit(jan)
  expect(unwrap(await jan.sync()).sent).toBe(1)
  unwrap(await eva.sync())
  await putBack()
  // Others go on, with more transactions than were lost, before jan is back.
  for (const _time of Array.from({ length: 12 })) {
    await edit(eva)
    unwrap(await eva.sync())
  }
  expect(await lines('jan')).toBe(1)
  expect(unwrap(await jan.sync())).toMatchObject({ sent: 1, held: [] })
  expect(await lines('jan')).toBe(2)
  expect(unwrap(await verify(desk.admin)).faults).toEqual([])
}, 120_000)

it('is noticed by a member whose answer was the last thing that it lost', async () => {
  const putBack = await snapshot()
  await edit(jan)
  // The window closes right after sending: nothing is asked after that.
  expect(unwrap(await jan.sync()).sent).toBe(1)
  await putBack()
  for (const _time of Array.from({ length: 12 })) {
    await edit(eva)
    unwrap(await eva.sync())
  }
  expect(unwrap(await jan.sync())).toMatchObject({ sent: 1, held: [] })
  expect(await lines('jan')).toBe(2)
}, 120_000)
