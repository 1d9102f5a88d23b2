/** Who speaks, and where nobody does. */
import { describe, expect, it } from 'vitest'
import { suggest } from '../../../../../src/core/suggest/suggest.ts'

const found = (language: string, text: string) =>
  suggest(text, language, new Set(['attribution'])).map(
    ({ quote, speaker, rule }) => [quote, `${speaker?.name} (${speaker?.kind})`, rule] as const,
  )

describe('no attribution', () => {
  it.each([
    ['nl', 'Dat wil zeggen dat het niet doorgaat.'],
    ['nl', 'Alles ging volgens plan en volgens de regels.'],
    ['nl', 'De burgemeester vindt dat het sneller moet.'],
    ['nl', 'Er wordt gezegd dat het er spookt.'],
    ['nl', 'De boot heeft vrijdag een uur gewacht.'],
    ['nl', 'De bond maakt zich zorgen over het geld.'],
    ['en', 'It is said that the house is haunted.'],
    ['en', 'Everything went according to plan.'],
    ['en', 'The mayor did not reply to questions.'],
    ['en', 'She wants to say that she is sorry.'],
    ['en', 'The company announced a new ferry.'],
    ['en', 'He called his mother on Friday.'],
  ])('%s: %s', (language, text) => expect(found(language, text)).toEqual([]))
})

describe('speakers', () => {
  const speakers = (language: string, text: string) => found(language, text).map(([, speaker]) => speaker)

  it.each([
    [
      'nl',
      'Volgens topman Jens Duin is het tijd.\n\n„Nu”, aldus de Noor. „Ja”, zegt hij. „Nee”, aldus Duin.',
      Array.from({ length: 4 }, () => 'Jens Duin (person)'),
    ],
    ['nl', 'De burgemeester van Vlist is boos. ‘Weg ermee’, zegt hij.', ['burgemeester van Vlist (person)']],
    [
      'nl',
      'Wethouder Sanne Bos zei dat het mag. „Echt”, aldus de wethouder.',
      ['Sanne Bos (person)', 'Sanne Bos (person)'],
    ],
    [
      'en',
      '“No,” said Mayor Ann Bold. “Yes,” she added. “Well,” Ms Bold said.',
      Array.from({ length: 3 }, () => 'Ann Bold (person)'),
    ],
    ['en', 'The health board apologised. In a statement, it said: “We are sorry.”', ['health board (organisation)']],
    [
      'en',
      '“My aunt said, ‘Never sell.’ She was right,” said Tom Reed. “So we stay,” he said.',
      ['aunt (person)', 'Tom Reed (person)', 'Tom Reed (person)'],
    ],
  ])('%s: are carried back in %s', (language, text, expected) => expect(speakers(language, text)).toEqual(expected))
})

it('finds a name and a colon before a quotation in any language', () =>
  expect(found('de', 'Angela Stein: „Wir schaffen das.“ „Gut“, sagte er.')).toEqual([
    ['Angela Stein', 'Angela Stein (person)', 'attribution-subject'],
  ]))
