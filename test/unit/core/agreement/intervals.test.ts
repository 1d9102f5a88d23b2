/** Intervals, agreement on answers, and cautions. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intervalOf } from '../../../../src/core/agreement/intervals.ts'
import { meaningOf } from '../../../../src/core/agreement/meaning.ts'
import { createAgreementTally, type MeasuredArticle } from '../../../../src/core/agreement/measures.ts'
import { EMPTY_CODEBOOK } from '../../../../src/core/model/codebook.ts'
import { TAGS } from '../../../../src/core/model/tag.ts'
import { runs } from '../../support/runs.ts'
import { uuid } from '../support/layers.ts'

const TEXT = 'one two three four five six seven eight nine ten eleven twelve'
const VALUES = ['no', 'partly', 'yes']
const words = { en: '', nl: '' }
const value = (key: string) => ({ id: key, key, label: words, retired: false, changed: 0 })
const attribute = { label: words, shortcut: null, when: null, expected: false, changed: 0, of: ['claim'] as const }
const CODEBOOK = {
  ...EMPTY_CODEBOOK,
  attributes: [
    { ...attribute, id: 'c', key: 'checkability', kind: 'one' as const, ordered: true, values: VALUES.map(value) },
    { ...attribute, id: 't', key: 'topics', kind: 'many' as const, ordered: false, values: ['a', 'b'].map(value) },
    { ...attribute, id: 'r', key: 'remark', kind: 'text' as const, ordered: false, values: [] },
  ],
}

const span = fc.record({
  start: fc.nat(50),
  length: fc.integer({ min: 1, max: 12 }),
  tag: fc.constantFrom(...TAGS),
  answer: fc.constantFrom(undefined, ...VALUES),
})
const layer = (annotator: string) =>
  fc.record({
    annotator: fc.constant(annotator),
    spans: fc.array(span, { maxLength: 5 }),
    isThere: fc.integer({ min: 0, max: 3 }),
  })
const someArticles: fc.Arbitrary<readonly MeasuredArticle[]> = fc
  .array(fc.tuple(layer('anna'), layer('ben'), layer('cor')), { minLength: 2, maxLength: 5 })
  .map((articles) =>
    articles.map((layers, at) => ({
      id: `a${at}`,
      text: TEXT,
      layers: layers
        .filter(({ isThere }) => isThere > 0)
        .map(({ annotator, spans }) => ({
          annotator,
          annotations: spans.map(({ start, length, tag, answer }, index) => ({
            ...{ id: uuid(index), tag, start, end: Math.min(TEXT.length, start + length) },
            ...(answer && { attributes: { checkability: answer } }),
          })),
        })),
    })),
  )

const tallyOf = (articles: readonly MeasuredArticle[], hasIntervals = true) => {
  const tally = createAgreementTally(['anna', 'ben', 'cor'], { codebook: CODEBOOK, hasIntervals })
  for (const article of articles) tally.add(article)
  return tally
}

function finished<T>(steps: Generator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

describe('intervals', () => {
  it('draw from what the measures are made of: of articles that are all the same they are the measures', () => {
    fc.assert(
      fc.property(someArticles, ([first]) => {
        if (!first) return
        const tally = tallyOf([first, first, first])
        const { overall, byTag, attributes } = tally.result()
        const intervals = finished(tally.intervals({ samples: 3, seed: 1 }))
        for (const [scores, found] of [
          [overall, intervals.overall],
          ...TAGS.map((tag) => [byTag[tag], intervals.byTag[tag]] as const),
        ] as const) {
          const wanted = { f1Exact: scores.f1Exact.mean, f1Overlap: scores.f1Overlap.mean, kappa: scores.kappa.mean }
          for (const [name, measure] of Object.entries({
            ...wanted,
            fleissKappa: scores.fleissKappa,
            alphaU: scores.alphaU,
          })) {
            const interval = found[name as keyof typeof found]
            if (measure.value === null) expect([name, interval]).toEqual([name, null])
            else for (const end of [interval?.low, interval?.high]) expect(end).toBeCloseTo(measure.value, 9)
          }
        }
        for (const [index, { alpha }] of attributes.entries())
          if (alpha.value !== null) expect(intervals.attributes[index]?.low).toBeCloseTo(alpha.value, 9)
      }),
      { numRuns: runs(60) },
    )
  })

  it('are the same each time, and hold the measure', () => {
    fc.assert(
      fc.property(someArticles, (articles) => {
        const [one, other] = [tallyOf(articles), tallyOf(articles)]
        const intervals = finished(one.intervals({ samples: 200, seed: 7 }))
        expect(finished(other.intervals({ samples: 200, seed: 7 }))).toEqual(intervals)
        for (const interval of Object.values(intervals.overall))
          if (interval) expect(interval.low).toBeLessThanOrEqual(interval.high)
      }),
      { numRuns: runs(10) },
    )
  })

  it('are the middle 95 % of the values, and missing for one article', () => {
    const values = Array.from({ length: 1001 }, (_, index) => index / 1000)
    expect(intervalOf(values)).toEqual({ low: 0.025, high: 0.975 })
    expect(intervalOf([null, 0.5])).toBeNull()
    const [one] = fc.sample(someArticles, { seed: 1, numRuns: 1 })[0] ?? []
    expect(finished(tallyOf(one ? [one] : []).intervals()).overall.f1Exact).toBeNull()
  })
})

/** An article on which Anna and Ben tag the same claims, with these answers. */
function answered(
  id: string,
  ...pairs: readonly (readonly [object | undefined, object | undefined])[]
): MeasuredArticle {
  const layerOf = (annotator: string, side: 0 | 1) => ({
    annotator,
    annotations: pairs.map((pair, index) => ({
      ...{ id: uuid(index), tag: 'claim' as const, start: 4 * index, end: 4 * index + 3 },
      ...pair[side],
    })),
  })
  return { id, text: TEXT, layers: [layerOf('anna', 0), layerOf('ben', 1)] }
}

