/** Layers that another program wrote, with lists left out or in an order of its own, or has locked. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import { readColleagues } from '../../../../src/workspace/layers/colleagues.ts'
import { validateWorkspace } from '../../../../src/workspace/validate.ts'
import { annotationOf, uuid } from '../../core/support/layers.ts'
import { add, createBench, TEXT } from '../storageSupport.ts'
import { fileIn, interceptRename, put, unwrap } from '../support.ts'

const LAYER = 'layers/bericht/ann.json'

/** A layer file with two annotations, changed as another program would have it. */
async function benchWith(change: (layer: Record<string, unknown>, annotations: object[]) => object) {
  const bench = await createBench()
  const annotations = [annotationOf(TEXT, 1, 0, 4), annotationOf(TEXT, 2, 5, 11)]
  const layer = { ...emptyLayer(bench.article, { id: 'ann', name: 'Ann' }), annotations }
  const text = JSON.stringify(change({ ...layer }, [...annotations]))
  await put(bench.root, LAYER, text)
  return { ...bench, written: text, complete: serializeLayer(layer) }
}

const CHANGES = [
  ['without replies', ({ replies: _, ...layer }: Record<string, unknown>) => layer],
  ['without reviews', ({ reviews: _, ...layer }: Record<string, unknown>) => layer],
  [
    'with annotations in another order',
    (layer: Record<string, unknown>, annotations: object[]) => ({ ...layer, annotations: annotations.reverse() }),
  ],
  [
    'with annotations that say nothing of links',
    (layer: Record<string, unknown>, annotations: object[]) => ({
      ...layer,
      annotations: annotations.map((annotation) => ({ ...annotation, links: undefined })),
    }),
  ],
] as const

describe.each(CHANGES)('a layer %s', (_name, change) => {
  it('opens complete and in order, and opening writes nothing', async () => {
    const { store, root, complete, written } = await benchWith(change)
    const opened = unwrap(await store.open('bericht'))
    expect(opened).toMatchObject({ notices: [], readOnly: null })
    expect(JSON.parse(opened.layer)).toEqual(JSON.parse(complete))
    unwrap(await store.flush())
    expect(await fileIn(root, LAYER)).toBe(written)
  })

  it('is completed by the next edit', async () => {
    const { store, text } = await benchWith(change)
    unwrap(await store.edit('bericht', add(3, 12, 20)))
    const stored = JSON.parse(await text()) as Layer
    expect(stored.annotations.map(({ id, links }) => [id, links])).toEqual(
      [1, 2, 3].map((number) => [uuid(number), []]),
    )
    expect(stored).toMatchObject({ reviews: [], replies: [] })
  })

  it('is sound to validate, and can be seen by a colleague', async () => {
    const { root, complete } = await benchWith(change)
    await put(root, 'workspace.json', '{"format":"factmark-workspace","version":1,"title":"T","blind":false}')
    expect(await validateWorkspace(root)).toEqual([])
    const { layers, problems } = unwrap(await readColleagues(root, 'bericht', 'bob'))
    expect(problems).toEqual([])
    expect(layers).toEqual([complete])
  })
})

describe('a layer’s file that another program has locked', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])('(%s) stays as it is, and is written when it can be', async (code) => {
    const { store, root, text, told, layer } = await createBench()
    unwrap(await store.edit('bericht', add(1, 0, 4)))
    const good = await text()
    const restoreRename = interceptRename(join(root, LAYER), () =>
      Promise.reject(Object.assign(new Error(`${code}: resource busy or locked`), { code })),
    )
    const answer = store.edit('bericht', add(2, 5, 11))
    await expect.poll(() => told.at(-1)?.code).toBe('file-unwritable')
    expect(await text()).toBe(good)
    restoreRename()
    unwrap(await answer)
    expect(await readdir(join(root, 'layers/bericht'))).toEqual(['ann.json'])
    expect((await layer()).annotations).toHaveLength(2)
  })
})
