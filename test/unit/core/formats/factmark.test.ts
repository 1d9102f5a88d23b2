import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factmarkFormat } from '../../../../src/core/formats/factmark.ts'
import { parseLayer } from '../../../../src/core/model/files.ts'
import { annotationOf, articleOf, codeOf, layerOf, succeeded } from '../support/layers.ts'
import { someText } from '../support/texts.ts'
import { layerOver } from '../support/vectors.ts'

const TEXT = '💩This is an annotation.'
const article = articleOf(TEXT)
const layer = layerOf(article, annotationOf(TEXT, 1, 13, 23))

describe('the Factmark export', () => {
  it('counts the test vector in UTF-16 code units', () => {
    const file = succeeded(factmarkFormat.write(article, layer))
    expect(JSON.parse(file)).toMatchObject({
      offsets: 'utf-16',
      annotations: [{ start: 13, end: 23, quote: 'annotation' }],
    })
  })

  it('reads back as the layer that it was, over any text', () => {
    fc.assert(
      fc.property(someText.chain(layerOver), ({ text, layer: random }) => {
        const file = succeeded(factmarkFormat.write(articleOf(text), random))
        expect(succeeded(parseLayer(file, 'x.json'))).toEqual(random)
        expect(factmarkFormat.verify(articleOf(text), random, file)).toBe(random.annotations.length)
      }),
    )
  })

  it('refuses a layer that disagrees with the text', () => {
    const wrong = { ...annotationOf(TEXT, 1, 13, 23), quote: 'nnotation.' }
    expect(codeOf(factmarkFormat.write(article, layerOf(article, wrong)))).toBe('slice-differs')
    expect(codeOf(factmarkFormat.write({ ...article, id: 'other' }, layer))).toBe('id-differs')
  })

  it('verifies nothing in a file that differs by a byte', () => {
    const file = succeeded(factmarkFormat.write(article, layer))
    expect(factmarkFormat.verify(article, layer, file)).toBe(1)
    expect(factmarkFormat.verify(article, layer, file.trimEnd())).toBe(0)
  })
})
