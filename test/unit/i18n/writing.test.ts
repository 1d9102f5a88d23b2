/** How lists, dates, measures and problems are written in each language. */
import { describe, expect, it } from 'vitest'
import { writeCount, writeDecimal, writeFigures } from '../../../src/i18n/counts.ts'
import { dateLocale } from '../../../src/i18n/dates.ts'
import { damage as english } from '../../../src/i18n/en/damage.ts'
import { writeList } from '../../../src/i18n/lists.ts'
import { damage as dutch } from '../../../src/i18n/nl/damage.ts'
import { detailsOf, plainMessageOf } from '../../../src/i18n/problemSentences.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'

it('lists end in the language’s own word', () => {
  expect(writeList(['Ann', 'Bob', 'Carla'], 'en')).toBe('Ann, Bob and Carla')
  expect(writeList(['Ann', 'Bob', 'Carla'], 'nl')).toBe('Ann, Bob en Carla')
  expect([writeList(['Ann'], 'en'), writeList([], 'nl')]).toEqual(['Ann', ''])
})

it('English dates are in the British order', () => {
  const date = new Date('2026-03-04T12:00:00Z')
  expect(new Intl.DateTimeFormat(dateLocale('en'), { dateStyle: 'long' }).format(date)).toBe('4 March 2026')
  expect(new Intl.DateTimeFormat(dateLocale('nl'), { dateStyle: 'long' }).format(date)).toBe('4 maart 2026')
})

it('measures have the language’s decimal sign, and all their digits', () => {
  expect([writeDecimal(0.9, 2, 'en'), writeDecimal(0.9, 2, 'nl')]).toEqual(['0.90', '0,90'])
  expect([writeDecimal(0.946, 2, 'nl'), writeDecimal(1, 1, 'nl'), writeDecimal(-0.05, 2, 'en')]).toEqual([
    '0,95',
    '1,0',
    '−0.05',
  ])
})

it('numbers below nought have a minus sign, and what rounds to nothing has none', () => {
  expect([writeDecimal(-0.001, 2, 'en'), writeCount(-1200, 'nl')]).toEqual(['0.00', '−1.200'])
  const { plain, difference } = writeFigures('nl')
  expect([plain(-0.5), difference(-2), difference(0.7), difference(0)]).toEqual(['−0,5', '−2', '+0,7', '0'])
})

describe('what the window says of damaged files and of bugs', () => {
  const details = {
    file: 'layers/plan/ann.json',
    aside: '.factmark/set-aside/1',
    path: 'annotations[2].tag',
    id: 'a7',
    places: 3,
    found: 7,
    version: 3,
    expected: 3,
    server: 'team.example',
    annotator: 'ann',
    host: 'desk',
    pid: 4711,
    reason: 'EIO' as const,
    time: '2026-03-04T12:00:00.000Z',
    skipped: 'annotations[3]\nreviews[0]\n… (7)',
  }
  const codes = Object.keys(english.plain) as (keyof typeof english.plain)[]

  it.each(codes)('%s is plain, and has the terms of the format in its details', (code) => {
    for (const language of ['en', 'nl'] as const) {
      const translator = createTranslator(language, 'people')
      const plain = plainMessageOf(translator, { code, details })
      if (english.plain[code].includes('{{file}}')) expect(plain).toContain(details.file)
      expect(plain).not.toMatch(/\[\d+\]|\{\{|EIO|\b(7|4711)\b|SHA/)
      const more = detailsOf(translator, { code, details })
      expect(more).toBeTruthy()
      expect(more).not.toContain('{{')
    }
  })

  it('says about where in the file', () => {
    const said = (path: string, language: 'en' | 'nl') =>
      plainMessageOf(createTranslator(language, 'people'), { code: 'file-invalid', details: { ...details, path } })
    expect(said('annotations[2].tag', 'en')).toContain('annotation 3 is damaged')
    expect(said('line 1200: text', 'en')).toContain('line 1200 is damaged')
    expect(said('format', 'en')).toContain('part of it is damaged')
    expect(said('annotations[2].tag', 'nl')).toContain('annotatie 3 is beschadigd')
  })

  it('lists what was left out', () => {
    const translator = createTranslator('en', 'people')
    expect(detailsOf(translator, { code: 'layer-salvaged', details })).toContain('annotations[3], reviews[0] and … (7)')
  })

  it('names no record of a claim by its ID, but in the details', () => {
    const file = 'claims/11111111-1111-4111-8111-111111111111.json'
    const problem = { code: 'file-invalid', details: { ...details, file } } as const
    for (const language of ['en', 'nl'] as const) {
      const translator = createTranslator(language, 'people')
      expect(plainMessageOf(translator, problem)).toMatch(
        /^(The record of a claim can’t be read|Het dossier van een bewering is niet leesbaar)/,
      )
      expect(detailsOf(translator, problem)).toMatch(new RegExp(`^${file}\\n`))
    }
  })

  it('is the same in both languages', () => expect(Object.keys(dutch.plain)).toEqual(codes))
})
