import { describe, expect, it } from 'vitest'
import { type BuildOptions, buildLayer } from '../../../../src/core/formats/building.ts'
import { documentOf, type ForeignSpan } from '../../../../src/core/formats/document.ts'
import { guessFormat } from '../../../../src/core/formats/guessing.ts'
import { decide, proposeMapping } from '../../../../src/core/formats/mapping.ts'
import { matcherOf } from '../../../../src/core/formats/matching.ts'
import { placeDocument } from '../../../../src/core/formats/placing.ts'
import type { OffsetUnit } from '../../../../src/core/formats/unitNames.ts'
import { articleOf, uuid } from '../support/layers.ts'

const TEXT = '💩 Volgens de Noor, zegt de Noor.\n\nRuim 40.000 man.'

function span(id: number, start: number | null, end: number | null, quote: string | null, fields = {}): ForeignSpan {
  return { id: `${id}`, label: 'claim', start, end, quote, ...fields }
}

function place(
  text: string | null,
  spans: readonly ForeignSpan[],
  units: readonly OffsetUnit[] = ['code-points', 'utf-16'],
) {
  const { unit, isUnitTold, spans: placed } = placeDocument(TEXT, documentOf({ text, units, spans }))
  return { unit, isUnitTold, placed: placed.map((one) => [one.state, one.place?.start, one.place?.end]) }
}

describe('placeDocument', () => {
  it('takes the unit in which the quotes agree with the text', () => {
    expect(place(null, [span(1, 2, 9, 'Volgens')])).toEqual({
      unit: 'code-points',
      isUnitTold: true,
      placed: [['exact', 3, 10]],
    })
    expect(place(null, [span(1, 3, 10, 'Volgens')])).toEqual({
      unit: 'utf-16',
      isUnitTold: true,
      placed: [['exact', 3, 10]],
    })
  })

  it('believes offsets without words on request only, and never blank or broken ones', () => {
    const spans = [span(1, 3, 10, null), span(2, 33, 35, null), span(3, 1, 4, null), span(4, 90, 99, null)]
    const states = (believes: boolean) =>
      placeDocument(TEXT, documentOf({ text: null, units: ['utf-16'], spans }), 'utf-16', believes).spans.map(
        ({ state }) => state,
      )
    expect(states(false)).toEqual(['orphan', 'orphan', 'orphan', 'orphan'])
    expect(states(true)).toEqual(['believed', 'orphan', 'orphan', 'orphan'])
  })

  it('says that it could not tell where there are no words to compare', () => {
    expect(place(TEXT, [span(1, 3, 10, null)], ['utf-16', 'code-points'])).toMatchObject({
      unit: 'utf-16',
      isUnitTold: false,
    })
  })

  it('finds words that were changed since the file was made, and says how well they fit', () => {
    const now = 'De raad stemde dinsdag met 31 tegen 19 voor de muur, zei de burgemeester na afloop.'
    const before = now.replace('19', '17')
    const start = before.indexOf('31 tegen 17')
    const { spans } = placeDocument(
      now,
      documentOf({ text: before, units: ['utf-16'], spans: [span(1, start, start + 11, '31 tegen 17')] }),
    )
    expect(spans).toMatchObject([{ state: 'fuzzy', place: { start, end: start + 11 } }])
    expect(spans[0]?.state === 'fuzzy' && spans[0].score).toBeGreaterThan(0.8)
  })

  it('finds moved words near their old place, however often they stand before it', () => {
    const line = (number: number) => `Zin ${number} van de man.\n`
    const text = Array.from({ length: 5000 }, (_, number) => line(number)).join('')
    const start = text.indexOf('man', text.indexOf(line(4000)))
    const shifted = span(1, start + 40, start + 43, 'man', { prefix: `${line(4000).slice(0, -5)}`, suffix: '.' })
    const { spans } = placeDocument(text, documentOf({ text: null, units: ['utf-16'], spans: [shifted] }))
    expect(spans).toMatchObject([{ state: 'moved', place: { start, end: start + 3 } }])
  })

  it('finds moved words by what stands beside them', () => {
    const second = TEXT.lastIndexOf('de Noor')
    const found = place(null, [span(1, null, null, 'de Noor', { prefix: 'zegt ', suffix: '.' })])
    expect(found.placed).toEqual([['moved', second, second + 7]])
  })

  it('guesses between equal places by none, and calls missing words orphans', () => {
    expect(place(null, [span(1, null, null, 'de Noor'), span(2, 0, 5, 'nergens')]).placed).toEqual([
      ['orphan', undefined, undefined],
      ['orphan', undefined, undefined],
    ])
  })

  it('leads offsets through newlines, spaces and normalisation that another program changed', () => {
    const other = TEXT.replaceAll('\n', '\r\n').replace('Ruim', ' Ruim')
    const start = other.indexOf('40.000')
    const own = TEXT.indexOf('40.000')
    expect(place(other, [span(1, start, start + 6, null)], ['utf-16']).placed).toEqual([['exact', own, own + 6]])
  })

  it('never believes offsets without words in another text', () => {
    expect(place(null, [span(1, 3, 10, null)]).placed).toEqual([['orphan', undefined, undefined]])
  })

  it('takes no edge inside a surrogate pair', () => {
    expect(place(TEXT, [span(1, 1, 10, null)], ['utf-16']).placed[0]?.[0]).not.toBe('exact')
  })
})

