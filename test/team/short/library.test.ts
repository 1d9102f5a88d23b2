/** The articles on a server as members look for them: in pages, by title or the newest first, by words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ServerPage, ServerQuery } from '../../../src/core/sync/teamLibrary.ts'
import type { Connection } from '../../../src/workspace/server/connection.ts'
import { listArticles, PAGE } from '../../../src/workspace/server/serverLibrary.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { type Team, team, unwrap } from '../team.ts'

/** Two pages and a half; several have the same title, and several were added at once. */
const COUNT = PAGE * 2 + PAGE / 2

let cluster: Cluster
let desk: Team
let jan: Connection

beforeAll(async () => {
  cluster = await startCluster()
  desk = await team(cluster, 'kast')
  unwrap(
    await desk.admin.query(
      `SELECT factmark.add_article('a' || n, encode(sha256(convert_to(t.text, 'UTF8')), 'hex'), 'Stuk Élan ' || n / 3, 'nl', t.text, '{}')
       FROM generate_series(1, $1) n, LATERAL (SELECT 'De brug nummer ' || n || ' is open.' AS text) t`,
      [COUNT],
    ),
  )
  unwrap(
    await desk.admin.query(
      "UPDATE factmark.article SET added = timestamptz '2026-03-01 10:00:00.123456+00' + interval '1 microsecond' * (substr(id, 2)::int / 4)",
    ),
  )
  jan = (await desk.member('jan')).connection()
})
afterAll(async () => {
  await desk?.end()
  await cluster?.remove()
})

const all = async (asked: Omit<ServerQuery, 'after'>) => {
  const ids: string[] = []
  let pages = 0
  for (let after: ServerQuery['after'] = null; ; pages += 1) {
    const { articles, next }: ServerPage = unwrap(await listArticles(jan, { ...asked, after }))
    ids.push(...articles.map(({ id }) => id))
    if (!next) return { ids, pages: pages + 1 }
    after = next
  }
}
const numberOf = (id: string) => Number(id.slice(1))

describe('the articles on a server', () => {
  it.each(['title', 'added'] as const)('come each once, in pages, by %s', async (order) => {
    const { ids, pages } = await all({ words: '', order })
    expect([new Set(ids).size, ids.length, pages]).toEqual([COUNT, COUNT, 3])
    const found = await all({ words: 'brug', order })
    expect(found.ids).toEqual(ids)
  })

  it('come the newest first where that is asked', async () => {
    const { ids } = await all({ words: '', order: 'added' })
    const times = ids.map((id) => Math.floor(numberOf(id) / 4))
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  it('are found by words of the text or the title, the last of them begun', async () => {
    expect((await all({ words: 'nummer 137', order: 'title' })).ids).toEqual(['a137'])
    expect((await all({ words: 'elan 40', order: 'title' })).ids).toEqual(['a120', 'a121', 'a122'])
    expect((await all({ words: 'olifant', order: 'added' })).ids).toEqual([])
    expect((await all({ words: "' & | ! :* (", order: 'title' })).ids).toEqual([])
  })

  it('say how many have annotated them, and leave removed ones out', async () => {
    unwrap(
      await desk.admin.query(
        "INSERT INTO factmark.layer (article, annotator, hash) SELECT 'a7', x, '' FROM unnest(ARRAY['piet', 'els', 'adjudicated']) x",
      ),
    )
    unwrap(await desk.admin.query("UPDATE factmark.article SET removed = clock_timestamp() WHERE id = 'a8'"))
    const { articles } = unwrap(await listArticles(jan, { words: 'nummer 7', order: 'title', after: null }))
    expect(articles).toContainEqual(expect.objectContaining({ id: 'a7', annotators: 2, title: 'Stuk Élan 2' }))
    expect((await all({ words: '', order: 'title' })).ids).not.toContain('a8')
  })
})
