import { describe, expect, it } from 'vitest'
import { writeCount, writeList, writeScore } from '../../../src/i18n/counts.ts'

describe('what is written for people', () => {
  it('has the marks of its language in numbers', () => {
    expect([writeCount(10_000, 'en'), writeCount(10_000, 'nl')]).toEqual(['10,000', '10.000'])
    expect([writeScore(0.826, 'en'), writeScore(0.826, 'nl')]).toEqual(['0.83', '0,83'])
    expect([writeScore(1, 'en', 1), writeScore(-0.5, 'nl')]).toEqual(['1.0', '-0,50'])
  })

  it('joins names as its language does', () => {
    const names = ['Ann', 'Bea', 'Cor']
    expect([writeList(names, 'en'), writeList(names, 'nl')]).toEqual(['Ann, Bea, and Cor', 'Ann, Bea en Cor'])
    expect(writeList(['Ann'], 'en')).toBe('Ann')
  })
})
