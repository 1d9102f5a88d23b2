/** What members are to annotate, as the server gives it: taken, given back, taken again. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assign } from '../../../src/workspace/server/administer.ts'
import type { Connection } from '../../../src/workspace/server/connection.ts'
import { listTasks, returnTask, takeAgain, takeTask } from '../../../src/workspace/server/tasks.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { type Team, team, unwrap } from '../team.ts'

let cluster: Cluster
let desk: Team
let jan: Connection
let piet: Connection

beforeAll(async () => {
  cluster = await startCluster()
  desk = await team(cluster, 'taken')
  const eva = await desk.member('eva', ['articles'])
  for (const id of ['een', 'twee', 'drie']) await putArticle(eva.root, id, `De brug is open. ${id}`)
  unwrap(await eva.sync())
  unwrap(await assign(desk.admin, { articles: [], annotators: 1, to: [] }))
  jan = (await desk.member('jan')).connection()
  piet = (await desk.member('piet')).connection()
})
afterAll(async () => {
  await desk?.end()
  await cluster?.remove()
})

it('gives what somebody gave back to others at once, and to them last', async () => {
  expect(unwrap(await takeTask(jan))).toBe('drie')
  expect(unwrap(await returnTask(jan, 'drie'))).toBe(true)
  expect(unwrap(await returnTask(jan, 'drie'))).toBe(false)
  expect(unwrap(await takeTask(jan))).toBe('een')
  expect(unwrap(await takeTask(jan))).toBe('twee')
  expect(unwrap(await takeTask(jan))).toBe('drie')
  expect(unwrap(await returnTask(jan, 'drie'))).toBe(true)
  expect(unwrap(await takeTask(piet))).toBe('drie')
  expect(unwrap(await takeTask(jan))).toBeNull()
})

it('lets somebody take again what they gave back, as long as nobody else has it', async () => {
  expect(unwrap(await takeAgain(jan, 'drie'))).toBe(false)
  expect(unwrap(await returnTask(piet, 'drie'))).toBe(true)
  expect(unwrap(await takeAgain(jan, 'drie'))).toBe(true)
  expect(unwrap(await takeAgain(jan, 'drie'))).toBe(false)
  unwrap(await returnTask(jan, 'een'))
  // Not by way of asking: what was never theirs is given by the server.
  expect(unwrap(await takeAgain(piet, 'een'))).toBe(false)
})

it('lists no task on an article that was removed', async () => {
  const articles = async () => unwrap(await listTasks(jan)).map(({ article }) => article)
  expect(await articles()).toEqual(['drie', 'twee'])
  unwrap(await desk.admin.query("UPDATE factmark.article SET removed = clock_timestamp() WHERE id = 'twee'"))
  expect(await articles()).toEqual(['drie'])
})
