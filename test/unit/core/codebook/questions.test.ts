import { describe, expect, it } from 'vitest'
import {
  answered,
  isOlderWording,
  questionsOf,
  strangeAnswers,
  unansweredOf,
  withoutExpected,
} from '../../../../src/core/codebook/questions.ts'
import type { Attributes } from '../../../../src/core/model/attributes.ts'
import { attribute, codebook, value } from './support.ts'

const CHECKABLE = attribute('checkable', { expected: true })
const WHY = attribute('why', { kind: 'text', values: [], when: { key: 'checkable', is: ['no'] }, expected: true })
const DEEPER = attribute('deeper', { when: { key: 'why', is: ['secret'] } })
const BOOK = codebook(CHECKABLE, WHY, DEEPER, attribute('genre', { of: ['article'] }))

function asked(answers?: Attributes): readonly string[] {
  return questionsOf(BOOK, 'claim', answers).map(({ attribute: { key } }) => key)
}

describe('the questions of an annotation', () => {
  it('are those of its tag, in the codebook’s order', () => {
    expect(asked()).toEqual(['checkable'])
    expect(questionsOf(BOOK, 'article', undefined).map(({ attribute: { key } }) => key)).toEqual(['genre'])
    expect(questionsOf(BOOK, 'quote', undefined)).toEqual([])
  })

  it('come and go with the answers that they wait for, through several conditions', () => {
    expect(asked({ checkable: 'no' })).toEqual(['checkable', 'why'])
    expect(asked({ checkable: 'no', why: 'secret' })).toEqual(['checkable', 'why', 'deeper'])
    expect(asked({ checkable: 'yes', why: 'secret' })).toEqual(['checkable'])
  })

  it('are not asked where they wait for themselves', () => {
    const one = attribute('one', { when: { key: 'two', is: ['yes'] } })
    const two = attribute('two', { when: { key: 'one', is: ['yes'] } })
    expect(questionsOf(codebook(one, two), 'claim', { one: 'yes', two: 'yes' })).toEqual([])
  })

  it('offer no retired value and ask no retired question, unless it is the answer', () => {
    const type = attribute('type', { values: [value('old', { retired: true }), value('new')] })
    const gone = attribute('gone', { retired: true })
    const keys = (answers?: Attributes) =>
      questionsOf(codebook(type, gone), 'claim', answers).map(({ choices }) => choices.map(({ key }) => key))
    expect(keys()).toEqual([['new']])
    expect(keys({ type: 'old', gone: 'no' })).toEqual([
      ['old', 'new'],
      ['yes', 'no'],
    ])
  })
})

describe('what is missing and what is strange', () => {
  it('lists expected answers that are asked for and not there', () => {
    const missing = (answers: Attributes) => unansweredOf(questionsOf(BOOK, 'claim', answers)).map(({ key }) => key)
    expect(missing({})).toEqual(['checkable'])
    expect(missing({ checkable: 'no' })).toEqual(['why'])
    expect(missing({ checkable: 'no', why: 'no source' })).toEqual([])
  })

  it('lists the annotations that lack an expected answer, and none where nothing is expected', () => {
    const [bare, answered, other] = [
      { tag: 'claim' as const },
      { tag: 'claim' as const, attributes: { checkable: 'no', why: 'no source' } },
      { tag: 'quote' as const },
    ]
    expect(withoutExpected(BOOK, [bare, answered, other])).toEqual([bare])
    const lax = { attributes: BOOK.attributes.map((one) => ({ ...one, expected: false })) }
    expect(withoutExpected(lax, [bare])).toEqual([])
  })

  it('lists keys and values that the codebook does not have, and leaves free text alone', () => {
    const answers = { checkable: ['yes', 'maybe'], why: 'anything', mood: 'good', constructor: 'x' }
    expect(strangeAnswers(BOOK, answers)).toEqual([
      { key: 'checkable', values: ['maybe'] },
      { key: 'mood', values: ['good'] },
      { key: 'constructor', values: ['x'] },
    ])
    expect(strangeAnswers(BOOK, undefined)).toEqual([])
  })

  it('knows answers that were given under an older wording of the question or of the value', () => {
    const reworded = codebook(attribute('type', { changed: 2, values: [value('a', { changed: 4 }), value('b')] }))
    const isOlder = (given: string, revision?: number) =>
      isOlderWording(reworded, { attributes: { type: given }, codebook: revision })
    expect(isOlder('b', 1)).toBe(true)
    expect(isOlder('b', 2)).toBe(false)
    expect(isOlder('a', 3)).toBe(true)
    expect(isOlder('a', 4)).toBe(false)
    expect(isOlder('a')).toBe(true)
    expect(isOlderWording(reworded, {})).toBe(false)
  })
})

describe('an answer', () => {
  it('is one value, a list where several may be given, and goes when it is taken away', () => {
    expect(answered(undefined, CHECKABLE, ['yes'])).toEqual({ checkable: 'yes' })
    expect(answered({ mood: 'good' }, attribute('themes', { kind: 'many' }), ['a', 'b'])).toEqual({
      mood: 'good',
      themes: ['a', 'b'],
    })
    expect(answered({ checkable: 'yes', mood: 'good' }, CHECKABLE, [])).toEqual({ mood: 'good' })
    expect(answered({ checkable: 'yes' }, CHECKABLE, [])).toBeUndefined()
  })
})
