import { describe, expect, it } from 'vitest'
import { checkLayer } from '../../../../src/core/check/checkLayer.ts'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import type { Layer, Review } from '../../../../src/core/model/layer.ts'
import { annotationOf, articleOf, layerOf, MADE, uuid } from '../support/layers.ts'

const TEXT = 'Ruim dertig locaties 💩, aldus de Noor.'
const article = articleOf(TEXT)
const figure = annotationOf(TEXT, 1, 0, 11, { tag: 'figure', links: [{ rel: 'part-of', to: uuid(2) }] })
const claim = annotationOf(TEXT, 2, 0, 23)
const attribution = annotationOf(TEXT, 3, 25, 38, { tag: 'attribution' })
const layer = layerOf(article, figure, claim, attribution)

const review: Review = {
  id: uuid(11),
  annotator: 'bob',
  annotation: uuid(1),
  verdict: 'dispute',
  reason: 'boundary',
  proposal: { tag: 'figure', start: 0, end: 20 },
  comment: '',
  at: MADE,
}
const reply = { id: uuid(12), re: { annotator: 'bob', review: uuid(11) }, text: '', at: MADE }

/** What is found, as `path: code`; each problem's details must name its path too. */
function problemsOf(changed: Partial<Layer>): readonly string[] {
  return checkLayer({ ...layer, ...changed }, article).map(({ path, problem }) => {
    expect(problem.details.path).toBe(path)
    return `${path}: ${problem.code}`
  })
}

function withSecond(changed: Partial<Annotation>): readonly string[] {
  return problemsOf({ annotations: [figure, { ...claim, ...changed }, attribution] })
}

describe('checkLayer', () => {
  it('finds nothing wrong with a sound layer, with reviews and replies or without', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ reviews: [review], replies: [reply] })).toEqual([])
    expect(problemsOf({ annotations: [] })).toEqual([])
  })

  it('finds a layer of another article', () => {
    expect(problemsOf({ article: { ...layer.article, id: 'other' } })).toEqual(['article.id: id-differs'])
  })

  it('finds a layer over another text', () => {
    expect(problemsOf({ article: { ...layer.article, sha256: 'b'.repeat(64) } })).toEqual([
      'article.sha256: article-changed',
    ])
  })

  it.each(['quote', 'prefix', 'suffix'] as const)('finds a %s that is not what the text says', (part) => {
    expect(withSecond({ [part]: 'iets anders' })).toEqual([`annotations[1].${part}: slice-differs`])
  })

  it('finds offsets in code points, by their quotes', () => {
    expect(withSecond({ end: 22 })).toContain('annotations[1].quote: slice-differs')
  })

  it('says what the text says where a quote differs', () => {
    const annotations = [{ ...figure, quote: 'dertig', links: [] }]
    expect(checkLayer({ ...layer, annotations }, article)[0]?.problem.details).toEqual({
      path: 'annotations[0].quote',
      id: uuid(1),
      start: 0,
      quote: 'dertig',
      text: 'Ruim dertig',
    })
  })

  it.each([
    ['empty', { end: 0 }, ['annotations[1]: annotation-unsorted', 'annotations[1].end: span-empty']],
    ['outside the text', { end: TEXT.length + 1 }, ['annotations[1].start: span-outside']],
  ])('finds a span that is %s, and says no more of its words', (_, changed, expected) => {
    expect(withSecond(changed)).toEqual(expected)
  })

  it('finds an annotation that stands before its place', () => {
    expect(problemsOf({ annotations: [figure, attribution, claim] })).toEqual(['annotations[2]: annotation-unsorted'])
    const twin = annotationOf(TEXT, 4, 25, 38)
    expect(problemsOf({ annotations: [figure, claim, twin, attribution] })).toEqual([
      'annotations[3]: annotation-unsorted',
    ])
  })

  it('finds an id that comes twice, among annotations, reviews and replies', () => {
    expect(withSecond({ id: uuid(1) })).toContain('annotations[1].id: annotation-duplicate')
    expect(problemsOf({ reviews: [{ ...review, id: uuid(3) }] })).toEqual(['reviews[0].id: annotation-duplicate'])
    expect(problemsOf({ reviews: [review, review] })).toEqual(['reviews[1].id: annotation-duplicate'])
    expect(problemsOf({ reviews: [review], replies: [{ ...reply, id: uuid(11) }] })).toEqual([
      'replies[0].id: annotation-duplicate',
    ])
  })

  it.each([
    ['nowhere', uuid(7)],
    ['to itself', uuid(2)],
  ])('finds a link that leads %s', (_, to) => {
    const links = [
      { rel: 'attributed-to', to: uuid(3) },
      { rel: 'part-of', to },
    ] as const
    expect(withSecond({ links })).toEqual(['annotations[1].links[1].to: link-target-missing'])
  })

  it('finds a review without an annotation that does not say what should be tagged', () => {
    expect(problemsOf({ reviews: [{ ...review, annotation: null, proposal: null }] })).toEqual([
      'reviews[0].proposal: proposal-missing',
    ])
    expect(problemsOf({ reviews: [{ ...review, annotation: null }] })).toEqual([])
    expect(problemsOf({ reviews: [{ ...review, proposal: null }] })).toEqual([])
  })

  it.each([
    ['span-empty', { start: 5, end: 5 }],
    ['span-outside', { start: 5, end: 500 }],
  ])('finds a proposal with edges that are none, as %s', (code, edges) => {
    const proposal = { tag: 'figure', ...edges } as const
    expect(problemsOf({ reviews: [review, { ...review, id: uuid(13), proposal }] })).toEqual([
      `reviews[1].proposal: ${code}`,
    ])
  })

  it('finds all that is wrong, not the first alone', () => {
    const annotations = [
      { ...figure, quote: 'x' },
      { ...claim, suffix: 'y' },
    ]
    expect(problemsOf({ annotations })).toHaveLength(2)
  })
})
