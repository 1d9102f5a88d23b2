import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { INTERCHANGE_FORMATS } from '../../../src/core/formats/formats.ts'
import type { ImportFormat } from '../../../src/core/formats/names.ts'
import { parseArticle } from '../../../src/core/model/files.ts'
import type { Language } from '../../../src/core/model/language.ts'
import type { Problem } from '../../../src/core/problem.ts'
import { asSaid, type ReasonCode } from '../../../src/core/reasons.ts'
import type { Result } from '../../../src/core/result.ts'
import { findAll } from '../../../src/core/text/find.ts'
import { reasons as en } from '../../../src/i18n/en/reasons.ts'
import { reasons as nl } from '../../../src/i18n/nl/reasons.ts'
import { detailsOf, messageOf, plainMessageOf } from '../../../src/i18n/problemSentences.ts'
import { speakSchemas } from '../../../src/i18n/schemaWords.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import { systemProblem } from '../../../src/workspace/disk/systemErrors.ts'
import { extract } from '../../../src/workspace/import/extract/extract.ts'
import type { RichKind } from '../../../src/workspace/import/extract/extracted.ts'
import { checkTrail, lineFor } from '../../../src/workspace/layers/auditEntries.ts'
import { zip } from '../../support/documents.ts'

const english = createTranslator('en', 'people')
const dutch = createTranslator('nl', 'people')

function problemIn(result: Result<unknown> | undefined): Problem {
  if (!result || result.ok) throw new Error('no problem')
  return result.error
}

/** Expects that a problem has this reason and every fact for it, and says it in either language in that one's words. */
function expectReason(problem: Problem, code: ReasonCode): void {
  expect(problem.details.reason).toBe(code)
  for (const [translator, words] of [
    [english, en],
    [dutch, nl],
  ] as const) {
    const names = [...words[code].matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '')
    for (const name of names) expect(problem.details, name).toHaveProperty(name)
    const [first = ''] = words[code].split(/\{\{\w+\}\}/).filter(Boolean)
    expect(messageOf(translator, problem)).toContain(first)
    expect(messageOf(translator, problem)).not.toMatch(/\{\{|\}\}|undefined/)
  }
}

const TSV = '#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Fact|tag\n\n\n#Text=aap\n'

const BROKEN: readonly (readonly [ReasonCode, ImportFormat, string | Uint8Array])[] = [
  ['json-ends', 'label-studio', '[{"data":'],
  ['json-character', 'prodigy', '{"text":"aap"}\n{"text":}\n'],
  ['json-empty', 'w3c', ''],
  ['json-control', 'cas-json', '{"a\tb":1}'],
  ['no-text', 'label-studio', '[{"data":{}}]'],
  ['no-text', 'doccano', '{"label":[]}'],
  ['w3c-type', 'w3c', '{"id":"urn:a","target":"urn:b"}'],
  ['iri-form', 'w3c', '{"id":"urn:a b","type":"Annotation","target":"urn:b"}'],
  ['no-label-column', 'csv', 'start,end\n1,2\n'],
  ['field-count', 'csv', 'tag,start\nclaim\n'],
  ['csv-quotes', 'csv', 'tag,start\n"claim"x,1\n'],
  ['brat-line', 'brat', 'nonsense\n'],
  ['expected', 'brat', 'T1\tclaim\n'],
  ['id-twice', 'brat', 'T1\tclaim 0 4\tThis\nT1\tclaim 0 4\tThis\n'],
  ['iob2-expected', 'conll', 'aap noot mies\n'],
  ['expected', 'webanno-tsv', 'aap\n'],
  ['column-count', 'webanno-tsv', `${TSV}1-1\t0-3\taap\n`],
  ['token-length', 'webanno-tsv', `${TSV}1-1\t0-4\taap\t_\n`],
  ['offset-far', 'webanno-tsv', `${TSV}1-1\t900000000-900000003\taap\tclaim\n`],
  ['expected', 'cas-xmi', '<a/>'],
  ['xml-empty', 'cas-xmi', ''],
  ['xml-unclosed', 'cas-xmi', '<a>'],
  ['xml-closing', 'cas-xmi', '<a></b></a>'],
  ['xml-broken', 'cas-xmi', '<a b=c/>'],
  ['zip-broken', 'refi-qda', new Uint8Array([1, 2, 3])],
  ['zip-no-project', 'refi-qda', zip({ 'a.txt': 'aap' })],
  ['expected', 'refi-qda', zip({ 'a.qde': '<a/>' })],
  ['zip-no-source', 'refi-qda', zip({ 'a.qde': '<Project><TextSource plainTextPath="a"/></Project>' })],
]

