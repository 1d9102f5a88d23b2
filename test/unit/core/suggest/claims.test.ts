import { describe, expect, it } from 'vitest'
import { suggest } from '../../../../src/core/suggest/suggest.ts'

const ALL = new Set(['claim', 'attribution'] as const)

/** Each claim with its rule and the attribution that it is linked to. */
const claims = (language: string, text: string) =>
  suggest(text, language, ALL)
    .filter(({ tag }) => tag === 'claim')
    .map(({ quote, rule, link }) => [quote, rule, link ? text.slice(link.start, link.end) : null])

describe('claims', () => {
  it.each([
    [
      'nl',
      'Volgens de provincie vervoert de veerdienst veel scholieren.',
      'vervoert de veerdienst veel scholieren',
      'claim-reported',
      'Volgens de provincie',
    ],
    [
      'nl',
      'De vakbond stelt dat er veel mensen zijn vertrokken.',
      'er veel mensen zijn vertrokken',
      'claim-reported',
      'De vakbond stelt',
    ],
    ['nl', 'Maar de gemeente Vlist sluit het zwembad.', 'de gemeente Vlist sluit het zwembad', 'claim-named', null],
    [
      'en',
      'The old roof was fitted in a storm, the union said.',
      'The old roof was fitted in a storm',
      'claim-reported',
      'the union said',
    ],
    ['en', 'The terminal at Port Maren has reopened.', 'The terminal at Port Maren has reopened', 'claim-named', null],
  ])('%s: %s', (language, text, quote, rule, link) => expect(claims(language, text)).toEqual([[quote, rule, link]]))

  it.each([
    ['nl', 'Sluit de gemeente Vlist het zwembad?'],
    ['nl', 'Hopelijk sluit de gemeente Vlist het zwembad niet.'],
    ['nl', 'Gemeente Vlist sluit zwembad'],
    ['nl', '„De gemeente Vlist sluit het zwembad”, zegt zij.'],
    ['en', 'Will the town of Marl close the pool?'],
    ['en', 'Sadly the town of Marl closed the pool.'],
    ['en', 'It was a cold and grey morning.'],
  ])('%s: none in %s', (language, text) => expect(claims(language, text)).toEqual([]))

  it('run on after a claim with an attribution', () =>
    expect(claims('nl', 'De bond meldt dat het in Vlist misgaat. Het veer naar Oosterdam ligt stil.')).toEqual([
      ['het in Vlist misgaat', 'claim-reported', 'De bond meldt'],
      ['Het veer naar Oosterdam ligt stil', 'claim-named', 'De bond meldt'],
    ]))

  it('are not proposed unless they are asked for', () =>
    expect(suggest('De gemeente Vlist sluit het zwembad.', 'nl')).toEqual([]))
})