describe('matcherOf', () => {
  const articles = [
    { ...articleOf(TEXT), id: 'one', source: 'https://example.org/one' },
    { ...articleOf('Iets anders over de Noor.'), id: 'two', sha256: 'b'.repeat(64) },
  ]
  const match = (fields: Parameters<typeof documentOf>[0]) => {
    const found = matcherOf(articles).match(documentOf(fields))
    return found && [found.article.id, found.by]
  }
  const units = ['utf-16'] as const

  it('knows an article by digest, address, text, normalized text and quotes', () => {
    expect(match({ text: null, units, spans: [], source: `urn:sha256:${'b'.repeat(64)}` })).toEqual(['two', 'source'])
    expect(match({ text: null, units, spans: [], source: 'https://example.org/one' })).toEqual(['one', 'source'])
    expect(match({ text: TEXT, units, spans: [] })).toEqual(['one', 'text'])
    expect(match({ text: TEXT.replaceAll('\n', '\r\n'), units, spans: [] })).toEqual(['one', 'evened'])
    expect(match({ text: null, units, spans: [span(1, null, null, '40.000 man')] })).toEqual(['one', 'quotes'])
  })

  it('knows none where nothing fits, or several fit as well', () => {
    expect(match({ text: 'Nog iets.', units, spans: [] })).toBeNull()
    expect(match({ text: null, units, spans: [span(1, null, null, 'Noor', { prefix: 'zegt de ' })] })).toBeNull()
  })
})

describe('buildLayer', () => {
  const options: BuildOptions = {
    article: articleOf(TEXT),
    annotator: { id: 'bob', name: 'Bob' },
    format: 'brat',
    mapping: { tags: { claim: 'claim', PER: 'attribution' }, relations: {} },
    newId: () => uuid(90),
    now: '2026-01-01T00:00:00.000Z',
  }

  it('keeps orphans aside, counts what is skipped, and keeps foreign ids, labels, attributes and relations', () => {
    const document = documentOf({
      text: null,
      units: ['utf-16'],
      spans: [
        { ...span(1, 3, 10, 'Volgens'), id: 'T1', label: 'PER', attributes: { Mention: 'Name' } },
        { ...span(2, 35, 39, 'Ruim'), id: uuid(2) },
        span(3, 0, 2, 'weg'),
        { ...span(4, 0, 2, '💩'), label: 'EMOJI' },
      ],
      relations: [{ label: 'Family', from: 'T1', to: uuid(2) }],
    })
    const { layer, report } = buildLayer(document, options)
    expect(report).toMatchObject({
      exact: 2,
      orphans: [{ quote: 'weg' }],
      skipped: { EMOJI: 1 },
      skippedRelations: { Family: 1 },
    })
    expect(layer).toMatchObject({ orphans: [{ tag: 'claim', quote: 'weg' }] })
    expect(layer.annotations).toMatchObject([
      {
        id: uuid(90),
        tag: 'attribution',
        foreign: {
          format: 'brat',
          id: 'T1',
          label: 'PER',
          attributes: { Mention: 'Name' },
          relations: [{ label: 'Family', to: uuid(2) }],
        },
      },
      { id: uuid(2), tag: 'claim' },
    ])
  })
})

describe('proposeMapping', () => {
  const labels = (...names: readonly string[]) =>
    documentOf({
      text: '',
      units: ['utf-16'],
      spans: names.map((label, index) => ({ ...span(index, 0, 1, null), label })),
    })

  it('knows the tags by their English and Dutch names in any case, and nothing else', () => {
    const { tags } = proposeMapping([labels('Claim', 'CIJFER', 'direct_speech', 'Toeschrijving', 'PERSON')])
    expect(tags).toEqual({
      Claim: 'claim',
      CIJFER: 'figure',
      direct_speech: 'quote',
      Toeschrijving: 'attribution',
      PERSON: null,
    })
  })

  it('goes by what was decided before', () => {
    const decided = { tags: { PERSON: 'attribution' as const }, relations: {} }
    expect(proposeMapping([labels('PERSON')], decided).tags).toEqual({ PERSON: 'attribution' })
  })

  it('takes decisions of the command line, and refuses what is no tag', () => {
    const none = { tags: {}, relations: {} }
    expect(decide(none, 'A=B=claim')).toEqual({ tags: { 'A=B': 'claim' }, relations: {} })
    expect(decide(none, 'in=part-of')?.relations).toEqual({ in: 'part-of' })
    expect(decide(none, 'X=')?.tags).toEqual({ X: null })
    expect(decide(none, 'X=nonsense')).toBeNull()
    expect(decide(none, 'X')).toBeNull()
  })
})

describe('guessFormat', () => {
  it.each([
    ['x.ann', '', 'brat'],
    ['x.json', '{"format":"factmark-layer"', 'factmark'],
    ['x.json', '{"%TYPES":{}', 'cas-json'],
    ['x.json', '[{"data":{"text":""},"annotations":[', 'label-studio'],
    ['x.json', '{"@context":"http://www.w3.org/ns/anno.jsonld"', 'w3c'],
    ['x.jsonl', '{"text":"","label":[', 'doccano'],
    ['x.jsonl', '{"text":"","tokens":[', 'prodigy'],
    ['x.txt', 'EU B-ORG\nrejects O\n', 'conll'],
    ['x.txt', 'A story.', null],
    ['x.xml', '<?xml version="1.0"?><typeSystemDescription>', null],
  ])('takes %s beginning with %s for %s', (name, head, format) => {
    expect(guessFormat(name, head)).toBe(format)
  })
})
