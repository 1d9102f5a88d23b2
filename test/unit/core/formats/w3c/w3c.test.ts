import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INTERCHANGE_FORMATS } from '../../../../../src/core/formats/formats.ts'
import { writeLayer } from '../../../../../src/core/formats/writeAndVerify.ts'
import type { Annotation } from '../../../../../src/core/model/annotation.ts'
import type { Layer } from '../../../../../src/core/model/layer.ts'
import { exported, textIn, verifiedIn } from '../../support/exchange.ts'
import { annotationOf, articleOf, CHANGED, codeOf, layerOf, MADE, uuid } from '../../support/layers.ts'
import { ACUTE, FAMILY, someText } from '../../support/texts.ts'
import { layerOver } from '../../support/vectors.ts'

interface Item {
  readonly id: string
  readonly body: unknown
  readonly target: {
    readonly source: string
    readonly selector: readonly [
      { readonly type: string; readonly start: number; readonly end: number },
      { readonly type: string; readonly exact: string; readonly prefix: string; readonly suffix: string },
    ]
  }
}

function write(text: string, layer: Layer) {
  const written = exported('w3c', articleOf(text), layer)
  const file = textIn(written)
  return { written, file, collection: JSON.parse(file), items: JSON.parse(file).first.items as readonly Item[] }
}

function positionsOf(text: string, ...spans: readonly (readonly [number, number])[]) {
  const annotations = spans.map(([start, end], number) => annotationOf(text, number, start, end))
  const { items } = write(text, layerOf(articleOf(text), ...annotations))
  return items.map(({ target }) => [target.selector[0].start, target.selector[0].end, target.selector[1].exact])
}

describe('the W3C export', () => {
  it('counts the test vector in code points', () => {
    expect(positionsOf('💩This is an annotation.', [13, 23])).toEqual([[12, 22, 'annotation']])
  })

  it.each([
    ['behind a family', `${FAMILY}x man`, 8, 9, [5, 6, 'x']],
    ['of a family', `a${FAMILY}b`, 1, 9, [1, 6, FAMILY]],
    ['behind a combining mark', `${ACUTE}n man`, 2, 3, [2, 3, 'n']],
    ['in right-to-left text', '💩 שלום עולם', 3, 7, [2, 6, 'שלום']],
    ['at 0', '💩💩 man', 0, 4, [0, 2, '💩💩']],
    ['at the end of the text', 'man 💩', 4, 6, [4, 5, '💩']],
    ['of the whole text', '💩', 0, 2, [0, 1, '💩']],
    ['behind line breaks', '💩\n\n💩x', 6, 7, [4, 5, 'x']],
  ])('gives the code points of a span %s', (_, text, start, end, expected) => {
    expect(positionsOf(text, [start, end])).toEqual([expected])
  })

  it('gives nested, overlapping and equal spans each', () => {
    expect(positionsOf('💩 een twee drie', [3, 16], [3, 11], [3, 11], [7, 16])).toEqual([
      [2, 10, 'een twee'],
      [2, 10, 'een twee'],
      [2, 15, 'een twee drie'],
      [6, 15, 'twee drie'],
    ])
  })

  it('agrees with its quotes at every position, over any text, as another program reads it', () => {
    fc.assert(
      fc.property(someText.chain(layerOver), ({ text, layer }) => {
        const { written, items } = write(text, layer)
        const characters = [...text]
        for (const { target } of items) {
          const [{ start, end }, { exact, prefix, suffix }] = target.selector
          expect(characters.slice(start, end).join('')).toBe(exact)
          expect(characters.slice(0, start).join('').endsWith(prefix)).toBe(true)
          expect(characters.slice(end).join('').startsWith(suffix)).toBe(true)
        }
        expect(items.map(({ id }) => id)).toEqual(layer.annotations.map(({ id }) => `urn:uuid:${id}`))
        expect(verifiedIn(written, articleOf(text))).toBe(layer.annotations.length)
      }),
    )
  })

  it('says tag, note and links in bodies, each with its purpose, and times and maker beside them', () => {
    const text = 'een twee'
    const links = [{ rel: 'part-of', to: uuid(2) }] as const
    const annotation = annotationOf(text, 1, 0, 3, { tag: 'figure', note: 'klopt', links, updated: CHANGED })
    const { collection, items } = write(text, layerOf(articleOf(text), annotation, annotationOf(text, 2, 0, 8)))
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 2,
      first: { type: 'AnnotationPage', startIndex: 0 },
    })
    expect(items[0]).toMatchObject({
      id: `urn:uuid:${uuid(1)}`,
      type: 'Annotation',
      created: MADE,
      modified: CHANGED,
      creator: { type: 'Person', nickname: 'anna', name: 'Anna de Vries' },
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'figure' },
        { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: 'klopt' },
        { type: 'SpecificResource', purpose: 'linking', source: `urn:uuid:${uuid(2)}` },
      ],
      target: { source: `urn:sha256:${'a'.repeat(64)}` },
    })
    expect(items[1]?.body).toEqual({ type: 'TextualBody', purpose: 'tagging', value: 'claim' })
  })

  it('names the source of an article that has one', () => {
    const article = { ...articleOf('een'), source: 'https://example.org/a' }
    const file = textIn(exported('w3c', article, layerOf(article, annotationOf('een', 1, 0, 3))))
    expect(JSON.parse(file).first.items[0].target.source).toBe('https://example.org/a')
  })
})

describe('the W3C export refuses', () => {
  const text = 'een 💩 twee'
  const refusal = (changed: Partial<Annotation>) => {
    const layer = layerOf(articleOf(text), annotationOf(text, 1, 0, 3), { ...annotationOf(text, 2, 4, 6), ...changed })
    return codeOf(writeLayer(INTERCHANGE_FORMATS.w3c, articleOf(text), layer))
  }

  it.each([
    ['a quote that the text does not say there', { quote: '💨' }, 'slice-differs'],
    ['offsets in code points', { start: 6, end: 10, quote: 'twee' }, 'slice-differs'],
    ['an edge inside a surrogate pair', { start: 5, end: 6, quote: '\udca9' }, 'slice-differs'],
    ['an end beyond the text', { start: 7, end: 12, quote: 'twee' }, 'span-outside'],
    ['an empty span', { start: 4, end: 4, quote: '' }, 'span-empty'],
  ])('%s', (_, changed, code) => {
    expect(refusal(changed)).toBe(code)
  })
})

describe('verifying a W3C file', () => {
  const text = 'ja 💩 ja, ja'
  const layer = layerOf(articleOf(text), annotationOf(text, 1, 0, 2), annotationOf(text, 2, 6, 8))
  const { file, written } = write(text, layer)
  const verified = (changed: string) => verifiedIn({ ...written, content: changed }, articleOf(text))

  it('counts what is there as it should be', () => {
    expect(verified(file)).toBe(2)
  })

  it.each([
    ['a quote differs', '"exact": "ja"', '"exact": "nee"'],
    ['a position is in UTF-16', '"start": 5,\n              "end": 7', '"start": 6,\n              "end": 8'],
    [
      'a position leads to the same word elsewhere',
      '"start": 5,\n              "end": 7',
      '"start": 9,\n              "end": 11',
    ],
    ['an id differs', `"urn:uuid:${uuid(2)}"`, `"urn:uuid:${uuid(3)}"`],
  ])('counts one less where %s', (_, from, to) => {
    expect(file).toContain(from)
    expect(verified(file.replace(from, to))).toBe(1)
  })

  it.each(['', 'geen JSON', 'null', '{}', '{"first":{}}'])('counts 0 for %j', (other) => {
    expect(verified(other)).toBe(0)
  })
})
