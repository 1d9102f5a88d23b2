import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { INTERCHANGE_FORMATS } from '../../../../src/core/formats/formats.ts'
import { EXPORT_FORMATS } from '../../../../src/core/formats/names.ts'
import { writeLayer } from '../../../../src/core/formats/writeAndVerify.ts'
import { exported, verifiedIn } from '../support/exchange.ts'
import { annotationOf, articleOf, layerOf } from '../support/layers.ts'
import { FAMILY } from '../support/texts.ts'

const TEXT = `${FAMILY} 💩 man, שלום`

describe('the formats as a library', () => {
  it('depend on the model of annotations, on text and on finding places in it, and on nothing else of the application', () => {
    const folder = join(import.meta.dirname, '../../../../src/core')
    const seen = new Set<string>()
    const follow = (path: string) => {
      if (seen.has(path)) return
      seen.add(path)
      for (const [, named = ''] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'/g))
        follow(join(path, '..', named))
    }
    follow(join(folder, 'formats/publicApi.ts'))
    const folders = [...seen].map((path) => relative(folder, path).split(sep).slice(0, -1)[0] ?? '')
    expect([...new Set(folders)].sort()).toEqual(['', 'anchoring', 'formats', 'model', 'text'])
  })
})

describe.each(EXPORT_FORMATS)('the format %s', (name) => {
  const format = INTERCHANGE_FORMATS[name]
  const article = articleOf(TEXT)

  it('has an extension with its dot', () => {
    expect(format.extension).toMatch(/^\.[a-z]+$/)
  })

  it('verifies all annotations of what it writes, and none in an empty file', () => {
    const layer = layerOf(article, annotationOf(TEXT, 1, 0, 8), annotationOf(TEXT, 2, 12, TEXT.length))
    const file = exported(name, article, layer)
    expect(file.left.annotations).toHaveLength(2)
    expect(verifiedIn(file, article)).toBe(2)
    expect(verifiedIn({ ...file, content: format.binary ? new Uint8Array() : '' }, article)).toBe(0)
  })

  it('refuses a layer whose quote is not what the text says', () => {
    const wrong = { ...annotationOf(TEXT, 1, 9, 11), quote: 'man' }
    expect(writeLayer(format, article, layerOf(article, wrong))).toMatchObject({
      ok: false,
      error: { code: 'slice-differs' },
    })
  })

  it('writes a layer without annotations', () => {
    const file = exported(name, article, layerOf(article))
    expect(verifiedIn(file, article)).toBe(0)
  })
})
