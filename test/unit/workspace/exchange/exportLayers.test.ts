import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import { exportLayers } from '../../../../src/workspace/exchange/exportLayers.ts'
import { preflight } from '../../../../src/workspace/exchange/stagedLayer.ts'
import { layerPlaces } from '../../../../src/workspace/layers/layers.ts'
import { annotationOf, layerOf } from '../../core/support/layers.ts'
import { codeOf, fileIn, put, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

const TEXT = '💩 een twee drie'

/** A workspace of three articles with a layer each; two annotations overlap. */
async function threeLayers() {
  const { root } = await temporaryWorkspace()
  for (const id of ['one', 'two', 'three']) {
    const article = await putArticle(root, id, TEXT)
    const layer = layerOf(article, annotationOf(TEXT, 1, 3, 6, { note: 'x' }), annotationOf(TEXT, 2, 3, 11))
    await put(root, `layers/${id}/anna.json`, serializeLayer(layer))
  }
  return { root, places: await layerPlaces(root), out: join(root, '..', 'out') }
}

describe('exportLayers', () => {
  it('writes a folder whole, tells how far it is, and what is lost of all layers together', async () => {
    const { root, places, out } = await threeLayers()
    const told: string[] = []
    const onProgress = (done: number, total: number) => told.push(`${done}/${total}`)
    const report = unwrap(await exportLayers({ root, places, format: 'conll', out, as: 'folder', onProgress }))
    expect(report).toMatchObject({ layers: 3, annotations: 3 })
    expect(report.losses).toContainEqual({ kind: 'overlaps', count: 3 })
    expect(told).toEqual(['0/3', '1/3', '2/3', '3/3'])
    expect(await readdir(out)).toEqual(['one', 'three', 'two'])
    const planned = unwrap(await preflight(root, places, 'conll'))
    expect(planned).toEqual({ layers: 3, annotations: 6, losses: report.losses })
  })

  it('leaves nothing where it is stopped in the middle', async () => {
    const { root, places, out } = await threeLayers()
    const signal = { aborted: false }
    const onProgress = (done: number) => {
      signal.aborted = done === 2
    }
    const outcome = await exportLayers({ root, places, format: 'brat', out, as: 'folder', signal, onProgress })
    expect(codeOf(outcome)).toBe('cancelled')
    expect((await readdir(join(root, '..'))).filter((name) => name.includes('out'))).toEqual([])
  })

  it('writes every file of a layer, and over its own again', async () => {
    const { root, places, out } = await threeLayers()
    const request = { root, places, format: 'brat', out: `${out}.ann`, as: 'file' } as const
    expect(unwrap(await exportLayers(request))).toMatchObject({ layers: 1, annotations: 2 })
    expect(await fileIn(root, '../out.txt')).toBe(TEXT)
    expect((await exportLayers(request)).ok).toBe(true)
    expect((await readdir(join(root, '..'))).sort()).toEqual(['out.ann', 'out.txt', 'workspace'])
  })
})
