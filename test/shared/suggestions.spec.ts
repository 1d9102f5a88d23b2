/**
 * What is proposed for the real article, beside what was tagged in it by hand: every quote and attribution at its place,
 * each quotation linked to whoever is named for it, and nothing proposed as a figure that isn't one.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { TAGS, type Tag } from '../../src/core/model/tag.ts'
import { suggest } from '../../src/core/suggest/suggest.ts'
import { guessLanguage } from '../../src/workspace/import/guessLanguage.ts'
import spans from './navo-oostflank.json' with { type: 'json' }

const FILE = join(import.meta.dirname, '../../../shared/articles/navo-oostflank-2022-02.txt')

/** The places of the quotations, and of the attribution of each; the last three are by nobody who is named. */
const LINKS = [
  [397, 530],
  [930, 894],
  [1241, 1291],
  [1611, 1741],
  [1761, null],
  [2053, null],
  [2085, null],
]

test('the real article gets its quotes, attributions and figures proposed at their places', async () => {
  const text = await readFile(FILE, 'utf8')
  const language = await guessLanguage(text)
  expect(language).toBe('nl')
  const found = suggest(text, language, new Set(TAGS))
  for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote)

  const placesOf = (tag: Tag) => found.filter((one) => one.tag === tag).map(({ start, end }) => [start, end])
  const listed = (tag: Tag) =>
    (spans as [Tag, number, number][]).filter(([other]) => other === tag).map(([, start, end]) => [start, end])
  expect(placesOf('quote')).toEqual(listed('quote'))
  expect(placesOf('attribution')).toEqual(listed('attribution'))
  expect(placesOf('figure').length).toBeGreaterThanOrEqual(7)
  for (const place of placesOf('figure')) expect(listed('figure')).toContainEqual(place)
  expect(placesOf('claim').length).toBeGreaterThanOrEqual(5)

  const quotes = found.filter(({ tag }) => tag === 'quote')
  expect(quotes.map(({ start, link }) => [start, link?.start ?? null])).toEqual(LINKS)
  const speakers = found.flatMap(({ speaker }) => (speaker ? [speaker.name] : []))
  expect(speakers.slice(2)).toEqual(Array.from({ length: 4 }, () => 'Jens Stoltenberg'))
})
