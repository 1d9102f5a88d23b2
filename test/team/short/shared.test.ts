/** What belongs to nobody alone, on a real server: documents, claim records, files, articles' details. And older servers. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseClaim, serializeCodebook } from '../../../src/core/model/files.ts'
import { createClaim, updateClaim } from '../../../src/workspace/claims/claimFiles.ts'
import { keepEvidence } from '../../../src/workspace/claims/evidence.ts'
import { sha256Of } from '../../../src/workspace/disk/digest.ts'
import { editDetails } from '../../../src/workspace/library/articles.ts'
import { saveCodebook } from '../../../src/workspace/library/codebook.ts'
import { removeArticle, setLargestFile, verify } from '../../../src/workspace/server/administer.ts'
import { upgrade } from '../../../src/workspace/server/migrate.ts'
import { MIGRATIONS } from '../../../src/workspace/server/migrations.ts'
import { appearance, claim, evidence, uuid, writer } from '../../unit/core/claims/support.ts'
import { attribute, codebook } from '../../unit/core/codebook/support.ts'
import { annotationOf } from '../../unit/core/support/layers.ts'
import { putArticle } from '../../unit/workspace/support.ts'
import { type Cluster, startCluster } from '../cluster.ts'
import { type Member, type Team, team, unwrap } from '../team.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'

let cluster: Cluster
let desk: Team
let eva: Member
let jan: Member
let piet: Member

beforeAll(async () => {
  cluster = await startCluster()
  desk = await team(cluster, 'samen')
  eva = await desk.member('eva', ['annotate', 'articles', 'admin'])
  jan = await desk.member('jan')
  piet = await desk.member('piet')
  await putArticle(eva.root, 'bericht', TEXT)
  for (const member of [eva, jan, piet]) unwrap(await member.sync())
})
afterAll(async () => {
  await desk?.end()
  await cluster?.remove()
})

const textOf = (member: Member, file: string) => readFile(join(member.root, file), 'utf8').catch(() => null)

describe('a team shares', () => {
  it('guidelines and codebook; who may not change them keeps a change and is told', async () => {
    await writeFile(join(eva.root, 'guidelines.md'), '# Een')
    await writeFile(join(eva.root, 'codebook.json'), serializeCodebook(codebook(attribute('zeker'))))
    unwrap(await eva.sync())
    expect(unwrap(await jan.sync()).shared).toEqual(['guidelines.md', 'codebook.json'])
    expect(await textOf(jan, 'codebook.json')).toBe(await textOf(eva, 'codebook.json'))
    await writeFile(join(jan.root, 'guidelines.md'), '# Mijn')
    expect(unwrap(await jan.sync()).held.map(({ problem }) => problem)).toMatchObject([
      { code: 'file-unsent', details: { file: 'guidelines.md', reason: 'unsent-rights' } },
    ])
    expect(await textOf(jan, 'guidelines.md')).toBe('# Mijn')
    // Both changed: the server's stand, and Jan's are kept.
    await writeFile(join(eva.root, 'guidelines.md'), '# Twee')
    unwrap(await eva.sync())
    const [aside] = unwrap(await jan.sync()).aside
    expect(await textOf(jan, 'guidelines.md')).toBe('# Twee')
    expect(await textOf(jan, aside?.kept ?? '')).toBe('# Mijn')
    const base = codebook(attribute('zeker'))
    const note = { id: uuid(900), at: '2026-03-01T10:00:00.000Z', by: 'eva', note: '' }
    unwrap(await saveCodebook(eva.root, { base, next: codebook(attribute('zeker'), attribute('helder')), note }))
    unwrap(await eva.sync())
    unwrap(await jan.sync())
    expect(await textOf(jan, 'codebook.json')).toContain('"helder"')
  })

  it('whether findings need a second person, and nothing else of the file that says so', async () => {
    const settings = async (member: Member) => JSON.parse((await textOf(member, 'workspace.json')) ?? '')
    const before = await settings(jan)
    await writeFile(
      join(eva.root, 'workspace.json'),
      JSON.stringify({ ...(await settings(eva)), title: 'Only here', confirmFindings: true }),
    )
    unwrap(await eva.sync())
    expect(unwrap(await jan.sync()).shared).toContain('workspace.json')
    expect(await settings(jan)).toEqual({ ...before, confirmFindings: true })
    // Who may not change it for everybody is told so, once.
    await writeFile(join(jan.root, 'workspace.json'), JSON.stringify({ ...before, confirmFindings: false }))
    expect(unwrap(await jan.sync()).held.map(({ problem }) => problem)).toMatchObject([
      { code: 'file-unsent', details: { file: 'workspace.json', reason: 'unsent-rights' } },
    ])
    unwrap(await piet.sync())
    expect((await settings(piet)).confirmFindings).toBe(true)
    await writeFile(join(jan.root, 'workspace.json'), JSON.stringify({ ...before, confirmFindings: true }))
    expect(unwrap(await jan.sync()).held).toEqual([])
  })

  it('claim records by their logs, without what rests on a layer that is hidden', async () => {
    const id = uuid(1)
    const file = `claims/${id}.json`
    unwrap(await createClaim(piet.root, claim()))
    const own = appearance({ article: 'bericht', annotator: 'piet', quote: 'zeegeheim' })
    unwrap(await updateClaim(piet.root, id, [{ path: `appearances/${own.id}`, value: own }], writer('piet')))
    unwrap(await piet.sync())
    unwrap(await jan.sync())
    expect(await textOf(jan, file)).toBeNull()
    const other = appearance({ id: uuid(31), article: 'bericht', annotator: 'jan', quote: 'dertig' })
    unwrap(await updateClaim(piet.root, id, [{ path: `appearances/${other.id}`, value: other }], writer('piet', 5)))
    unwrap(await piet.sync())
    unwrap(await jan.sync())
    expect(await textOf(jan, file)).toContain('dertig')
    expect(await textOf(jan, file)).not.toContain('zeegeheim')
    // Both write while offline; both words are in the log.
    unwrap(await updateClaim(jan.root, id, [{ path: 'claimed', value: '2026-01-02' }], writer('jan', 20)))
    unwrap(await updateClaim(piet.root, id, [{ path: 'language', value: 'nl' }], writer('piet', 30)))
    for (const member of [jan, piet, jan]) unwrap(await member.sync())
    const read = async (member: Member) => unwrap(parseClaim((await textOf(member, file)) ?? '', file))
    expect(await read(piet)).toMatchObject({ claimed: '2026-01-02', language: 'nl', appearances: [own, other] })
    expect(await read(jan)).toMatchObject({ claimed: '2026-01-02', language: 'nl', appearances: [other] })
    await jan.edit('bericht', { type: 'status', status: 'done' })
    unwrap(await jan.sync())
    expect(await textOf(jan, file)).toBe(await textOf(piet, file))
  })

  it('evidence in parts, as large as the server takes', async () => {
    const folder = join(jan.root, '..', 'given')
    await mkdir(folder)
    const bytes = Buffer.from(Array.from({ length: 2_500_000 }, (_one, index) => (index * 7919) % 251))
    await writeFile(join(folder, 'rapport.bin'), bytes)
    await writeFile(join(folder, 'klein.bin'), 'klein')
    const large = unwrap(await keepEvidence(jan.root, join(folder, 'rapport.bin')))
    const small = unwrap(await keepEvidence(jan.root, join(folder, 'klein.bin')))
    const values = [large, small].map((file, index) => evidence(index, { file }))
    const changes = values.map((value) => ({ path: `evidence/${value.id}`, value }))
    unwrap(await updateClaim(jan.root, uuid(1), changes, writer('jan', 60)))
    unwrap(await setLargestFile(desk.admin, 1_000_000))
    const first = unwrap(await jan.sync())
    expect(first.files).toEqual({ sent: 1, fetched: 0 })
    expect(first.held.map(({ problem }) => problem)).toMatchObject([
      { code: 'file-unsent', details: { file: `evidence/${large.sha256}`, reason: 'unsent-size' } },
    ])
    unwrap(await setLargestFile(desk.admin, 3_000_000))
    expect(unwrap(await jan.sync())).toMatchObject({ files: { sent: 1 }, held: [] })
    expect(unwrap(await piet.sync()).files).toEqual({ sent: 0, fetched: 2 })
    expect(bytes.equals(await readFile(join(piet.root, 'evidence', large.sha256)))).toBe(true)
    expect(await readdir(join(piet.root, '.factmark/server/parts'))).toEqual([])
    // A file that no record names is nobody's to leave here.
    const stray = await jan.remote().files.put({ sha256: sha256Of('x'), total: 1, part: 0, bytes: Buffer.from('x') })
    expect(stray).toMatchObject({ ok: false, error: { code: 'server-refused' } })
  })

  it('imported files, with the articles that were made of them', async () => {
    const bytes = '<p>Nog een bericht</p>'
    const original = { sha256: sha256Of(bytes), name: 'bericht.html', type: 'text/html', bytes: bytes.length }
    await putArticle(eva.root, 'origineel', 'Nog een bericht', { original })
    await mkdir(join(eva.root, 'articles/originals'), { recursive: true })
    await writeFile(join(eva.root, 'articles/originals', original.sha256), bytes)
    expect(unwrap(await eva.sync())).toMatchObject({ added: ['origineel'], files: { sent: 1 } })
    expect(unwrap(await jan.sync())).toMatchObject({ fetched: ['origineel'], files: { fetched: 1 } })
    expect(await textOf(jan, `articles/originals/${original.sha256}`)).toBe(bytes)
  })

  it('corrected details, which only who may add articles sends', async () => {
    const details = { language: 'nl', published: null, source: null }
    unwrap(await editDetails(eva.root, 'bericht', { ...details, title: 'Beter' }))
    unwrap(await eva.sync())
    expect(unwrap(await jan.sync()).shared).toEqual(['articles/bericht.json'])
    expect(await textOf(jan, 'articles/bericht.json')).toBe(await textOf(eva, 'articles/bericht.json'))
    unwrap(await editDetails(jan.root, 'bericht', { ...details, title: 'Van Jan' }))
    expect(unwrap(await jan.sync()).held.map(({ problem }) => problem)).toMatchObject([
      { code: 'article-unsent', details: { article: 'bericht', reason: 'unsent-rights' } },
    ])
    const [found] = unwrap(await desk.admin.query("SELECT title FROM factmark.article WHERE id = 'bericht'"))
    expect(found?.title).toBe('Beter')
    expect(unwrap(await verify(desk.admin)).faults).toEqual([])
  })

  it('which articles were removed: they go to the trash, and come back', async () => {
    await putArticle(eva.root, 'weg', `${TEXT} weg`)
    unwrap(await eva.sync())
    unwrap(await piet.sync())
    await piet.edit('weg', { type: 'add', annotation: annotationOf(`${TEXT} weg`, 5, 0, 4) })
    unwrap(await removeArticle(eva.connection(), 'weg', true))
    expect(unwrap(await piet.sync())).toMatchObject({ sent: 1, removed: ['weg'] })
    expect(await textOf(piet, 'articles/weg.json')).toBeNull()
    unwrap(await removeArticle(eva.connection(), 'weg', false))
    expect(unwrap(await piet.sync()).restored).toEqual(['weg'])
    expect(await textOf(piet, 'layers/weg/piet.json')).toContain('"annotations"')
    expect(await removeArticle(jan.connection(), 'weg', true)).toMatchObject({ error: { code: 'server-forbidden' } })
  })
})

describe('a server of before', () => {
  it('is brought up to date, and what it has is there', async () => {
    const old = await team(cluster, 'oud', MIGRATIONS.slice(0, 3))
    const json = `{\n  "id": "stuk",\n  "sha256": "${sha256Of('x')}",\n  "original": {\n    "sha256": "${sha256Of('y')}"\n  }\n}\n`
    unwrap(
      await old.admin.query("SELECT factmark.add_article('stuk', $1, 'Stuk', 'nl', 'x', $2)", [sha256Of('x'), json]),
    )
    unwrap(await old.admin.query('UPDATE factmark.server SET protocol = 1'))
    await expect(old.member('eva')).rejects.toThrow('server-older')
    expect(unwrap(await upgrade(old.admin))).toEqual(MIGRATIONS.slice(3).map(({ number }) => number))
    const ben = await old.member('ben')
    const rows = unwrap(await old.admin.query('SELECT original FROM factmark.article'))
    expect(rows).toEqual([{ original: sha256Of('y') }])
    expect(unwrap(await verify(old.admin)).faults).toEqual([])
    expect((await ben.sync([])).ok).toBe(true)
    await old.end()
  })
})
