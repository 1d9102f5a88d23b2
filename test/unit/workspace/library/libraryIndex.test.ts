import { readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { sha256Of } from '../../../../src/workspace/disk/digest.ts'
import { fileFingerprint } from '../../../../src/workspace/disk/fileFingerprint.ts'
import { looksHere } from '../../../../src/workspace/disk/looks.ts'
import { createCatalogue } from '../../../../src/workspace/library/catalogue.ts'
import { type IndexContent, type LibraryIndex, libraryIndex } from '../../../../src/workspace/library/libraryIndex.ts'
import { codeOf, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'

const FACTS = {
  language: 'en',
  published: null,
  source: null,
  author: null,
  publisher: null,
  original: null,
  imported: '2026-03-01T10:00:00.000Z',
  words: 2,
  previous: null,
  sketch: '',
}

/** An index entry for a file as it is now, which says that the article has the title "From the index". */
async function entryFor(root: string, id: string) {
  const fingerprint = (await fileFingerprint(join(root, 'articles', `${id}.json`)))?.full ?? ''
  const value = { ...FACTS, id, title: 'From the index', sha256: 'a'.repeat(64) }
  return { key: id, fingerprint, value }
}

/** An index in memory that holds this, and what was saved in it. */
function indexHolding(articles: IndexContent['articles']) {
  const saved: IndexContent[] = []
  const index: LibraryIndex = {
    load: async () => ({ articles, layers: [] }),
    save: async (content) => void saved.push(content),
  }
  return { index, saved }
}

async function titles(root: string, index: LibraryIndex): Promise<readonly string[]> {
  return unwrap(await createCatalogue(root, index).summaries('ann')).entries.map(({ title }) => title)
}

/** Waits until the disk's clock, which is coarser than the computer's, gives a file another time than those written so far. */
async function nextTick(root: string): Promise<void> {
  const timeOf = async () => (await stat(await put(root, 'clock', ''), { bigint: true })).ctimeNs
  const now = await timeOf()
  await expect.poll(timeOf, { interval: 1 }).toBeGreaterThan(now)
}

describe('a catalogue', () => {
  it('of a workspace that is gone says so, and lists it again when it is back', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'one', 'A text')
    const catalogue = createCatalogue(root)
    await rename(root, `${root}-away`)
    expect(codeOf(await catalogue.summaries('ann'))).toBe('workspace-gone')
    await rename(`${root}-away`, root)
    expect(unwrap(await catalogue.summaries('ann')).entries).toHaveLength(1)
  })
})

describe('a catalogue with an index', () => {
  it('takes the index’s word for a file with the same fingerprint', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'one', 'A text')
    const { index } = indexHolding([await entryFor(root, 'one')])
    expect(await titles(root, index)).toEqual(['From the index'])
  })

  it('reads a file again that was changed, even if its size and time were kept', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'one', 'A text', { title: 'Old' })
    const path = join(root, 'articles', 'one.json')
    const before = await stat(path)
    const { index } = indexHolding([await entryFor(root, 'one')])
    await nextTick(root)
    await putArticle(root, 'one', 'A text', { title: 'New' })
    await utimes(path, before.atime, before.mtime)
    expect((await stat(path)).size).toBe(before.size)
    expect(await titles(root, index)).toEqual(['New'])
  })

  it('lists what was added and leaves out what was removed, and saves neither wrongly', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'gone', 'A text')
    const { index, saved } = indexHolding([await entryFor(root, 'gone')])
    await rm(join(root, 'articles', 'gone.json'))
    await putArticle(root, 'added', 'Another text')
    expect(await titles(root, index)).toEqual(['added'])
    expect(saved.at(-1)?.articles.map(({ key }) => key)).not.toContain('gone')
  })

  it('doesn’t save what changed a moment ago, since it could change again unseen', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'fresh', 'A text')
    const { index, saved } = indexHolding([])
    expect(await titles(root, index)).toEqual(['fresh'])
    expect(saved.at(-1)?.articles).toEqual([])
  })

  it('reads an article that was only just written again at each listing', async () => {
    const { root } = await temporaryWorkspace()
    const path = join(root, 'articles', 'one.json')
    await putArticle(root, 'one', 'A text', { title: 'Old' })
    const catalogue = createCatalogue(root)
    await catalogue.articles()
    const before = await stat(path)
    await putArticle(root, 'one', 'A text', { title: 'New' })
    await utimes(path, before.atime, before.mtime)
    expect(unwrap(await catalogue.articles()).entries[0]?.title).toBe('New')
  })
})

