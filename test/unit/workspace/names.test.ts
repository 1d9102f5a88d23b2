/** Names from outside: they can't climb out, clash, or be what a system forbids. */
import { readdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isId } from '../../../src/core/model/ids.ts'
import {
  articlePath,
  auditPath,
  historyFolder,
  layerPath,
  lockPath,
  setAsideFolder,
} from '../../../src/workspace/disk/paths.ts'
import { createImporter } from '../../../src/workspace/import/importArticles.ts'
import { readArticle } from '../../../src/workspace/library/articles.ts'
import { createCatalogue } from '../../../src/workspace/library/catalogue.ts'
import { createTextSearch } from '../../../src/workspace/library/search.ts'
import { validateWorkspace } from '../../../src/workspace/validate.ts'
import { codeOf, fileIn, put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from './support.ts'

const importerFor = (root: string) =>
  createImporter({
    root,
    catalogue: createCatalogue(root),
    now: () => '2026-03-01T10:00:00.000Z',
  })

describe('paths', () => {
  const CLIMBING = ['..', '../x', 'a/../../b', '/etc/passwd', 'a\\b', 'C:', 'a.', 'a ', 'A', '', 'a\0', '.git']

  it.each(CLIMBING)('are made of no such id as %j', (id) => {
    const makers = [
      () => articlePath('/w', id),
      () => layerPath('/w', 'a', id),
      () => layerPath('/w', id, 'a'),
      () => auditPath('/w', id, 'a'),
      () => historyFolder('/w', 'a', id),
      () => setAsideFolder('/w', id),
      () => lockPath('/w', id),
    ]
    for (const make of makers) expect(make).toThrow('not an id')
  })
})

describe('an imported file’s name', () => {
  it.each([
    ['con.txt', 'article'],
    ['NUL.txt', 'article'],
    ['COM1.txt', 'article'],
    ['lpt9 .txt', 'article'],
    ['...txt', 'article'],
    ['Foo.txt', 'foo'],
    ['a:b*c?.txt', 'a-b-c'],
    ['notes..txt', 'notes'],
    ['..\\..\\evil.txt', 'evil'],
  ])('%j becomes the id %j', async (name, id) => {
    const { root } = await temporaryWorkspace()
    const folder = await temporaryFolder()
    const file = await put(folder, name, 'Words.')
    expect(unwrap(await importerFor(root).file(file)).id).toBe(id)
    expect(await readdir(join(root, 'articles'))).toEqual([`${id}.json`])
    expect(await validateWorkspace(root)).toEqual([])
  })

  it('that differs from another’s by case alone gets an id of its own', async () => {
    const { root } = await temporaryWorkspace()
    const importer = importerFor(root)
    const ids: string[] = []
    for (const title of ['Foo', 'foo', 'FOO']) ids.push(unwrap(await importer.text(title, `Words of ${title}.`)).id)
    expect(ids[0]).toBe('foo')
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(3)
    for (const id of ids) expect(isId(id)).toBe(true)
  })
})

describe('files that differ by case alone', () => {
  it('are told apart: the one whose name is no id is reported and left alone', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'foo', 'Words.')
    await put(root, 'articles/Foo.json', (await fileIn(root, 'articles/foo.json')) ?? '')
    const { entries, problems } = unwrap(await createCatalogue(root).articles())
    expect(entries.map(({ id }) => id)).toEqual(['foo'])
    expect(problems).toMatchObject([{ code: 'id-invalid', details: { path: 'articles/Foo.json' } }])
    const found = await validateWorkspace(root)
    expect(found.map(({ file }) => file)).toContain('articles/Foo.json')
  })

  it('never cost the other one its file: on a disk that doesn’t tell them apart, an import takes another id', async () => {
    const { root } = await temporaryWorkspace()
    // What such a disk answers to foo.json, where somebody's program wrote Foo.json.
    await putArticle(root, 'foo', 'Other words.', { id: 'Foo' })
    const before = await fileIn(root, 'articles/foo.json')
    const { id } = unwrap(await importerFor(root).text('foo', 'Words.'))
    expect(id).toMatch(/^foo-[0-9a-f]{8}$/)
    expect(await fileIn(root, 'articles/foo.json')).toBe(before)
  })
})

describe('a symbolic link in the workspace', () => {
  it('is followed neither to read an article nor to write one', async () => {
    const { root } = await temporaryWorkspace()
    const elsewhere = await temporaryFolder()
    await putArticle(elsewhere, 'secret', 'Secret words.')
    await symlink(join(elsewhere, 'articles/secret.json'), join(root, 'articles/secret.json'))
    await symlink(join(elsewhere, 'nothing-yet.json'), join(root, 'articles/words.json'))
    expect(codeOf(await readArticle(root, 'secret'))).toBe('file-is-link')
    expect(codeOf(await importerFor(root).text('words', 'Words.'))).toBe('file-is-link')
    expect(await fileIn(elsewhere, 'nothing-yet.json')).toBeNull()
  })

  it('is followed neither in listing articles nor in searching them, be it a file or the folder of all', async () => {
    const { root } = await temporaryWorkspace()
    const elsewhere = await temporaryFolder()
    await putArticle(elsewhere, 'secret', 'Secret words.')
    await putArticle(root, 'open', 'Open words.')
    await symlink(join(elsewhere, 'articles/secret.json'), join(root, 'articles/secret.json'))
    await expectOnly(root, ['open'], ['file-is-link'])

    await rm(join(root, 'articles'), { recursive: true })
    await symlink(join(elsewhere, 'articles'), join(root, 'articles'))
    await expectOnly(root, [], ['file-is-link'])
  })
})

/** Whether a list and a search see these articles and no others. */
async function expectOnly(root: string, ids: readonly string[], problems: readonly string[]) {
  const catalogue = createCatalogue(root)
  const listed = await catalogue.articles()
  if (!listed.ok) throw new Error(listed.error.code)
  expect(listed.value.entries.map(({ id }) => id)).toEqual(ids)
  expect(listed.value.problems.map(({ code }) => code)).toEqual(problems)
  const found = await createTextSearch(root, catalogue).search('words')
  expect(found.ok && found.value.map(({ id }) => id)).toEqual(ids)
}
