import { describe, expect, it } from 'vitest'
import { INTERCHANGE_FORMATS } from '../../../../src/core/formats/formats.ts'
import { writeLayer } from '../../../../src/core/formats/writeAndVerify.ts'
import { annotationOf, articleOf, layerOf, succeeded } from '../support/layers.ts'

const TEXT = 'The plan passed by 33 votes to 17.'
const article = articleOf(TEXT)
const layer = layerOf(article, annotationOf(TEXT, 1, 19, 27))
const VERSION = { number: 2, captured: '2026-05-03T10:00:00.000Z', imported: '2026-05-04T10:00:00.000Z' }

const written = (name: 'csv' | 'w3c' | 'label-studio' | 'prodigy', version?: typeof VERSION) =>
  String(succeeded(writeLayer(INTERCHANGE_FORMATS[name], article, layer, { version })).files[0]?.content)

const read = (name: 'csv' | 'w3c' | 'label-studio' | 'prodigy', content: string) =>
  succeeded(INTERCHANGE_FORMATS[name].read?.({ name, content, companions: {} }) ?? { ok: true, value: [] })

describe.each(['csv', 'w3c', 'label-studio', 'prodigy'] as const)('%s of a version of an article', (name) => {
  it('says which one it is, by number and times', () => {
    const content = written(name, VERSION)
    for (const said of ['2026-05-03T10:00:00.000Z', '2026-05-04T10:00:00.000Z']) expect(content).toContain(said)
    expect(content).toMatch(name === 'csv' ? /,2,2026-05-03/ : /"version": ?2/)
  })

  it('says nothing of versions where there is one alone', () => {
    expect(written(name)).not.toMatch(/"version"|article_version|captured/)
  })

  it('is read as the same annotations, and the version isn’t kept as something that is unknown', () => {
    expect(read(name, written(name, VERSION))).toEqual(read(name, written(name)))
  })
})
