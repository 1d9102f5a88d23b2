import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../src/core/edits/applyEdit.ts'
import { parseLayer } from '../../../src/core/model/files.ts'
import { PROBLEM_CODES, type Problem } from '../../../src/core/problem.ts'
import { REASON_CODES } from '../../../src/core/reasons.ts'
import type { Result } from '../../../src/core/result.ts'
import { messageOf } from '../../../src/i18n/problemSentences.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import { annotationOf, articleOf, layerOf } from '../core/support/layers.ts'
import { sentencesOf } from './sentences.ts'

const english = createTranslator('en', 'people')
const dutch = createTranslator('nl', 'people')

const en = sentencesOf('en')
const nl = sentencesOf('nl')

function placeholdersOf(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{\{\s*([^},\s]+)/g)].map((match) => match[1] ?? ''))].sort()
}

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(en.size).toBeGreaterThan(80)
    expect([...nl.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it('have the same placeholders in each sentence', () => {
    const differing = [...en].filter(
      ([key, sentence]) => placeholdersOf(sentence).join() !== placeholdersOf(nl.get(key) ?? '').join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('have a sentence for each key, without white space at its edges', () => {
    for (const sentences of [en, nl]) {
      const bad = [...sentences].filter(([, sentence]) => sentence === '' || sentence !== sentence.trim())
      expect(bad).toEqual([])
    }
  })

  it('write placeholders as i18next reads them', () => {
    for (const sentence of [...en.values(), ...nl.values()]) {
      expect(sentence.replace(/\{\{[A-Za-z]+\}\}/g, '')).not.toMatch(/[{}]/)
    }
  })

  it('have a plural for each singular, and a singular for each plural', () => {
    for (const sentences of [en, nl]) {
      const stems = (ending: string) =>
        [...sentences.keys()].filter((key) => key.endsWith(ending)).map((key) => key.slice(0, -ending.length))
      expect(stems('_one')).not.toEqual([])
      expect(stems('_other')).toEqual(stems('_one'))
    }
  })

  it('have a message for each problem and words for each reason', () => {
    for (const code of PROBLEM_CODES) expect(en.has(`problems.${code}`), code).toBe(true)
    for (const code of REASON_CODES) expect(en.has(`reasons.${code}`), code).toBe(true)
  })
})

describe('a translator', () => {
  it('names a right on a server in words, also where the server names none', () => {
    const say = (language: 'en' | 'nl', right?: string) =>
      messageOf(createTranslator(language, 'people'), {
        code: 'server-forbidden',
        details: { server: 'team.example', ...(right && { right }) },
      })
    expect(say('nl', 'admin')).toContain('“het team beheren”')
    expect(say('nl')).toContain('“annoteren”')
    expect(say('en', 'adjudicate')).toContain('“resolve differences”')
  })

  it('speaks its language at once, in the singular and the plural', () => {
    expect(english.t('reader.annotations', { count: 1 })).toBe('1 annotation')
    expect(english.t('reader.annotations', { count: 0 })).toBe('0 annotations')
    expect(dutch.t('reader.annotations', { count: 1 })).toBe('1 annotatie')
    expect(dutch.t('reader.annotations', { count: 2 })).toBe('2 annotaties')
  })

  it('says in the status what outside programs wait for', () => {
    expect(english.t('reader.status.saved')).toBe('Saved')
    expect(dutch.t('reader.status.saved')).toBe('Opgeslagen')
  })

  it('shows words of an article as they are, whatever signs are in them', () => {
    const quote = '<b>“R&D” {{tag}} $t(reader.done)</b>'
    expect(english.t('reader.removed', { tag: 'Claim', quote })).toBe(`Claim removed: ${quote}`)
  })
})

describe('counts in sentences', () => {
  it('are written for people as the language does, with the plural that they have', () => {
    expect(english.t('shell.library.tags', { count: 10_000 })).toBe('10,000 annotations')
    expect(dutch.t('shell.library.tags', { count: 10_000 })).toBe('10.000 annotaties')
    expect(english.t('shell.library.tags', { count: 1 })).toBe('1 annotation')
    expect(english.t('reader.find.hits', { count: 3115, at: 1200 })).toBe('1,200 of 3,115')
    expect(dutch.t('reader.find.hits', { count: 3115, at: 1200 })).toBe('1.200 van 3.115')
  })

  it('are digits alone for programs, which read what the command line says', () => {
    const said = (language: 'en' | 'nl') =>
      createTranslator(language, 'programs').t('shell.library.tags', { count: 10_000 })
    expect([said('en'), said('nl')]).toEqual(['10000 annotations', '10000 annotaties'])
  })

  it('are no places in a text, no processes, and nothing that is text already', () => {
    const moved = english.t('exchange.moved', { label: 'claim', quote: '5000', start: 12_345 })
    expect(moved).toBe('moved: claim “5000” is now at 12345')
    const place = { file: 'a.json', reason: 'json-ends', line: 4711, column: 1024 } as const
    expect(messageOf(english, { code: 'file-not-json', details: place })).toContain('line 4711, column 1024')
    const details = { host: 'desk', pid: 48_213, annotator: 'ann' }
    expect(messageOf(dutch, { code: 'layer-locked', details })).toContain('48213')
  })
})

describe('messageOf', () => {
  it('says which file, where in it, and what is wrong', () => {
    const problem: Problem = {
      code: 'file-invalid',
      details: { file: 'a.json', path: 'annotations[1].tag', reason: 'as-said', said: 'R' },
    }
    expect(messageOf(english, problem)).toMatch(/^a\.json has an error at annotations\[1\]\.tag: R\./)
    expect(messageOf(dutch, problem)).toMatch(/^a\.json bevat een fout bij annotations\[1\]\.tag: R\./)
  })

  it('says where and why in the language of the rest', () => {
    const details = { file: 'a.csv', path: 'row 3', reason: 'field-count', fields: 2, header: 4 } as const
    const problem: Problem = { code: 'file-invalid', details }
    expect(messageOf(english, problem)).toMatch(/^a\.csv has an error at row 3: 2 fields where the first line has 4\./)
    expect(messageOf(dutch, problem)).toMatch(
      /^a\.csv bevat een fout bij rij 3: 2 velden, terwijl de eerste regel er 4 heeft\./,
    )
  })

  const text = 'een twee'
  const layer = layerOf(articleOf(text), annotationOf(text, 1, 0, 3))
  const links = [{ rel: 'part-of', to: annotationOf(text, 7, 0, 3).id } as const]
  const at = '2024-05-01T08:00:00Z'
  const { id } = annotationOf(text, 1, 0, 3)
  const failures: readonly (readonly [string, Result<unknown>])[] = [
    ['annotation-duplicate', applyEdit(text, layer, { type: 'add', annotation: annotationOf(text, 1, 4, 8) })],
    ['annotation-unknown', applyEdit(text, layer, { type: 'remove', id: annotationOf(text, 7, 0, 3).id })],
    ['link-target-missing', applyEdit(text, layer, { type: 'link', id, links, at })],
    [
      'slice-differs',
      applyEdit(text, layer, { type: 'add', annotation: { ...annotationOf(text, 2, 4, 8), quote: 'x' } }),
    ],
    ['span-empty', applyEdit(text, layer, { type: 'resize', id, start: 3, end: 3, at })],
    ['span-outside', applyEdit(text, layer, { type: 'resize', id, start: 3, end: 99, at })],
    ['file-not-json', parseLayer('{', 'a.json')],
    ['file-invalid', parseLayer('{}', 'a.json')],
    ['version-newer', parseLayer('{"format":"factmark-layer","version":9}', 'a.json')],
  ]

  it.each(failures)('has every fact that the sentence for %s asks for', (code, result) => {
    if (result.ok) throw new Error('succeeded')
    expect(result.error.code).toBe(code)
    for (const translator of [english, dutch]) {
      const sentence = (translator === english ? en : nl).get(`problems.${code}`) ?? ''
      for (const name of placeholdersOf(sentence)) expect(result.error.details, name).toHaveProperty(name)
      expect(messageOf(translator, result.error)).not.toMatch(/\{\{|\}\}|undefined/)
    }
  })
})
