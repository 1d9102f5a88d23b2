import { expect, it } from 'vitest'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import { emptyLayer } from '../../../../src/core/model/layer.ts'
import { annotatorNamed } from '../../../../src/workspace/layers/naming.ts'
import { annotatorWithId, peopleIn } from '../../../../src/workspace/layers/people.ts'
import { createBench } from '../storageSupport.ts'
import { put } from '../support.ts'

/** A workspace in which these people, by id, have a layer under these names. */
async function workspaceOf(people: Readonly<Record<string, string>>): Promise<string> {
  const { root, article } = await createBench()
  for (const [id, name] of Object.entries(people))
    await put(root, `layers/bericht/${id}.json`, serializeLayer(emptyLayer(article, { id, name })))
  return root
}

it('keeps the id that version 0.1 gave somebody, as long as it is theirs', async () => {
  const root = await workspaceOf({ jose: 'José', annotator: 'Иван' })
  expect(await annotatorNamed(root, 'José')).toEqual({ id: 'jose', name: 'José' })
  expect(await annotatorNamed(root, ' Иван ')).toEqual({ id: 'annotator', name: 'Иван' })
})

it('gives nobody a layer that somebody else made under a like name', async () => {
  const root = await workspaceOf({ jose: 'José', annotator: 'Иван', 'ann-smit': 'Ann  Smit' })
  expect((await annotatorNamed(root, 'Jose')).id).toMatch(/^jose-[0-9a-z]{6}$/)
  expect((await annotatorNamed(root, 'Мария')).id).toMatch(/^maria?i?y?a?-[0-9a-z]{6}$/)
  expect((await annotatorNamed(root, '李明')).id).not.toBe('annotator')
  expect((await annotatorNamed(root, 'ann smit')).id).toBe('ann-smit')
})

it('lists everybody who has a layer, by name, and gives an id the name that its layers have', async () => {
  const root = await workspaceOf({ 'sample-b': 'Sample B', jose: 'José', adjudicated: 'Adjudicated' })
  await put(root, 'layers/bericht/broken.json', '{')
  expect(await peopleIn(root)).toEqual([
    { id: 'broken', name: 'broken', layers: 1 },
    { id: 'jose', name: 'José', layers: 1 },
    { id: 'sample-b', name: 'Sample B', layers: 1 },
  ])
  expect(await annotatorWithId(root, 'sample-b')).toEqual({ id: 'sample-b', name: 'Sample B' })
  expect(await annotatorWithId(root, 'nobody')).toEqual({ id: 'nobody', name: 'nobody' })
})
