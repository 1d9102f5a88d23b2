import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sampleIn } from '../../../../src/workspace/import/sample.ts'
import { createCatalogue } from '../../../../src/workspace/library/catalogue.ts'
import { putArticle, temporaryWorkspace, unwrap } from '../support.ts'

const SAMPLES = join(import.meta.dirname, '../../../../annotations')

it('adds the sample in a language where it isn’t, once, beside an article of its name', async () => {
  const { root } = await temporaryWorkspace()
  const sample = (language: string) => sampleIn(root, createCatalogue(root), SAMPLES, language).then(unwrap)
  expect(await sample('en')).toEqual({ id: 'council-flood-defences', isNew: true })
  expect(await sample('en')).toEqual({ id: 'council-flood-defences', isNew: false })
  await putArticle(root, 'bondgenoten-oostflank', 'Something else of that name.')
  await putArticle(root, 'haven-derde-kwartaal', 'And of that.')
  const dutch = await sample('nl')
  expect(dutch.isNew).toBe(true)
  expect(await readdir(join(root, 'articles'))).toContain(`${dutch.id}.json`)
  expect((await readdir(join(root, 'articles'))).length).toBe(4)
})
