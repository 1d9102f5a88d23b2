import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nearnessOf } from '../../../../src/core/text/nearness.ts'
import { sha256Of } from '../../../../src/workspace/disk/digest.ts'
import { folderShelf } from '../../../../src/workspace/folder/folderShelf.ts'
import { fileIn, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'
import { extractorHere } from './extractorHere.ts'

const TEXT = 'The council met on Monday evening to talk about the plan for the harbour, which costs 40 million.'
const BETTER = TEXT.replace('Monday', 'Tuesday')
const now = () => '2026-03-01T10:00:00.000Z'

async function importedBeside(id: string, text: string, fields = {}) {
  const workspace = await temporaryWorkspace()
  await putArticle(workspace.root, id, TEXT, fields)
  const importer = folderShelf(workspace).library.importer({ now })
  const file = join(await temporaryFolder(), 'council.txt')
  await writeFile(file, text)
  return { root: workspace.root, shelf: folderShelf(workspace), importer, outcome: unwrap(await importer.file(file)) }
}

const articleIn = async (root: string, id: string) => JSON.parse((await fileIn(root, `articles/${id}.json`)) ?? '{}')

describe('a file whose text is near to an article of its name', () => {
  it('comes in as new, and says which article that is', async () => {
    const { outcome } = await importedBeside('council', BETTER)
    expect(outcome).toMatchObject({ isNew: true, near: 'council' })
  })

  it('says nothing of an article of another text, and of one of another name or with an original that it may be a later version', async () => {
    expect((await importedBeside('harbour', BETTER)).outcome).toMatchObject({ near: 'harbour', nearBy: 'text' })
    expect(
      (await importedBeside('council', 'Nothing of this is in the other text at all.')).outcome.near,
    ).toBeUndefined()
    const original = { sha256: 'a'.repeat(64), name: 'a.html', type: 'text/html', bytes: 1 }
    expect((await importedBeside('council', BETTER, { original })).outcome).toMatchObject({
      near: 'council',
      nearBy: 'text',
    })
  })

  it('says that it comes from the same address, whatever its text is', async () => {
    const { root } = await importedBeside('council', TEXT, { source: 'https://news.example/plan' })
    const shelf = folderShelf({ ...(await temporaryWorkspace()), root })
    const importer = shelf.library.importer({ now, startExtractor: extractorHere })
    const file = join(await temporaryFolder(), 'other.html')
    const head = '<link rel="canonical" href="https://news.example/plan"><title>Rain</title>'
    await writeFile(
      file,
      `<html><head>${head}</head><body><article><p>It rained all night.</p></article></body></html>`,
    )
    expect(unwrap(await importer.file(file))).toMatchObject({ near: 'council', nearBy: 'address' })
  })

  it('becomes a later version, and stops being one', async () => {
    const { root, importer, outcome } = await importedBeside('council', BETTER)
    const what = { id: outcome.id, other: 'council', as: 'later' } as const
    unwrap(await importer.relate(what, false))
    expect((await articleIn(root, outcome.id)).previous).toBe('council')
    expect(await importer.relate(what, false)).toMatchObject({ error: { code: 'article-moved' } })
    unwrap(await importer.relate(what, true))
    expect(await articleIn(root, outcome.id)).not.toHaveProperty('previous')
  })

  it('gives its original to the article that is the same, whose text stays', async () => {
    const workspace = await temporaryWorkspace()
    const { root } = workspace
    await putArticle(root, 'council', TEXT)
    const page = '<p>A page</p>'
    const original = { sha256: sha256Of(page), name: 'council.html', type: 'text/html', bytes: page.length }
    await put(root, `articles/originals/${original.sha256}`, page)
    await putArticle(root, 'council-12345678', BETTER, { original })
    const importer = folderShelf(workspace).library.importer({ now })
    const what = { id: 'council-12345678', other: 'council', as: 'same' } as const
    unwrap(await importer.relate(what, false))
    expect(await articleIn(root, 'council')).toMatchObject({ text: TEXT, original })
    expect(await folderShelf(workspace).validate()).toEqual([])
    unwrap(await importer.relate(what, true))
    expect(await articleIn(root, 'council')).not.toHaveProperty('original')
  })
})

describe('nearness', () => {
  it('is 1 for the same words, whatever stands between them, and 0 for others', () => {
    expect(nearnessOf(TEXT, TEXT.replaceAll(' ', '\n\n'))).toBe(1)
    expect(nearnessOf(TEXT, 'Something else, of which not a word is the same, at any place here.')).toBe(0)
    expect(nearnessOf('会議は月曜日に開かれた。', '会議は月曜日に開かれました。')).toBeGreaterThan(0.5)
    expect(nearnessOf('', '')).toBe(1)
  })

  it('is much the same for a sample of a long text', () => {
    const long = Array.from({ length: 200_000 }, (_, index) => `w${index}`)
    const other = long.map((word, index) => (index % 40 === 0 ? 'x' : word))
    expect(nearnessOf(long.join(' '), other.join(' '))).toBeCloseTo(0.82, 1)
  })
})

describe('validate', () => {
  it('names earlier versions that are missing, and versions that go round in a circle', async () => {
    const workspace = await temporaryWorkspace()
    await putArticle(workspace.root, 'one', 'One.', { previous: 'two' })
    await putArticle(workspace.root, 'two', 'Two.', { previous: 'one' })
    await putArticle(workspace.root, 'three', 'Three.', { previous: 'gone' })
    await putArticle(workspace.root, 'four', 'Four.', { previous: 'one' })
    const found = (await folderShelf(workspace).validate()).map(({ file, path, problem }) => [file, path, problem.code])
    expect(found).toEqual([
      ['articles/one.json', 'previous', 'previous-cycle'],
      ['articles/three.json', 'previous', 'previous-missing'],
      ['articles/two.json', 'previous', 'previous-cycle'],
    ])
  })
})
