import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Answered } from '../../../../src/core/model/attributes.ts'
import { ADJUDICATED } from '../../../../src/core/model/ids.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import { articleQuestions, keptSide, planArticleAnswers } from '../../../../src/core/review/articleAnswers.ts'

const EMPTY = emptyLayer({ id: 'a', sha256: '0'.repeat(64) }, { id: ADJUDICATED, name: ADJUDICATED })

function says(annotator: string, answered: Answered) {
  return { annotator, answered }
}

const layers = [
  says('cas', { attributes: { genre: 'opinion', topics: ['money', 'water'] }, codebook: 3 }),
  says('ann', { attributes: { genre: 'news', topics: ['water', 'money'], outlet: '' }, codebook: 2 }),
  says('bob', { attributes: { genre: 'news' }, codebook: 1 }),
  says('dan', {}),
]

function applied(layer: Layer, edit: ReturnType<typeof planArticleAnswers>): Layer {
  const result = applyEdit('', layer, edit)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.layer
}

describe('answers about the article', () => {
  it('are compared question by question: who says the same is one side, who says nothing is none', () => {
    expect(articleQuestions(layers, ['topics', 'unasked'])).toEqual([
      { key: 'topics', sides: [{ answer: ['water', 'money'], codebook: 2, annotators: ['ann', 'cas'] }] },
      {
        key: 'genre',
        sides: [
          { answer: 'news', codebook: 1, annotators: ['ann', 'bob'] },
          { answer: 'opinion', codebook: 3, annotators: ['cas'] },
        ],
      },
    ])
  })

  it('are open until one is kept, open again when nobody gives it any more, and can be withdrawn', () => {
    const [genre] = articleQuestions(layers, [])
    const [news, opinion] = genre?.sides ?? []
    if (!genre || !news || !opinion) throw new Error('nothing to decide')
    expect(keptSide(EMPTY, genre)).toBeUndefined()
    const decided = applied(EMPTY, planArticleAnswers(EMPTY, [{ key: 'genre', side: opinion }]))
    expect(decided).toMatchObject({ attributes: { genre: 'opinion' }, codebook: 3 })
    expect(keptSide(decided, genre)).toEqual(opinion)
    const [changed] = articleQuestions(layers.slice(1), [])
    expect(changed && keptSide(decided, changed)).toBeUndefined()
    const withdrawn = applied(decided, planArticleAnswers(decided, [{ key: 'genre', side: null }]))
    expect([withdrawn.attributes, withdrawn.codebook]).toEqual([undefined, undefined])
  })

  it('keep other answers that are decided, and name the lowest revision of all', () => {
    const [genre, topics] = articleQuestions(layers, ['genre'])
    const one = applied(EMPTY, planArticleAnswers(EMPTY, [{ key: 'topics', side: topics?.sides[0] ?? null }]))
    const both = applied(one, planArticleAnswers(one, [{ key: 'genre', side: genre?.sides[1] ?? null }]))
    expect(both).toMatchObject({ attributes: { topics: ['water', 'money'], genre: 'opinion' }, codebook: 2 })
  })
})
