import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { serializeBundle, serializeLayer } from '../../../src/core/model/files.ts'
import { emptyLayer, type Layer } from '../../../src/core/model/layer.ts'
import { annotationOf } from '../core/support/layers.ts'
import { fileIn, put, putArticle, temporaryFolder, temporaryWorkspace } from '../workspace/support.ts'
import { run } from './support.ts'

const TEXT = 'The plan passed by 31 votes to 17.'
const NOW = '2026-03-01T10:00:00.000Z'

async function workspaceWith(...annotators: readonly string[]) {
  const { root } = await temporaryWorkspace()
  const article = await putArticle(root, 'plan', TEXT)
  const layer = (id: string, start: number, end: number): Layer => ({
    ...emptyLayer(article, { id, name: id }),
    annotations: [annotationOf(TEXT, 1, start, end)],
  })
  for (const id of annotators) await put(root, `layers/plan/${id}.json`, serializeLayer(layer(id, 19, 27)))
  return { root, article, layer }
}

async function bundle(of: readonly string[]): Promise<string> {
  const { article, layer } = await workspaceWith()
  const layers = of.map((id) => layer(id, 31, 33))
  const by = { id: 'eve', name: 'Eve' }
  const text = serializeBundle({
    format: 'factmark-bundle',
    version: 1,
    made: NOW,
    by,
    article,
    guidelines: '# Guide',
    layers,
  })
  return put(await temporaryFolder(), 'b.json', text)
}

const textOf = async (root: string, id: string) => fileIn(root, `layers/plan/${id}.json`)

it('replaces no layer that wasn’t accepted: lists them and writes nothing', async () => {
  const file = await bundle(['bob', 'cor'])
  const { root } = await workspaceWith('bob')
  const before = await textOf(root, 'bob')
  const refused = await run(root, 'import', file)
  expect(refused.code).toBe(1)
  expect(refused.out).toBe('')
  expect(refused.error).toMatch(/layer by bob \(bob\) on plan, sent by Eve \(eve\).*would replace/)
  expect(refused.error).toMatch(/annotations: 0 added, 1 changed, 0 lost/)
  expect(refused.error).toMatch(/--accept bob/)
  expect([await textOf(root, 'bob'), await textOf(root, 'cor'), await fileIn(root, 'guidelines.md')]).toEqual([
    before,
    null,
    null,
  ])
  const taken = await run(root, 'import', file, '--accept', 'bob')
  expect(taken.code).toBe(0)
  expect(await textOf(root, 'bob')).not.toBe(before)
  expect(await textOf(root, 'cor')).not.toBeNull()
  expect((await run(root, 'validate')).code).toBe(0)
  // The same file again brings nothing new.
  expect((await run(root, 'import', file)).code).toBe(0)
})

it('never makes the adjudicated layer without being told to', async () => {
  const file = await bundle(['adjudicated'])
  const { root } = await workspaceWith()
  expect((await run(root, 'import', file)).code).toBe(1)
  expect(await textOf(root, 'adjudicated')).toBeNull()
  expect((await run(root, 'import', file, '--accept', 'adjudicated')).code).toBe(0)
  expect(await readFile(join(root, 'layers/plan/adjudicated.json'), 'utf8')).toContain('brought')
})
