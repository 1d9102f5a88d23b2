import { describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../../../src/core/codebook/defaultCodebook.ts'
import { suggestedAnswer } from '../../../../src/core/codebook/suggestAnswers.ts'
import { type Annotation, anchorOf } from '../../../../src/core/model/annotation.ts'
import type { Tag } from '../../../../src/core/model/tag.ts'
import { attribute, value } from './support.ts'

const TEXT =
  '“We stop now,” she said. The plan was “a bit much” for him. He said that it rained. About 30 homes, an official said.'

function annotated(tag: Tag, words: string, fields: Partial<Annotation> = {}): Annotation {
  const start = TEXT.indexOf(words)
  const span = { start, end: start + words.length }
  const at = '2026-03-01T10:00:00.000Z'
  return { id: 'a', tag, ...span, ...anchorOf(TEXT, span), note: '', links: [], created: at, updated: at, ...fields }
}

let last = 0
const common = defaultCodebook(() => {
  last += 1
  return `id-${last}`
})
const asked = (key: string) => {
  const found = common.attributes.find((one) => one.key === key)
  if (!found) throw new Error(key)
  return found
}

describe('the answer that is proposed', () => {
  it.each([
    ['“We stop now,”', 'direct'],
    ['We stop now,', 'direct'],
    ['“a bit much”', 'partial'],
    ['a bit much', 'partial'],
    ['it rained', 'indirect'],
  ])('about whose words %s are is %s', (words, expected) => {
    expect(suggestedAnswer(annotated('quote', words), asked('directness'), TEXT)).toBe(expected)
  })

  it('about a speaker is the kind that the speaker has, under the codebook’s name for it', () => {
    const speaker = { name: 'an official', kind: 'anonymous' }
    const said = annotated('attribution', 'an official said', { speaker })
    expect(suggestedAnswer(said, asked('source-kind'), TEXT)).toBe('unnamed')
    expect(suggestedAnswer(annotated('attribution', 'an official said'), asked('source-kind'), TEXT)).toBeNull()
  })

  it('about a figure is the kind of its value', () => {
    const kinds = attribute('kind', { of: ['figure'], values: [value('count'), value('money'), value('other')] })
    const figure = annotated('figure', '30 homes', {
      value: { value: 30, bound: 'about', unit: 'homes', kind: 'count' },
    })
    expect(suggestedAnswer(figure, kinds, TEXT)).toBe('count')
  })

  it('is none where the values are about something else, retired, several, or of another tag', () => {
    const quote = annotated('quote', '“a bit much”')
    const one = { of: ['quote'] as const, values: [value('partial'), value('whole')] }
    expect(suggestedAnswer(quote, attribute('sight', one), TEXT)).toBeNull()
    const values = [value('direct'), value('partial', { retired: true }), value('indirect')]
    expect(suggestedAnswer(quote, attribute('d', { of: ['quote'], values }), TEXT)).toBeNull()
    expect(suggestedAnswer(quote, { ...asked('directness'), kind: 'many' }, TEXT)).toBeNull()
    expect(suggestedAnswer(annotated('claim', '“a bit much”'), asked('directness'), TEXT)).toBeNull()
  })
})
