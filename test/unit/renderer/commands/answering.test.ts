import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import type { Attributes } from '../../../../src/core/model/attributes.ts'
import type { Tag } from '../../../../src/core/model/tag.ts'
import {
  answerOfArticle,
  chooseOfArticle,
  chooseValue,
  confirmOfArticle,
  giveWords,
} from '../../../../src/renderer/commands/rules/answering.ts'
import type { DocumentView } from '../../../../src/renderer/commands/rules/outcome.ts'
import { attribute, codebook } from '../../core/codebook/support.ts'
import { annotationOf, articleOf, CHANGED, layerOf, succeeded, uuid } from '../../core/support/layers.ts'

const TEXT = 'The plan passed by 31 votes to 17 on Monday.'
const TYPE = attribute('type')
const THEMES = attribute('themes', { kind: 'many' })
const WHY = attribute('why', { kind: 'text', values: [], when: { key: 'type', is: ['no'] } })
const BOOK = { ...codebook(TYPE, THEMES, WHY, attribute('genre', { of: ['article'] })), revision: 7 }
const CLOCK = { now: () => CHANGED }

interface Given {
  readonly tag?: Tag
  readonly attributes?: Attributes
}

/** A document in which the first annotation is selected, and all others with it. */
function documentWith(...given: readonly Given[]): DocumentView {
  const annotations = given.map(({ tag = 'claim', attributes }, index) =>
    annotationOf(TEXT, index + 1, index * 4, index * 4 + 4, { tag, attributes }),
  )
  const others = new Set(annotations.slice(1).map(({ id }) => id))
  const layer = layerOf(articleOf(TEXT), ...annotations)
  return { text: TEXT, blocks: [], language: 'en', layer, selected: uuid(1), others, filter: null }
}

function attributesAfter(document: DocumentView, edit: Edit | undefined): readonly (Attributes | undefined)[] {
  if (!edit) throw new Error('nothing was decided')
  return succeeded(applyEdit(TEXT, document.layer, edit)).layer.annotations.map(({ attributes }) => attributes)
}

function chosen(document: DocumentView, asked: typeof TYPE, value: string) {
  return attributesAfter(document, chooseValue(document, BOOK, asked, value, CLOCK)?.edit as Edit | undefined)
}

describe('choosing a value', () => {
  it('answers under the revision that the window has, and takes the answer away the second time', () => {
    const document = documentWith({})
    expect(chooseValue(document, BOOK, TYPE, 'yes', CLOCK)?.edit).toEqual({
      type: 'attributes',
      id: uuid(1),
      at: CHANGED,
      attributes: { type: 'yes' },
      codebook: 7,
    })
    const answered = documentWith({ attributes: { type: 'yes' } })
    expect(chooseValue(answered, BOOK, TYPE, 'yes', CLOCK)?.edit).toMatchObject({ attributes: null, codebook: null })
    expect(chosen(answered, TYPE, 'no')).toEqual([{ type: 'no' }])
  })

  it('adds to an answer of several values, or takes one of them away', () => {
    expect(chosen(documentWith({ attributes: { themes: ['yes'] } }), THEMES, 'no')).toEqual([{ themes: ['yes', 'no'] }])
    expect(chosen(documentWith({ attributes: { themes: ['yes', 'no'] } }), THEMES, 'yes')).toEqual([{ themes: ['no'] }])
  })

  it('answers on all selected annotations with a fitting tag, following the one selected last', () => {
    const document = documentWith({ attributes: { type: 'yes' } }, { attributes: { type: 'no' } }, { tag: 'figure' })
    expect(chosen(document, TYPE, 'no')).toEqual([{ type: 'no' }, { type: 'no' }, undefined])
    expect(chosen(document, TYPE, 'yes')).toEqual([undefined, undefined, undefined])
  })

  it('decides nothing where the question is not asked, or the answer is given already', () => {
    expect(chooseValue(documentWith({ tag: 'quote' }), BOOK, TYPE, 'yes', CLOCK)).toBeNull()
    expect(giveWords(documentWith({ attributes: { type: 'yes' } }), BOOK, WHY, 'because', CLOCK)).toBeNull()
    const answered = documentWith({ attributes: { type: 'no', why: 'because' } })
    expect(giveWords(answered, BOOK, WHY, 'because', CLOCK)).toBeNull()
    expect(attributesAfter(answered, giveWords(answered, BOOK, WHY, '', CLOCK)?.edit as Edit)).toEqual([{ type: 'no' }])
  })

  it('answers for the article, and takes that back by its inverse', () => {
    const { layer } = documentWith({})
    const [genre] = BOOK.attributes.slice(-1)
    if (!genre) throw new Error('no attribute')
    const given = chooseOfArticle(layer, BOOK, genre, 'yes')
    const { layer: after, inverse } = succeeded(applyEdit(TEXT, layer, given as Edit))
    expect(after).toMatchObject({ attributes: { genre: 'yes' }, codebook: 7 })
    expect(succeeded(applyEdit(TEXT, after, inverse)).layer).toEqual(layer)
    const none = { type: 'article-attributes', attributes: null, codebook: null }
    expect(answerOfArticle(after, BOOK, genre, [])).toEqual(none)
    expect(chooseOfArticle(after, BOOK, genre, 'yes')).toEqual(none)
    expect(answerOfArticle(after, BOOK, genre, ['yes'])).toBeNull()
  })

  it('says that the article’s answers hold under the present wording, where there are any', () => {
    const { layer } = documentWith({})
    expect(confirmOfArticle(layer, BOOK)).toBeNull()
    expect(confirmOfArticle({ ...layer, attributes: { genre: 'yes' }, codebook: 3 }, BOOK)).toEqual({
      type: 'article-attributes',
      attributes: { genre: 'yes' },
      codebook: 7,
    })
  })
})
