import { describe, expect, it } from 'vitest'
import { serializeLayer, serializeWorkspace } from '../../../../src/core/model/files.ts'
import { emptyLayer, type LayerStatus } from '../../../../src/core/model/layer.ts'
import { statedFigures } from '../../../../src/workspace/library/statedFigures.ts'
import { annotationOf } from '../../core/support/layers.ts'
import { put, putArticle, temporaryWorkspace } from '../support.ts'

const TEXT = 'Op ruim dertig locaties staan 120 schepen.'
const VALUE = { value: 30, bound: 'at-least', unit: 'locaties', kind: 'count' }

/** A workspace in which ann and bea have each tagged a figure, ann's layer with this status. */
async function workspaceOfTwo(status: LayerStatus): Promise<string> {
  const { root } = await temporaryWorkspace()
  const article = await putArticle(root, 'navo-top', TEXT)
  const layerOf = (id: string, start: number, end: number) => ({
    ...emptyLayer(article, { id, name: id }),
    annotations: [annotationOf(TEXT, 1, start, end, { tag: 'figure', value: VALUE })],
  })
  await put(root, 'layers/navo-top/ann.json', serializeLayer({ ...layerOf('ann', 3, 23), status }))
  await put(root, 'layers/navo-top/bea.json', serializeLayer(layerOf('bea', 30, 41)))
  return root
}

const quotes = async (root: string) => (await statedFigures(root, 'ann')).map(({ quote }) => quote)

describe('the figures of a workspace', () => {
  it('are the annotator’s own as long as colleagues’ may not be seen', async () =>
    expect(await quotes(await workspaceOfTwo('open'))).toEqual(['ruim dertig locaties']))

  it('are everybody’s once the own layer is done', async () =>
    expect(await quotes(await workspaceOfTwo('done'))).toEqual(['ruim dertig locaties', '120 schepen']))

  it('name whose layer each is of', async () =>
    expect((await statedFigures(await workspaceOfTwo('done'), 'ann')).map(({ annotator }) => annotator)).toEqual([
      'ann',
      'bea',
    ]))

  it('are everybody’s where nobody is blind', async () => {
    const root = await workspaceOfTwo('open')
    const open = { format: 'factmark-workspace', version: 1, title: 'Open', blind: false } as const
    await put(root, 'workspace.json', serializeWorkspace(open))
    expect(await quotes(root)).toHaveLength(2)
  })

  it('leave out what has no value, what is no figure, and layers that can’t be read', async () => {
    const { root } = await temporaryWorkspace()
    const article = await putArticle(root, 'navo-top', TEXT)
    const annotations = [
      annotationOf(TEXT, 1, 3, 23, { tag: 'figure' }),
      annotationOf(TEXT, 2, 30, 41, { tag: 'claim', value: VALUE }),
    ]
    await put(
      root,
      'layers/navo-top/ann.json',
      serializeLayer({ ...emptyLayer(article, { id: 'ann', name: 'Ann' }), annotations }),
    )
    await put(root, 'layers/haven/ann.json', '{ torn')
    expect(await quotes(root)).toEqual([])
  })
})
