import { expect, it } from 'vitest'
import { countUnknownAnswers, foreignAnswers, unknownAnswers } from '../../../../src/core/codebook/unknownAnswers.ts'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import { annotationOf } from '../support/layers.ts'
import { attribute, codebook, value } from './support.ts'

const TEXT = 'Jan works for Acme.'
const BOOK = codebook(attribute('claim-type', { of: ['claim'], values: [value('event')] }))
const said = (fields: Partial<Annotation>, number = 1) => annotationOf(TEXT, number, 0, 3, fields)

it('is what another program said in plain words, by its own names', () => {
  const attributes = {
    Mood: 'glad',
    sure: true,
    score: 0.5,
    topics: ['war', 'work'],
    none: [],
    empty: null,
    layer: 'custom.Named',
    _view_id: 'x',
    parts: { of: 'its own' },
    mixed: ['a', { b: 1 }],
  }
  expect(foreignAnswers(said({ foreign: { format: 'brat', attributes } }))).toEqual([
    { key: 'Mood', values: ['glad'] },
    { key: 'sure', values: ['true'] },
    { key: 'score', values: ['0.5'] },
    { key: 'topics', values: ['war', 'work'] },
  ])
})

it('comes after answers under keys, or with values, that the codebook doesn’t have for the tag', () => {
  const annotation = said({
    attributes: { 'claim-type': 'poem', mood: 'glad' },
    foreign: { format: 'brat', attributes: { Sure: true } },
  })
  expect(unknownAnswers(BOOK, annotation)).toEqual([
    { key: 'claim-type', values: ['poem'] },
    { key: 'mood', values: ['glad'] },
    { key: 'Sure', values: ['true'] },
  ])
  const quote = said({ attributes: { 'claim-type': 'event' } })
  expect(unknownAnswers(BOOK, { ...quote, tag: 'quote' })).toEqual([{ key: 'claim-type', values: ['event'] }])
})

it('is counted by name with its values, where there is a codebook', () => {
  const annotations = [
    said({ foreign: { format: 'brat', attributes: { Mood: 'glad' } } }, 1),
    said({ foreign: { format: 'brat', attributes: { Mood: 'sad' } } }, 2),
    said({ attributes: { 'claim-type': 'event' } }, 3),
  ]
  expect(countUnknownAnswers(BOOK, annotations)).toEqual([{ key: 'Mood', values: ['glad', 'sad'], count: 2 }])
  expect(countUnknownAnswers(codebook(), annotations)).toEqual([])
  expect(unknownAnswers(codebook(), said({ foreign: { format: 'brat', attributes: { Mood: 'glad' } } }))).toEqual([])
})
