/** Asking whether anything is new: a short call as long as nothing is, and a greeting as soon as something may be. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Cursor } from '../../../src/core/sync/remote.ts'
import type { Connection } from '../../../src/workspace/server/connection.ts'
import { postgresRemote } from '../../../src/workspace/server/postgres.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { type Member, type Team, team, unwrap } from '../team.ts'

let cluster: Cluster
let desk: Team
let jan: Member

beforeAll(async () => {
  cluster = await startCluster()
  desk = await team(cluster, 'polled')
  jan = await desk.member('jan', ['annotate', 'articles'])
})
afterAll(async () => {
  await desk?.end()
  await cluster?.remove()
})

/** A remote that counts its greetings, and asks from where it was told to. */
function asking(connection: Connection) {
  let greetings = 0
  let cursor: Cursor = ''
  const remote = postgresRemote({
    ...connection,
    query: (text, ...more) => {
      if (text.includes('.greet(')) greetings += 1
      return connection.query(text, ...more)
    },
  })
  return async () => {
    const before = greetings
    const answer = await remote.hello(cursor, 500)
    if (answer.ok) cursor = answer.value.changes.cursor
    return { answer, greeted: greetings > before }
  }
}

it('takes one short call where nothing changed, with the server’s time', async () => {
  const ask = asking(jan.connection())
  const first = await ask()
  const again = await ask()
  expect([first.greeted, again.greeted]).toEqual([true, false])
  const [before, now] = [first, again].map(({ answer }) => unwrap(answer).welcome)
  expect({ ...now, now: '' }).toEqual({ ...before, now: '' })
  expect(Date.parse(now?.now ?? '')).toBeGreaterThanOrEqual(Date.parse(before?.now ?? ''))
  expect(unwrap(again.answer).changes).toMatchObject({
    articles: [],
    layers: [],
    cursor: unwrap(first.answer).changes.cursor,
  })
})

it.each([
  ['blind tagging', 'UPDATE factmark.server SET blind = NOT blind'],
  ['the title', "UPDATE factmark.server SET title = 'Avond'"],
  ['the largest file', 'UPDATE factmark.server SET largest_file = largest_file + 1'],
  ['the epoch', 'UPDATE factmark.server SET epoch = gen_random_uuid()'],
  ['one’s rights', "UPDATE factmark.member SET rights = '{annotate,articles,adjudicate}' WHERE id = 'jan'"],
  ['one’s name', "UPDATE factmark.member SET name = 'Jan Bos' WHERE id = 'jan'"],
])('greets where %s is another', async (_what, change) => {
  const ask = asking(jan.connection())
  await ask()
  expect((await ask()).greeted).toBe(false)
  unwrap(await desk.admin.query(change))
  expect((await ask()).greeted).toBe(true)
  expect((await ask()).greeted).toBe(false)
})

it('greets where an article or a layer came, and brings it', async () => {
  const ask = asking(jan.connection())
  await ask()
  await putArticle(jan.root, 'brug', 'De brug is open.')
  unwrap(await jan.sync())
  const { answer, greeted } = await ask()
  expect(greeted).toBe(true)
  expect(unwrap(answer).changes.articles.map(({ id }) => id)).toEqual(['brug'])
})

it('greets on every new connection: the server may be a restored one', async () => {
  const ask = asking(jan.connection())
  await ask()
  expect((await ask()).greeted).toBe(false)
  await cluster.stop('fast')
  expect((await ask()).answer.ok).toBe(false)
  await cluster.start()
  const { answer, greeted } = await ask()
  expect([answer.ok, greeted]).toEqual([true, true])
})

it('greets after a restart also where another member has greeted on the same connection', async () => {
  // As behind pgbouncer, where sessions are shared.
  const connection = jan.connection()
  const [one, other] = [asking(connection), asking(connection)]
  await one()
  await other()
  expect((await one()).greeted).toBe(false)
  await cluster.stop('fast')
  await one()
  await cluster.start()
  expect((await other()).greeted).toBe(true)
  expect((await one()).greeted).toBe(true)
  expect((await one()).greeted).toBe(false)
})
