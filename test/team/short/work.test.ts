/** A team at work on a real server: what one sends the other gets, byte for byte, and a blind round holds. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256Of } from '../../../src/workspace/disk/digest.ts'
import { verify } from '../../../src/workspace/server/administer.ts'
import { listArticles } from '../../../src/workspace/server/serverLibrary.ts'
import { validateWorkspace } from '../../../src/workspace/validate.ts'
import { annotationOf } from '../../unit/core/support/layers.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { type Member, type Team, team, unwrap } from '../team.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder 💩. De kosten zijn 40.000 euro.'

let cluster: Cluster
let desk: Team
let eva: Member
let jan: Member
let piet: Member

beforeAll(async () => {
  cluster = await startCluster()
  desk = await team(cluster, 'Werk_1 é')
  eva = await desk.member('eva', ['annotate', 'articles', 'adjudicate'])
  jan = await desk.member('jan')
  piet = await desk.member('piet')
})
afterAll(async () => {
  await desk?.end()
  await cluster?.remove()
})

const add = (number: number, start: number, end: number) => ({
  type: 'add' as const,
  annotation: annotationOf(TEXT, number, start, end, { note: 'Een\u0000 "halve" \ud83d' }),
})
const fileOf = (member: Member, article: string, annotator: string) =>
  readFile(join(member.root, 'layers', article, `${annotator}.json`), 'utf8').catch(() => null)
const trailOf = (member: Member, article: string, annotator: string) =>
  readFile(join(member.root, '.factmark/audit', article, `${annotator}.jsonl`), 'utf8').catch(() => null)

describe('a team', () => {
  it('gets articles, sends layers and sees nothing of each other before they are done', async () => {
    await putArticle(eva.root, 'bericht', TEXT)
    expect(unwrap(await eva.sync()).added).toEqual(['bericht'])
    expect(unwrap(await jan.sync()).fetched).toEqual(['bericht'])
    unwrap(await piet.sync())
    expect(await readFile(join(jan.root, 'articles/bericht.json'))).toEqual(
      await readFile(join(eva.root, 'articles/bericht.json')),
    )
    await jan.edit('bericht', add(1, 0, 11), add(2, 12, 20))
    await piet.edit('bericht', add(3, 0, 11))
    expect(unwrap(await jan.sync())).toMatchObject({ sent: 2, unsent: 0, held: [] })
    expect(unwrap(await piet.sync())).toMatchObject({ sent: 1, unsent: 0, held: [] })
    unwrap(await jan.sync())
    expect(await fileOf(jan, 'bericht', 'piet')).toBeNull()

    await jan.edit('bericht', { type: 'status', status: 'done' })
    expect(unwrap(await jan.sync()).taken).toEqual([{ article: 'bericht', annotator: 'piet' }])
    expect(await fileOf(jan, 'bericht', 'piet')).toBe(await fileOf(piet, 'bericht', 'piet'))
    expect(await trailOf(jan, 'bericht', 'piet')).toBe(await trailOf(piet, 'bericht', 'piet'))
    expect(await fileOf(piet, 'bericht', 'jan')).toBeNull()
    // Who adjudicates sees everybody's.
    unwrap(await eva.sync())
    expect(await fileOf(eva, 'bericht', 'jan')).toBe(await fileOf(jan, 'bericht', 'jan'))
    for (const member of [eva, jan, piet]) expect(await validateWorkspace(member.root)).toEqual([])
  })

  it('puts two machines of one member together', async () => {
    await putArticle(eva.root, 'tweede', `${TEXT} 2`)
    unwrap(await eva.sync())
    const other = await desk.another(jan)
    unwrap(await jan.sync())
    unwrap(await other.sync())
    await jan.edit('tweede', add(10, 0, 11))
    await other.edit('tweede', add(11, 12, 20))
    unwrap(await jan.sync())
    const merged = unwrap(await other.sync())
    expect(merged.merged.map(({ place }) => place)).toEqual([{ article: 'tweede', annotator: 'jan' }])
    unwrap(await jan.sync())
    const file = await fileOf(jan, 'tweede', 'jan')
    expect(file).toBe(await fileOf(other, 'tweede', 'jan'))
    expect(JSON.parse(file ?? '').annotations).toHaveLength(2)
    expect(await validateWorkspace(other.root)).toEqual([])
    const forks = unwrap(await desk.admin.query('SELECT cardinality(lines) AS lines FROM factmark.fork'))
    expect(forks).toEqual([{ lines: 1 }])
  })

  it('is told that something was sent, at most once a second, with nothing of what it was', async () => {
    const listener = jan.connection()
    let heard = 0
    listener.listen('factmark', () => {
      heard += 1
    })
    unwrap(await listener.query('SELECT 1'))
    // What came before may have been sent less than a second ago.
    const isFree = "SELECT at < clock_timestamp() - interval '1 second' AS is_free FROM factmark.nudged"
    await expect.poll(async () => unwrap(await desk.admin.query(isFree))).toEqual([{ is_free: true }])
    await piet.edit('bericht', add(60, 21, 25))
    unwrap(await piet.sync())
    await expect.poll(() => heard).toBe(1)
    const remote = piet.remote()
    for (const _time of [1, 2, 3]) unwrap(await remote.nudge())
    unwrap(await listener.query('SELECT 1'))
    expect(heard).toBeLessThan(3)
  })

  it('finds articles by their words, the last of them begun, whatever the accents', async () => {
    const found = async (words: string) => {
      const { articles } = unwrap(await listArticles(jan.connection(), { words, order: 'title', after: null }))
      return articles.map(({ id }) => id)
    }
    expect(await found('dertig locat')).toEqual(['bericht', 'tweede'])
    expect(await found('wóordvoerder')).toEqual(['bericht', 'tweede'])
    expect(await found('dertig olifanten')).toEqual([])
    expect(await found("' & | ! :* (")).toEqual([])
  })

  it('seals each day once, with all heads and the day before, so that an exported seal holds what it was', async () => {
    const rows = async <T>(text: string) => unwrap(await desk.admin.query(text)) as readonly T[]
    await rows("INSERT INTO factmark.seal (day, previous, heads) VALUES (current_date - 1, '', 'earlier')")
    const heads = await rows<{ readonly head: string }>(
      `SELECT article || '/' || annotator || ' ' || entries || ' ' || hash AS head FROM factmark.layer
       ORDER BY article COLLATE "C", annotator COLLATE "C"`,
    )
    const sealed = `${sha256Of('earlier')}${sha256Of(heads.map(({ head }) => head).join('\n'))}`
    expect(unwrap(await verify(desk.admin)).seal).toBe(sealed)
    // What comes later on the same day is the next day's.
    await jan.edit('bericht', add(70, 26, 30))
    unwrap(await jan.sync())
    expect(unwrap(await verify(desk.admin)).seal).toBe(sealed)
    expect(await desk.admin.query("UPDATE factmark.seal SET heads = ''")).toMatchObject({ ok: false })
  })

  it('begins again where what a folder knows of the server is gone', async () => {
    const { rm } = await import('node:fs/promises')
    await rm(join(jan.root, '.factmark/server/state.json'))
    await rm(join(jan.root, '.factmark/server/base'), { recursive: true })
    await jan.edit('tweede', add(12, 30, 34))
    expect(unwrap(await jan.sync())).toMatchObject({ sent: 1, unsent: 0, held: [] })
  })

  it('proves that it has what was sent, and says where it was altered', async () => {
    expect(unwrap(await verify(desk.admin)).faults).toEqual([])
    unwrap(
      await desk.admin.query(
        "UPDATE factmark.annotation SET body = replace(body, 'claim', 'quote') WHERE annotator = 'jan' AND article = 'bericht'",
      ),
    )
    expect(unwrap(await verify(desk.admin)).faults).toEqual([{ article: 'bericht', annotator: 'jan', fault: 'file' }])
    const altered = await desk.admin.query("UPDATE factmark.entry SET line = ''")
    expect(altered).toMatchObject({ ok: false })
  })
})
