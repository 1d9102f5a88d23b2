import { describe, expect, it } from 'vitest'
import { suggest } from '../../../../../src/core/suggest/suggest.ts'

const figures = (text: string, language: string) =>
  suggest(text, language)
    .filter(({ tag }) => tag === 'figure')
    .map(({ quote }) => quote)

describe('the cells of a table', () => {
  it('are figures where they hold a number alone, but not where they name the row', () => {
    const text = 'Jaar\tVerkocht\tPrijs\n2023\t611\t€ 402.000\n2024\t498\t€ 411.000\n1\t1.204\t-'
    expect(figures(text, 'nl')).toEqual(['611', '€ 402.000', '498', '€ 411.000', '1.204'])
  })

  it('know nothing of the cell beside them', () => {
    expect(figures('Kwartaal\tAantal\tBedrag\nQ1\t498\t€ 411.000', 'nl')).toEqual(['498', '€ 411.000'])
  })
})

it('takes a capital after a number for a scale only where there is money', () => {
  expect(figures('The flat at 17B Canal Street cost $17B, and 5m people saw it.', 'en')).toEqual(['$17B', '5m people'])
})

it('reads an editor’s insertion as the source that it is part of', () => {
  const [source] = suggest('The wall leaks, according to an internal [report].', 'en')
  expect(source).toMatchObject({
    quote: 'according to an internal [report]',
    speaker: { name: 'internal [report]', kind: 'document' },
  })
})
