import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { changeClaim } from '../../../../src/core/claims/changes.ts'
import { defaultCodebook } from '../../../../src/core/codebook/defaultCodebook.ts'
import { parseCodebook, parseLayer, serializeClaim, serializeCodebook } from '../../../../src/core/model/files.ts'
import type { MergePlan } from '../../../../src/workspace/backup/mergePlan.ts'
import { zipSource } from '../../../../src/workspace/backup/zipSource.ts'
import { folderShelf } from '../../../../src/workspace/folder/folderShelf.ts'
import { claim, writer } from '../../core/claims/support.ts'
import { codeOf, fileIn, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'
import { type ALONE, backUp, fullWorkspace, mergeAsFar, mergeInto, NOW, putLayer, takeBack } from './support.ts'

const TEXT = 'The plan costs 40 million, said the mayor on Monday, and nobody in the council asked why.'

async function zipOf(files: Zippable): Promise<string> {
  const path = join(await temporaryFolder(), 'other.zip')
  await writeFile(path, zipSync(files))
  return path
}

const WORKSPACE = new TextEncoder().encode('{"format":"factmark-workspace","version":1,"title":"other"}')

describe('merging a workspace', () => {
  it('brings articles with their originals, layers and guidelines, and can be taken back', async () => {
    const from = await fullWorkspace()
    const into = await temporaryWorkspace()
    const shelf = folderShelf(into)
    const merged = unwrap(await mergeInto(shelf, await backUp(from)))
    expect(merged.articles).toEqual(['page', 'plan'])
    expect(await fileIn(into.root, 'guidelines.md')).toBe('# How to tag\n')
    expect(await shelf.validate()).toEqual([])
    unwrap(await takeBack(shelf, merged))
    expect(await fileIn(into.root, 'articles/plan.json')).toBeNull()
    expect(await fileIn(into.root, 'guidelines.md')).toBeNull()
    expect(unwrap(await shelf.trash.entries())).toHaveLength(2)
  })

  it('makes one codebook of two, and two again when it is taken back', async () => {
    let last = 0
    const book = (revision: number, key: string) => {
      const all = defaultCodebook(() => {
        last += 1
        return `id-${last}`
      })
      const mood = all.attributes.slice(0, 1).map((one) => ({ ...one, id: `own-${key}`, key, shortcut: null }))
      return serializeCodebook({ ...all, revision, attributes: [...all.attributes, ...mood] })
    }
    const from = await temporaryWorkspace()
    await put(from.root, 'codebook.json', book(4, 'mood'))
    const into = await temporaryWorkspace()
    const before = book(2, 'tone')
    await put(into.root, 'codebook.json', before)
    const shelf = folderShelf(into)
    const merged = unwrap(await mergeInto(shelf, await backUp(from)))
    const after = unwrap(await shelf.codebook.current())
    expect(after?.revision).toBe(5)
    expect(after?.attributes.map(({ key }) => key)).toEqual(expect.arrayContaining(['claim-type', 'tone', 'mood']))
    expect(await shelf.validate()).toEqual([])
    unwrap(await takeBack(shelf, merged))
    expect(unwrap(await shelf.codebook.current())).toEqual(unwrap(parseCodebook(before, 'codebook.json')))
  })

  it('joins what both wrote into one claim record, and parts it again when it is taken back', async () => {
    const from = await fullWorkspace()
    const into = await temporaryWorkspace()
    const shelf = folderShelf(into)
    const base = claim()
    const theirs = changeClaim(base, [{ path: 'owner', value: 'ben' }], writer('ben', 1))
    const mine = changeClaim(base, [{ path: 'status', value: 'checking' }], writer('anna'))
    const path = `claims/${base.id}.json`
    await put(from.root, path, serializeClaim(theirs))
    await put(into.root, path, serializeClaim(mine))
    const plans: MergePlan[] = []
    const merge = () => mergeInto(shelf, from.root, undefined, async (plan) => void plans.push(plan))
    const merged = unwrap(await merge())
    expect(plans[0]?.others).toMatchObject({ merged: [path], differing: [] })
    expect(unwrap(await shelf.claims.claim(base.id))).toMatchObject({ owner: 'ben', status: 'checking' })
    expect(unwrap(await merge()).undo).toBeNull()
    expect(plans[1]?.others).toMatchObject({ merged: [], differing: [] })
    unwrap(await takeBack(shelf, merged))
    expect(unwrap(await shelf.claims.claim(base.id))).toMatchObject({ owner: null, status: 'checking' })
  })

  it('reads a folder as it reads a backup of it', async () => {
    const from = await fullWorkspace()
    const into = await temporaryWorkspace()
    expect(unwrap(await mergeInto(folderShelf(into), from.root)).articles).toEqual(['page', 'plan'])
  })

  it('knows an article by its text, whatever its id, and puts its layers there', async () => {
    const from = await temporaryWorkspace()
    await putLayer(from.root, 'theirs', TEXT, 'ben', '40 million')
    const into = await temporaryWorkspace()
    await putArticle(into.root, 'ours', TEXT)
    const merged = unwrap(await mergeInto(folderShelf(into), await backUp(from)))
    expect(merged.articles).toEqual([])
    const layer = unwrap(parseLayer((await fileIn(into.root, 'layers/ours/ben.json')) ?? '', ''))
    expect(layer.article.id).toBe('ours')
  })

  it('gives an article of another text another id, and lets later versions follow', async () => {
    const from = await temporaryWorkspace()
    await putArticle(from.root, 'plan', TEXT)
    await putArticle(from.root, 'plan-later', `${TEXT} Later.`, { previous: 'plan' })
    const into = await temporaryWorkspace()
    await putArticle(into.root, 'plan', 'Something else altogether.')
    const merged = unwrap(await mergeInto(folderShelf(into), await backUp(from)))
    const id = merged.articles.find((one) => one !== 'plan-later')
    expect(id).toMatch(/^plan-[0-9a-f]{8}$/)
    expect(JSON.parse((await fileIn(into.root, 'articles/plan-later.json')) ?? '').previous).toBe(id)
  })

  it('replaces no layer that somebody didn’t agree to', async () => {
    const from = await temporaryWorkspace()
    await putLayer(from.root, 'plan', TEXT, 'ben', '40 million')
    const into = await temporaryWorkspace()
    await putLayer(into.root, 'plan', TEXT, 'ben', 'The plan')
    const before = await fileIn(into.root, 'layers/plan/ben.json')
    const path = await backUp(from)
    const merged = unwrap(await mergeInto(folderShelf(into), path, (row) => row.standing === 'new'))
    expect(merged.kept).toBe(1)
    expect(await fileIn(into.root, 'layers/plan/ben.json')).toBe(before)
  })

  it('leaves a layer alone that changed after somebody agreed to replace it', async () => {
    const from = await temporaryWorkspace()
    await putLayer(from.root, 'plan', TEXT, 'ben', '40 million')
    const into = await temporaryWorkspace()
    await putLayer(into.root, 'plan', TEXT, 'ben', 'The plan')
    const path = await backUp(from)
    const change = async () => void (await putLayer(into.root, 'plan', TEXT, 'ben', 'the mayor'))
    expect(codeOf(await mergeInto(folderShelf(into), path, () => true, change))).toBe('incoming-moved')
    expect(await fileIn(into.root, 'layers/plan/ben.json')).toContain('the mayor')
  })
})

describe('a merge that ends early', () => {
  const articlesIn = async (shelf: ReturnType<typeof folderShelf>) =>
    unwrap(await shelf.library.summaries('anna', { after: null, size: 10 })).entries.map(({ id }) => id)

  it('leaves whole articles, says so, and can be taken back', async () => {
    const from = await fullWorkspace()
    const into = await temporaryWorkspace()
    const shelf = folderShelf(into)
    const stop = new AbortController()
    const lock: typeof ALONE.lock = (_article, _annotators, work) => work().finally(() => stop.abort())
    const half = unwrap(await mergeAsFar(shelf, from.root, { signal: stop.signal, lock }))
    expect(half).toMatchObject({
      articles: ['page'],
      stopped: { code: 'stopped-midway', details: { done: 1, total: 2 } },
    })
    expect(await articlesIn(shelf)).toEqual(['page'])
    unwrap(await takeBack(shelf, half))
    expect(await articlesIn(shelf)).toEqual([])
    expect(await fileIn(into.root, 'guidelines.md')).toBeNull()
  })

  it('takes back an article of which one layer came in before another couldn’t', async () => {
    const from = await fullWorkspace()
    const into = await temporaryWorkspace()
    const shelf = folderShelf(into)
    await put(into.root, 'layers/plan/ben.json/in-the-way', '')
    const half = unwrap(await mergeAsFar(shelf, from.root, {}))
    expect(half.stopped).not.toBeNull()
    expect(half.layers).toEqual([{ article: 'plan', annotator: 'anna' }])
    await rm(join(into.root, 'layers/plan/ben.json'), { recursive: true })
    unwrap(await takeBack(shelf, half))
    expect(await articlesIn(shelf)).toEqual([])
    expect(await fileIn(into.root, 'layers/plan/anna.json')).toBeNull()
  })
})

describe('an archive that is no honest workspace', () => {
  const cases: readonly (readonly [string, Zippable, string])[] = [
    ['a path that leads out', { '../evil.json': WORKSPACE }, 'entry-outside'],
    ['an absolute path', { '/etc/evil.json': WORKSPACE }, 'entry-outside'],
    ['a backslash', { '..\\evil.json': WORKSPACE }, 'entry-outside'],
    ['a link', { 'articles/a.json': [WORKSPACE, { os: 3, attrs: (0o120777 << 16) >>> 0 }] }, 'entry-link'],
    [
      'an original that isn’t what its name says',
      {
        [`articles/originals/${'a'.repeat(64)}`]: WORKSPACE,
        'articles/a.json': new TextEncoder().encode(
          JSON.stringify({
            format: 'factmark-article',
            version: 1,
            id: 'a',
            title: 'a',
            language: 'en',
            published: null,
            source: null,
            imported: NOW,
            sha256: '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
            text: '1',
            original: { sha256: 'a'.repeat(64), name: 'a.html', type: 'text/html', bytes: 1 },
          }),
        ),
      },
      'entry-digest',
    ],
  ]
  it.each(cases)('is refused for %s, by the name of the entry, and writes nothing', async (_what, files, reason) => {
    const into = await temporaryWorkspace()
    const merged = await mergeInto(folderShelf(into), await zipOf({ 'workspace.json': WORKSPACE, ...files }))
    expect(merged).toMatchObject({ ok: false, error: { code: 'entry-refused', details: { reason } } })
    if (!merged.ok) expect(Object.keys(files)).toContain(merged.error.details.entry)
    expect(unwrap(await folderShelf(into).library.summaries('anna', { after: null, size: 10 })).entries).toEqual([])
  })

  it('is refused for a damaged entry, and for one that isn’t what the manifest says', async () => {
    const from = await fullWorkspace()
    const path = await backUp(from)
    const { readFile } = await import('node:fs/promises')
    const bytes = await readFile(path)
    const at = bytes.indexOf('articles/plan.json') + 60
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    const folder = await temporaryFolder()
    await mkdir(folder, { recursive: true })
    const damaged = await put(folder, 'other.zip', bytes)
    const into = folderShelf(await temporaryWorkspace())
    expect(await mergeInto(into, damaged)).toMatchObject({
      error: { code: 'entry-refused', details: { entry: 'articles/plan.json', reason: 'entry-damaged' } },
    })
    const { unzipSync } = await import('fflate')
    const files = unzipSync(await readFile(path))
    const changed = await zipOf({ ...files, 'guidelines.md': new TextEncoder().encode('# Another\n') })
    expect(await mergeInto(into, changed)).toMatchObject({
      error: { code: 'entry-refused', details: { entry: 'guidelines.md', reason: 'entry-digest' } },
    })
  })

  it('is refused where it unpacks to far more than it holds', async () => {
    const path = await zipOf({ 'workspace.json': WORKSPACE, 'articles/a.json': new Uint8Array(3_000_000) })
    const limits = { megabytes: 1, times: 100, files: 100 }
    expect(codeOf(await zipSource(path, 'other.zip', limits))).toBe('import-expands')
    expect(codeOf(await zipSource(path, 'other.zip', { ...limits, times: 2000 }))).toBeNull()
  })

  it('is refused where it is no ZIP file, or holds no workspace', async () => {
    const into = folderShelf(await temporaryWorkspace())
    const folder = await temporaryFolder()
    expect(codeOf(await mergeInto(into, await put(folder, 'a.zip', 'no zip')))).toBe('import-unreadable')
    expect(codeOf(await mergeInto(into, await zipOf({ 'a.txt': WORKSPACE })))).toBe('no-workspace')
    expect(codeOf(await mergeInto(into, join(folder, 'nowhere.zip')))).toBe('file-missing')
  })
})
