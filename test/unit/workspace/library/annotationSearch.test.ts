import { describe, expect, it } from 'vitest'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import { emptyLayer } from '../../../../src/core/model/layer.ts'
import { createAnnotationSearch } from '../../../../src/workspace/library/annotationSearch.ts'
import { annotationOf } from '../../core/support/layers.ts'
import { codeOf, put, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

const TEXT = 'The Café seats 40 people, said the owner.'

async function workspaceOfTwo(): Promise<{ readonly root: string; readonly tag: (article: string) => Promise<void> }> {
  const { root } = await temporaryWorkspace()
  const tag = async (article: string) => {
    const stored = await putArticle(root, article, TEXT)
    const owner = { ...annotationOf(TEXT, 2, 26, 40, { tag: 'attribution' }), note: 'of the Café' }
    const layer = { ...emptyLayer(stored, { id: 'ann', name: 'Ann' }) }
    await put(
      root,
      `layers/${article}/ann.json`,
      serializeLayer({ ...layer, annotations: [annotationOf(TEXT, 1, 4, 24, { tag: 'claim' }), owner] }),
    )
    const bea = { ...emptyLayer(stored, { id: 'bea', name: 'Bea' }) }
    await put(
      root,
      `layers/${article}/bea.json`,
      serializeLayer({ ...bea, annotations: [annotationOf(TEXT, 3, 0, 8, { tag: 'quote' })] }),
    )
  }
  await tag('one')
  return { root, tag }
}

describe('the annotations of a workspace', () => {
  it('are found by words and notes, the best first, those of the annotator alone', async () => {
    const { root, tag } = await workspaceOfTwo()
    const { search } = createAnnotationSearch(root)
    const quotes = async (query: string) =>
      unwrap(await search('ann', query)).map(({ article, quote }) => [article, quote])
    expect(await quotes('cafe')).toEqual([
      ['one', 'Café seats 40 people'],
      ['one', 'said the owner'],
    ])
    expect(await quotes('40 pe')).toEqual([['one', 'Café seats 40 people']])
    expect(await quotes('The')).toEqual([['one', 'said the owner']])
    expect(await quotes(' ')).toEqual([])
    await tag('two')
    expect(await quotes('seats')).toEqual([
      ['one', 'Café seats 40 people'],
      ['two', 'Café seats 40 people'],
    ])
  })

  it('are left out where a layer can’t be read, and a search that is overtaken is cancelled', async () => {
    const { root, tag } = await workspaceOfTwo()
    await tag('two')
    await put(root, 'layers/one/ann.json', '{ torn')
    const { search } = createAnnotationSearch(root)
    const [overtaken, latest] = await Promise.all([search('ann', 'ca'), search('ann', 'cafe')])
    expect(codeOf(overtaken)).toBe('cancelled')
    expect(unwrap(latest).map(({ article }) => article)).toEqual(['two', 'two'])
  })
})
