/** What `validate` says about what is gone, by what is left. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LONGEST_LINE } from '../../../src/core/text/lines.ts'
import { createImporter } from '../../../src/workspace/import/importArticles.ts'
import { createCatalogue } from '../../../src/workspace/library/catalogue.ts'
import { replaceLayer } from '../../../src/workspace/trash/trash.ts'
import { validateWorkspace } from '../../../src/workspace/validate.ts'
import { add, createBench } from './storageSupport.ts'
import { codeOf, putArticle, unwrap } from './support.ts'

async function savedTwice() {
  const bench = await createBench()
  unwrap(await bench.store.edit('bericht', add(1, 0, 4)))
  unwrap(await bench.store.edit('bericht', add(2, 5, 11)))
  expect(await validateWorkspace(bench.root)).toEqual([])
  return bench
}

async function codes(root: string): Promise<readonly string[]> {
  return (await validateWorkspace(root)).map(({ problem }) => problem.code)
}

it('tells that a trail was removed', async () => {
  const { root } = await savedTwice()
  await rm(join(root, '.factmark/audit/bericht/ann.jsonl'))
  expect(await codes(root)).toEqual(['audit-missing'])
})

it('tells that all of .factmark was removed', async () => {
  const { root } = await savedTwice()
  await rm(join(root, '.factmark'), { recursive: true })
  expect(await codes(root)).toEqual(['trails-missing'])
})

it('tells that the earlier versions were removed, the folder too or not', async () => {
  const { root } = await savedTwice()
  await rm(join(root, '.factmark/history'), { recursive: true })
  expect(await codes(root)).toEqual(['history-missing'])
  await mkdir(join(root, '.factmark/history/bericht/ann'), { recursive: true })
  expect(await codes(root)).toEqual(['history-missing'])
})

it('reports earlier versions that are damaged, readable or not', async () => {
  const { root } = await savedTwice()
  const folder = join(root, '.factmark/history/bericht/ann')
  const [name = ''] = await readdir(folder)
  const good = await readFile(join(folder, name), 'utf8')
  for (const bad of [good.slice(0, -20), good.replace('"claim"', '"quote"')]) {
    await rm(join(folder, name))
    await writeFile(join(folder, name), bad)
    expect(await validateWorkspace(root)).toMatchObject([
      { file: `.factmark/history/bericht/ann/${name}`, problem: { code: 'version-damaged' } },
    ])
  }
})

it('reports a trail in which nothing is left', async () => {
  const { root } = await savedTwice()
  await writeFile(join(root, '.factmark/audit/bericht/ann.jsonl'), '{"hash":')
  expect(await codes(root)).toEqual(['audit-missing'])
})

it('takes a layer that came as a whole for what it is', async () => {
  const { root, text, store } = await savedTwice()
  let count = 0
  const stamps = {
    now: () => '2026-03-02T10:00:00.000Z',
    newId: () => {
      count += 1
      return `0000000${count}-0000-4000-8000-000000000000`
    },
  }
  const other = (await text()).replace('"status": "open"', '"status": "done"')
  unwrap(await store.flush())
  unwrap(await replaceLayer(root, 'bericht', 'ann', other, stamps))
  expect(await validateWorkspace(root)).toEqual([])
})

it('refuses a line that no window can show, at the import and when it is opened', async () => {
  const { root, another } = await createBench()
  const importer = createImporter({ root, catalogue: createCatalogue(root), now: () => '2026-03-01T10:00:00.000Z' })
  const long = 'x'.repeat(LONGEST_LINE + 1)
  expect(codeOf(await importer.text('long', long))).toBe('line-too-long')
  expect(codeOf(await importer.text('short', `${long.slice(1)}\n${long.slice(1)}`))).toBeNull()
  await putArticle(root, 'old', `one\n${long}`)
  expect(codeOf(await another().open('old'))).toBe('line-too-long')
})