describe('libraryIndex', () => {
  it('gives back what was saved, for this workspace alone', async () => {
    const folder = await temporaryFolder()
    const content: IndexContent = {
      articles: [{ key: 'one', fingerprint: '1 2 3 4', value: { ...FACTS, id: 'one', title: 'One', sha256: 'b' } }],
      layers: [{ key: 'one/ann', fingerprint: '5 6 7 8', value: { count: 3, status: 'done' } }],
    }
    await libraryIndex(folder, '/here').save(content)
    expect(await libraryIndex(folder, '/here').load()).toMatchObject(content)
    expect(await libraryIndex(folder, '/there').load()).toEqual({ articles: [], layers: [] })
  })

  it.each([
    ['torn', '{"format":"factmark-library-index","version":1,"root":"/he'],
    ['of another version', '{"format":"factmark-library-index","version":0,"root":"/here","articles":[],"layers":[]}'],
    [
      'with entries of the wrong kind',
      '{"format":"factmark-library-index","version":1,"root":"/here","articles":[1],"layers":[]}',
    ],
    [
      'of another workspace',
      '{"format":"factmark-library-index","version":1,"root":"/x","articles":[{"key":"a"}],"layers":[]}',
    ],
  ])('is empty where the file is %s, and is made again', async (_, text) => {
    const folder = await temporaryFolder()
    const index = libraryIndex(folder, '/here')
    await index.save({ articles: [], layers: [] })
    const [name] = await readdir(folder)
    await writeFile(join(folder, name ?? ''), text)
    expect(await index.load()).toEqual({ articles: [], layers: [] })
    const layers = [{ key: 'one/ann', fingerprint: '5 6 7 8', value: { count: 3, status: 'open' as const } }]
    await index.save({ articles: [], layers })
    expect((await index.load()).layers).toEqual(layers)
  })

  it('does without where it can’t be written', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'file')
    await writeFile(file, '')
    await expect(libraryIndex(file, '/here').save({ articles: [], layers: [] })).resolves.toBeUndefined()
  })

  it('is written after a listing, with the layers that were counted', async () => {
    const { root } = await temporaryWorkspace()
    const folder = await temporaryFolder()
    await putArticle(root, 'one', 'A text')
    await put(root, 'layers/one/ann.json', '{')
    expect(unwrap(await createCatalogue(root, libraryIndex(folder, root)).summaries('ann')).problems).toHaveLength(1)
    await vi.waitFor(async () => expect(await readdir(folder)).toHaveLength(1))
  })
})

it('looks at many articles at once, and reads those that changed, came or went', async () => {
  const { root } = await temporaryWorkspace()
  const ids = Array.from({ length: 201 }, (_, number) => `a${number}`)
  for (const id of ids) await put(root, `articles/${id}.json`, '{}')
  await putArticle(root, 'one', 'A text')
  await putArticle(root, 'two', 'A text')
  const looks: number[] = []
  const catalogue = createCatalogue(root, undefined, (paths) => {
    looks.push(paths.length)
    return looksHere.fingerprints(paths)
  })
  expect(unwrap(await catalogue.articles()).entries.map(({ id }) => id)).toEqual(['one', 'two'])
  await rm(join(root, 'articles/one.json'))
  await putArticle(root, 'two', 'Another text')
  await put(root, 'articles/Foo.json', '{}')
  const { entries, problems } = unwrap(await catalogue.articles())
  expect(entries.map(({ id, sha256 }) => [id, sha256])).toEqual([['two', sha256Of('Another text')]])
  expect(problems.map(({ code }) => code)).toContain('id-invalid')
  expect(looks).toEqual([203, 202])
})
