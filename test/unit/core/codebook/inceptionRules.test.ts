/** INCEpTION's constraints, read as conditions of questions. */
import { describe, expect, it } from 'vitest'
import { inceptionConstraints } from '../../../../src/core/codebook/exchange/inceptionConstraints.ts'
import { askedWhen, readInceptionRules } from '../../../../src/core/codebook/exchange/inceptionRules.ts'
import { attribute } from './support.ts'

const FACT = 'webanno.custom.Fact'

function asked(body: string, feature = 'sure') {
  const rules = readInceptionRules(`import ${FACT} as Fact;\nFact {\n${body}\n}`)
  return rules && askedWhen(rules, FACT, feature, ['yes', 'no'])
}

describe('rules of INCEpTION', () => {
  it('say of which tags a feature is asked, and after which answers', () => {
    expect(asked('tag="claim" -> sure="yes" | sure="no";')).toEqual({ tags: ['claim'], after: null })
    expect(asked('type="fact" -> sure="yes" | sure="no"; type="view" -> sure="no" | sure="yes";')).toEqual({
      tags: null,
      after: { feature: 'type', is: ['fact', 'view'] },
    })
    expect(asked('tag="claim" -> other="a";')).toBeNull()
  })

  it('are unclear where they hang on more than a codebook can say', () => {
    const both = 'sure="yes" | sure="no";'
    expect(asked(`a="1" & b="2" -> ${both}`)).toBe('unclear')
    expect(asked(`a="1" -> ${both} b="2" -> ${both}`)).toBe('unclear')
    expect(asked(`tag="claim" & a="1" -> ${both} tag="quote" & a="2" -> ${both}`)).toBe('unclear')
    expect(asked(`tag="person" -> ${both}`)).toBe('unclear')
    expect(asked('tag="claim" -> sure="yes";')).toBe('unclear')
  })

  it('have comments, and strings with the signs of rules in them', () => {
    const body = '// tag="quote" -> sure="no";\n type="a -> b; // {&}" /* or | */ -> sure="yes" (!) | sure="no";'
    expect(asked(body)).toEqual({ tags: null, after: { feature: 'type', is: ['a -> b; // {&}'] } })
  })

  it('are in no other text', () => {
    expect(readInceptionRules('Just some words.')).toBeNull()
  })

  it('that a codebook wrote say what it said', () => {
    const attributes = [
      attribute('type', { of: ['claim', 'quote'] }),
      attribute('sure', { of: ['claim', 'quote'], when: { key: 'type', is: ['yes', 'no'] } }),
    ]
    const rules = readInceptionRules(inceptionConstraints(attributes).text ?? '') ?? []
    expect(askedWhen(rules, FACT, 'sure', ['yes', 'no'])).toEqual({
      tags: ['claim', 'quote'],
      after: { feature: 'type', is: ['yes', 'no'] },
    })
  })
})