describe('the reason why a file can’t be read', () => {
  it.each(BROKEN)('is said in the language of the rest: %s (%s)', (code, format, content) => {
    expectReason(problemIn(INTERCHANGE_FORMATS[format].read?.({ name: 'a', content, companions: {} })), code)
  })

  it.each<readonly [ReasonCode, RichKind, Uint8Array]>([
    ['no-page', 'mht', Buffer.from('no page here')],
    ['not-zip', 'docx', Buffer.from('PK but no more')],
    ['no-document', 'docx', zip({ 'x.txt': 'x' })],
    ['content-broken', 'pdf', Buffer.from('%PDF-1.4 and nothing else')],
    ['content-nested', 'html', Buffer.from('<div>'.repeat(100_000))],
  ])('is said of a document too: %s', async (code, kind, bytes) => {
    expectReason(problemIn(await extract(kind, bytes, 'a')), code)
  })

  it('is said of a pattern, and of one that the engine refuses in unknown words in these', () => {
    const wordsFor = (words: string) => findAll('a', { words, matchCase: true, wholeWord: false, regex: true })
    for (const [words, code] of [
      ['[', 'pattern-class'],
      ['(', 'pattern-group'],
      ['*', 'pattern-nothing'],
      ['\\q', 'pattern-escape'],
      ['[b-a]', 'pattern-range'],
      ['a{2,1}', 'pattern-numbers'],
    ] as const)
      expectReason(problemIn(wordsFor(words)), code)
  })
})

describe('the reason why an entry of an audit trail is refused', () => {
  const record = { at: '2026-03-01T10:00:00.000Z', by: 'ann', event: 'found' } as const
  const { line } = lineFor({ count: 0, hash: 'a' }, record)
  const { line: seventh } = lineFor({ count: 6, hash: 'a' }, record)

  it.each([
    ['audit-no-hash', 'x'],
    ['audit-hash', line.replace('ann', 'eve')],
    ['audit-number', seventh],
    ['audit-gap', lineFor({ count: 0, hash: 'b' }, record).line],
  ] as const)('is said in the language of the rest: %s', (code, text) => {
    const [found] = checkTrail(`${text}\n`, 'a').broken
    if (!found) throw new Error('whole')
    expectReason({ code: 'audit-broken', details: { file: 'a.jsonl', ...found } }, code)
  })
})

describe('what the system says', () => {
  const errorOf = (code: string, message: string) => Object.assign(new Error(message), { code })

  it('is said in the language of the rest, with its code', () => {
    const problem = systemProblem(errorOf('ENOSPC', 'ENOSPC: no space left on device, write'), 'file-unwritable', 'a')
    expectReason(problem, 'ENOSPC')
    expect(messageOf(dutch, problem)).toContain('geen ruimte meer op de schijf, ENOSPC')
    expect(plainMessageOf(dutch, problem)).toContain('(geen ruimte meer op de schijf)')
    expect(detailsOf(dutch, problem)).toBe('Foutcode: ENOSPC')
  })

  it('is named by its code where there is no sentence for it', () => {
    const problem = systemProblem(errorOf('EFOO', 'EFOO: foo failed, open'), 'file-unreadable', 'a')
    for (const translator of [english, dutch]) {
      expect(messageOf(translator, problem)).toContain('EFOO')
      expect(plainMessageOf(translator, problem)).not.toContain('EFOO')
      expect(detailsOf(translator, problem)).toContain('EFOO')
    }
  })

  it('and what a server or a bug says in English, is among the details alone', () => {
    const said = 'relation "factmark.entry" has no column "x"'
    const refused: Problem = {
      code: 'server-refused',
      details: { server: 'team.example', reason: 'server-own-reason', said },
    }
    for (const problem of [refused, { code: 'internal', details: asSaid(said) } as const]) {
      expect(messageOf(english, problem)).toContain(said)
      for (const translator of [english, dutch]) {
        expect(plainMessageOf(translator, problem)).not.toMatch(/factmark\.entry|\{\{/)
        expect(detailsOf(translator, problem)).toContain(said)
      }
    }
  })
})

describe('what a schema says', () => {
  afterEach(() => {
    z.config(z.locales.en())
  })

  const article = '{"format":"factmark-article","version":1,"id":"a","title":5}'

  it('is English until the interface has a language, and then of that', () => {
    expect(messageOf(dutch, problemIn(parseArticle(article, 'a')))).toContain('Invalid input: expected string')
    let language: Language = 'nl'
    speakSchemas(() => language)
    expect(messageOf(dutch, problemIn(parseArticle(article, 'a')))).toContain('Ongeldige invoer: verwacht string')
    language = 'en'
    expect(messageOf(english, problemIn(parseArticle(article, 'a')))).toContain('Invalid input: expected string')
  })

  it('is a reason of its own where the schema is told one', () => {
    expectReason(problemIn(parseArticle(article.replace('"id":"a"', '"id":"A b"'), 'a')), 'id-form')
  })
})
