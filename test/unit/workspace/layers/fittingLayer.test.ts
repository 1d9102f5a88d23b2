import { expect, it } from 'vitest'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import { createLayerStore } from '../../../../src/workspace/layers/layerStore.ts'
import { validateWorkspace } from '../../../../src/workspace/validate.ts'
import { annotationOf, uuid } from '../../core/support/layers.ts'
import { codeOf, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

const TEXT = 'The plan passed by 31 votes to 17.'
const NOW = '2026-03-01T10:00:00.000Z'
const ANN = { id: 'ann', name: 'Ann' }

async function storeIn() {
  const { root } = await temporaryWorkspace()
  const article = await putArticle(root, 'plan', TEXT)
  const notices: unknown[] = []
  const store = createLayerStore({
    root,
    annotator: ANN,
    now: () => NOW,
    onSaving: () => undefined,
    onNotice: (problem) => notices.push(problem),
  })
  const copy = (fields: Partial<Layer>): Layer => ({ ...emptyLayer(article, ANN), ...fields })
  return { root, store, notices, copy }
}

it('merges of a copy what fits the article, names the rest, and believes no time to come', async () => {
  const { root, store, notices, copy } = await storeIn()
  const sound = annotationOf(TEXT, 1, 19, 27, { updated: '2099-01-01T00:00:00.000Z' })
  const outside = { ...annotationOf(TEXT, 2, 4, 8), start: 99_999, end: 100_003 }
  const misquoted = { ...annotationOf(TEXT, 3, 4, 8), quote: 'elsewhere' }
  unwrap(await store.merge('plan', copy({ annotations: [outside, misquoted, sound], status: 'done' })))
  const layer = store.layer('plan')
  expect(layer?.annotations.map(({ id, updated }) => [id, updated])).toEqual([[uuid(1), NOW]])
  expect(layer?.status).toBe('open')
  expect(notices).toMatchObject([{ code: 'layer-left-out', details: { count: 2 } }])
  expect(await validateWorkspace(root)).toEqual([])
})

it('merges nobody else’s layer', async () => {
  const { store, copy } = await storeIn()
  expect(codeOf(await store.merge('plan', copy({ annotator: { id: 'bob', name: 'Bob' } })))).toBe('id-differs')
  expect(store.layer('plan')?.annotations).toEqual([])
})
