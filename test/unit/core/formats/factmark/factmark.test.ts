import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INTERCHANGE_FORMATS } from '../../../../../src/core/formats/formats.ts'
import { writeLayer } from '../../../../../src/core/formats/writeAndVerify.ts'
import { parseLayer } from '../../../../../src/core/model/files.ts'
import { exported, textIn, verifiedIn } from '../../support/exchange.ts'
import { annotationOf, articleOf, codeOf, layerOf, succeeded, uuid } from '../../support/layers.ts'
import { someText } from '../../support/texts.ts'
import { layerOver } from '../../support/vectors.ts'

const TEXT = '💩This is an annotation.'
const article = articleOf(TEXT)
const layer = layerOf(article, annotationOf(TEXT, 1, 13, 23))

describe('the Factmark export', () => {
  it('counts the test vector in UTF-16 code units', () => {
    const file = textIn(exported('factmark', article, layer))
    expect(JSON.parse(file)).toMatchObject({
      offsets: 'utf-16',
      annotations: [{ start: 13, end: 23, quote: 'annotation' }],
    })
  })

  it('reads back as the layer that it was, over any text', () => {
    fc.assert(
      fc.property(someText.chain(layerOver), ({ text, layer: random }) => {
        const file = exported('factmark', articleOf(text), random)
        expect(succeeded(parseLayer(textIn(file), 'x.json'))).toEqual(random)
        expect(verifiedIn(file, articleOf(text))).toBe(random.annotations.length)
      }),
    )
  })

  it('refuses a layer that disagrees with the text', () => {
    const wrong = { ...annotationOf(TEXT, 1, 13, 23), quote: 'nnotation.' }
    expect(codeOf(writeLayer(INTERCHANGE_FORMATS.factmark, article, layerOf(article, wrong)))).toBe('slice-differs')
  })

  it('verifies nothing where a place, a tag, a note or an id differs', () => {
    const file = exported('factmark', article, layer)
    expect(verifiedIn(file, article)).toBe(1)
    for (const [from, to] of [
      ['"start": 13', '"start": 12'],
      ['"claim"', '"quote"'],
      ['"note": ""', '"note": "x"'],
      [layer.annotations[0]?.id ?? '', uuid(77)],
    ] as const) {
      expect(textIn(file)).toContain(from)
      expect(verifiedIn({ ...file, content: textIn(file).replace(from, to) }, article)).toBe(0)
    }
  })
})
