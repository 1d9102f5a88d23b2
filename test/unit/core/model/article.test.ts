import { describe, expect, it } from 'vitest'
import { articleSchema } from '../../../../src/core/model/article.ts'
import { articleDetailsSchema } from '../../../../src/core/model/articleDetailsSchema.ts'
import { articleOf } from '../support/layers.ts'

const details = { title: 'Navo-top', language: 'nl', published: '2022-02', source: 'https://example.org/a' }

describe('articleDetailsSchema', () => {
  it.each([
    {},
    { language: 'nl-BE' },
    { published: null },
    { published: '2022' },
    { published: '2022-02-28' },
    { source: null },
    { source: 'http://example.org' },
  ])('takes %j', (changed) => {
    expect(articleDetailsSchema.parse({ ...details, ...changed })).toEqual({ ...details, ...changed })
  })

  it('trims a title', () => {
    expect(articleDetailsSchema.parse({ ...details, title: ' Navo \n' }).title).toBe('Navo')
  })

  it.each([
    { title: ' ' },
    { title: 'x'.repeat(1001) },
    { language: 'dutch language' },
    { published: 'February' },
    { published: '2022-2' },
    { source: 'javascript:alert(1)' },
    { source: 'file:///etc/passwd' },
    { source: 'example' },
  ])('refuses %j', (changed) => {
    expect(articleDetailsSchema.safeParse({ ...details, ...changed }).success).toBe(false)
  })
})

describe('articleSchema', () => {
  it('takes an article as it is, its title and text untrimmed', () => {
    const article = { ...articleOf('\n tekst \n'), title: ' t ' }
    expect(articleSchema.parse(article)).toEqual(article)
  })

  it.each([{ id: 'A' }, { sha256: 'A'.repeat(64) }, { sha256: 'a'.repeat(63) }, { text: null }])(
    'refuses %j',
    (changed) => {
      expect(articleSchema.safeParse({ ...articleOf('tekst'), ...changed }).success).toBe(false)
    },
  )
})
