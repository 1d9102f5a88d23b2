import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS, FORMATS } from '../../../../src/core/formats/formats.ts'
import { annotationOf, articleOf, layerOf, succeeded } from '../support/layers.ts'
import { FAMILY } from '../support/texts.ts'

const TEXT = `${FAMILY} 💩 man, שלום`

describe.each(EXPORT_FORMATS)('the format %s', (name) => {
  const format = FORMATS[name]
  const article = articleOf(TEXT)

  it('has an extension with its dot', () => {
    expect(format.extension).toMatch(/^\.[a-z]+$/)
  })

  it('verifies all annotations of what it writes, and none in an empty file', () => {
    const layer = layerOf(article, annotationOf(TEXT, 1, 0, 8), annotationOf(TEXT, 2, 12, TEXT.length))
    const file = succeeded(format.write(article, layer))
    expect(format.verify(article, layer, file)).toBe(2)
    expect(format.verify(article, layer, '')).toBe(0)
  })

  it('refuses a layer whose quote is not what the text says', () => {
    const wrong = { ...annotationOf(TEXT, 1, 9, 11), quote: 'man' }
    expect(format.write(article, layerOf(article, wrong))).toMatchObject({
      ok: false,
      error: { code: 'slice-differs' },
    })
  })

  it('writes a layer without annotations', () => {
    expect(format.write(article, layerOf(article)).ok).toBe(true)
  })
})
