import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serializeLayer } from '../../../src/core/model/files.ts'
import type { RowPlace } from '../../../src/core/table/tableRow.ts'
import { createManyChanges } from '../../../src/main/manyChanges.ts'
import { sessionListing } from '../../../src/main/sessionListing.ts'
import { sessionTable } from '../../../src/main/sessionTable.ts'
import { folderShelf } from '../../../src/workspace/folder/folderShelf.ts'
import { annotationOf, layerOf, uuid } from '../core/support/layers.ts'
import { put, putArticle, temporaryFolder, temporaryWorkspace, unwrap } from '../workspace/support.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder.'
const ANNA = { id: 'anna', name: 'Anna de Vries' }

async function session() {
  const workspace = await temporaryWorkspace()
  const { root } = workspace
  const places: RowPlace[] = []
  for (const [index, id] of ['a', 'b', 'c'].entries()) {
    const article = await putArticle(root, id, TEXT)
    const made = annotationOf(TEXT, index + 1, 0, 4)
    await put(root, `layers/${id}/anna.json`, serializeLayer(layerOf(article, made)))
    places.push({ article: id, annotator: 'anna', id: made.id })
  }
  const shelf = folderShelf(workspace)
  const now = () => new Date().toISOString()
  const desk = await shelf.openDesk(ANNA, { now, unsavedFolder: await temporaryFolder(), onBug: () => {} })
  onTestFinished(() => desk.end())
  const parts = { annotator: ANNA, shelf, desk }
  const table = sessionTable({ ...parts, listing: sessionListing(parts) }, () => {})
  let number = 100
  const newId = () => {
    number += 1
    return uuid(number)
  }
  const tagsNow = async () =>
    Promise.all(
      ['a', 'b', 'c'].map(async (id) => {
        const text = await readFile(join(root, `layers/${id}/anna.json`), 'utf8')
        return /"tag": "(\w+)"/.exec(text)?.[1] ?? text
      }),
    )
  return { root, places, table, changes: createManyChanges({ ...parts, table }, { newId, now }), tagsNow }
}

test('changes annotations on several articles, takes that back, and does it again', async () => {
  const { places, changes, tagsNow, table } = await session()
  const theirs = { article: 'a', annotator: 'bob', id: uuid(9) }
  const done = unwrap(await changes.change([...places, theirs], { kind: 'tag', tag: 'quote' }))
  expect(done).toMatchObject({ changed: 3, failed: [] })
  expect(await tagsNow()).toEqual(['quote', 'quote', 'quote'])
  const { count } = unwrap(await table.request({ query: 'tag:quote', sort: [], group: null }))
  expect(count).toBe(3)
  const back = unwrap(await changes.takeBack(done.token ?? ''))
  expect(await tagsNow()).toEqual(['claim', 'claim', 'claim'])
  expect(await changes.takeBack(done.token ?? '')).toMatchObject({ ok: false, error: { code: 'step-missing' } })
  unwrap(await changes.takeBack(back.token ?? ''))
  expect(await tagsNow()).toEqual(['quote', 'quote', 'quote'])
  expect(unwrap(await changes.change(places, { kind: 'tag', tag: 'quote' }))).toMatchObject({ token: null, changed: 0 })
})

test('changes nothing where one of the layers can’t be changed, and says which', async () => {
  const { root, places, changes, tagsNow } = await session()
  const newer = JSON.parse(await readFile(join(root, 'layers/b/anna.json'), 'utf8'))
  await put(root, 'layers/b/anna.json', JSON.stringify({ ...newer, version: 99 }, null, 2))
  const refused = unwrap(await changes.change(places, { kind: 'remove' }))
  expect(refused).toMatchObject({ token: null, changed: 0 })
  expect(refused.failed.map(({ article, problem }) => [article, problem.code])).toEqual([['b', 'layer-newer']])
  expect(await tagsNow()).toEqual(['claim', 'claim', 'claim'])
})
