import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../../src/core/codebook/checkCodebook.ts'
import { changeAttribute, finished, moved, withAttribute, withValue } from '../../../../src/core/codebook/drafting.ts'
import { labelOf, valueLabels } from '../../../../src/core/codebook/wording.ts'
import { attribute, codebook, value } from './support.ts'

const SAVED = codebook(attribute('type'))
const worded = (en: string, nl = '') => ({ label: { en, nl } })

describe('a codebook that is edited', () => {
  it('gets keys from its words, unique among their neighbours, once it is finished', () => {
    let draft = withAttribute(withAttribute(SAVED, 'new-1'), 'new-2')
    draft = changeAttribute(draft, 'new-1', (one) => ({ ...withValue(withValue(one, 'a'), 'b'), ...worded('Type') }))
    draft = changeAttribute(draft, 'new-1', (one) => ({
      ...one,
      values: one.values.map((each) => ({ ...each, ...worded('Très sûr') })),
    }))
    draft = changeAttribute(draft, 'new-2', (one) => ({ ...one, ...worded('', 'Soort bron') }))
    const next = finished(draft)
    expect(next.attributes.map(({ key }) => key)).toEqual(['type', 'type-2', 'soort-bron'])
    expect(next.attributes[1]?.values.map(({ key }) => key)).toEqual(['tres-sur', 'tres-sur-2'])
    expect(faultsOf(next)).toEqual([])
  })

  it('keeps keys that were saved, however they are worded now, and drops what nobody worded', () => {
    const draft = changeAttribute(withAttribute(SAVED, 'empty'), 'attribute-type', (one) => ({
      ...withValue(one, 'empty'),
      ...worded('Something else'),
    }))
    const next = finished(draft)
    expect(next.attributes.map(({ key }) => key)).toEqual(['type'])
    expect(next.attributes[0]?.values.map(({ key }) => key)).toEqual(['yes', 'no'])
  })

  it('is put in order', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a'], 3, 1)).toEqual(['a'])
  })
})

it('is worded in the language that is asked for, else in the other, else by its keys', () => {
  const [en, none] = [value('one', worded('One')), value('two', worded(''))]
  expect([labelOf(en, 'en'), labelOf(en, 'nl'), labelOf(none, 'nl')]).toEqual(['One', 'One', 'two'])
  expect(valueLabels([en], ['one', 'strange'], 'en')).toEqual(['One', 'strange'])
})