const says = (checkability: string, codebook?: number) => ({
  attributes: { checkability },
  ...(codebook && { codebook }),
})

describe('answers', () => {
  it('are compared on spans that were matched, a scale by its steps, and each revision by itself', () => {
    const articles = [
      answered('a', [says('yes', 1), says('yes', 1)], [says('no', 1), says('yes', 1)]),
      answered('b', [says('no', 2), says('no', 2)], [says('partly', 2), says('partly', 2)], [says('yes'), undefined]),
    ]
    const [found, ...others] = tallyOf(articles).result().attributes
    expect(others).toEqual([])
    expect(found).toMatchObject({
      key: 'checkability',
      of: 'annotations',
      metric: 'ordinal',
      units: 4,
      differing: 1,
      differsIn: ['a'],
    })
    expect(found?.alpha.value).toBeGreaterThan(0)
    expect(found?.byRevision).toMatchObject([
      { revision: 1, units: 2 },
      { revision: 2, units: 2, alpha: { value: 1 } },
    ])
  })

  it('that share values differ less, and free words are not measured', () => {
    const topics = (...values: string[]) => ({ attributes: { topics: values, remark: values.join(' ') } })
    const articles = [
      answered('a', [topics('a'), topics('a', 'b')], [topics('b'), topics('b')], [topics('a'), topics('a')]),
    ]
    const [found, ...others] = tallyOf(articles).result().attributes
    expect([found?.key, found?.metric, others]).toEqual(['topics', 'masi', []])
    const apart = tallyOf([
      answered('a', [topics('a'), topics('b')], [topics('b'), topics('b')], [topics('a'), topics('a')]),
    ])
    expect(found?.alpha.value).toBeGreaterThan(apart.result().attributes[0]?.alpha.value ?? 1)
  })

  it('about the article are compared over articles', () => {
    const articles = ['news', 'opinion', 'news'].map((genre, at) => {
      const { layers, ...article } = answered(`a${at}`, [undefined, undefined])
      return { ...article, layers: layers.map((one) => ({ ...one, answered: { attributes: { genre } } })) }
    })
    expect(tallyOf(articles).result().attributes).toMatchObject([
      { key: 'genre', of: 'article', metric: 'nominal', units: 3, differing: 0, alpha: { value: 1 } },
    ])
  })
})

describe('cautions', () => {
  it('name what there is too little of, and the article that decides', () => {
    const many = Array.from({ length: 12 }, () => [says('yes'), says('yes')] as const)
    const cautions = tallyOf([answered('a', ...many), answered('b', [says('yes'), says('no')])]).result().cautions
    expect(cautions).toEqual([
      { code: 'few-articles', count: 2 },
      { code: 'few-annotations', count: 26 },
      { code: 'one-article', article: 'a', share: 24 / 26 },
      { code: 'few-answers', key: 'checkability', of: 'annotations', count: 13 },
    ])
  })

  it('name an answer that is nearly always the same', () => {
    const many = Array.from({ length: 14 }, () => [says('yes'), says('yes')] as const)
    const articles = ['a', 'b', 'c', 'd', 'e'].map((id) => answered(id, ...many))
    expect(tallyOf(articles).result().cautions).toContainEqual({
      code: 'skewed-attribute',
      key: 'checkability',
      share: 1,
    })
  })
})

it('a value means what its interval allows', () => {
  const of = (value: number, low: number) => meaningOf({ value, reason: null }, { low, high: 1 }, 20)
  expect([of(0.9, 0.7), of(0.9, 0.5), of(0.7, 0.68), of(0.6, 0.5)]).toEqual(['reliable', 'unsure', 'tentative', 'poor'])
  const onFew = (value: number) => meaningOf({ value, reason: null }, { low: 0.9, high: 1 }, 19)
  expect([onFew(1), onFew(0)], 'too few places say nothing').toEqual(['few', 'few'])
})
