import { describe, expect, it } from 'vitest'
import { fail } from '../../../../src/core/problem.ts'
import { ok } from '../../../../src/core/result.ts'
import { writeList } from '../../../../src/i18n/lists.ts'
import { detailsOf, plainMessageOf } from '../../../../src/i18n/problemSentences.ts'
import { createTranslator } from '../../../../src/i18n/translator.ts'
import type { Imported } from '../../../../src/ipc/contract.ts'
import { importReport } from '../../../../src/renderer/features/exchange/importReport.ts'

const translator = createTranslator('en', 'people')
const WORDS = {
  t: translator.t,
  list: (items: readonly string[]) => writeList(items, 'en'),
  say: (problem: Parameters<typeof detailsOf>[1]) => plainMessageOf(translator, problem),
  detailsOf: (problem: Parameters<typeof detailsOf>[1]) => detailsOf(translator, problem),
}

const NEW = { isNew: true, replaced: 0, omitted: {} }
const imported = (file: string, value: Partial<Extract<Imported['outcome'], { ok: true }>['value']>): Imported => ({
  file: `/desk/${file}`,
  outcome: ok({ ...NEW, id: file.replace(/\..*/, ''), ...value }),
})

describe('what is said of imported files', () => {
  it('is nothing of files that came in whole, of layers, and of what was cancelled', () => {
    const files: readonly Imported[] = [
      imported('plain.txt', {}),
      imported('layer.json', { layers: { taken: ['Ann'], kept: [] } }),
      { file: '/desk/late.html', outcome: fail('cancelled') },
    ]
    expect(importReport(files, WORDS)).toEqual([])
  })

  it('names what was left out of each file, and which article shows it', () => {
    const [one, two, ...more] = importReport(
      [
        imported('a.html', { omitted: { navigation: 12, notices: 1 } }),
        imported('plain.txt', {}),
        imported('b.docx', { comments: 2 }),
      ],
      WORDS,
    )
    expect(more).toEqual([])
    expect(one).toMatchObject({ file: 'a.html', article: 'a', tone: 'info' })
    expect(one?.sentences).toEqual([
      '“a.html”: 13 words of the page or document were left out (navigation 12 and notices 1).',
    ])
    expect(two?.sentences).toEqual(['“b.docx” has 2 comments, which can become notes.'])
  })

  it('stays in sight where words are missing or a file could not be read', () => {
    const reports = importReport(
      [
        imported('scan.pdf', { omitted: { scan: 0 } }),
        imported('old.txt', { replaced: 3 }),
        { file: '/desk/gone.pdf', outcome: fail('file-missing', { file: 'gone.pdf' }) },
      ],
      WORDS,
    )
    expect(reports.map(({ tone }) => tone)).toEqual(['error', 'error', 'error'])
    expect(reports[2]).toMatchObject({ article: null })
    expect(reports[2]?.sentences[0]).toContain('gone.pdf')
  })

  it('says nothing again of what was left out when an article is here already', () => {
    expect(
      importReport([imported('a.html', { isNew: false, replaced: 1, omitted: { navigation: 12 } })], WORDS),
    ).toEqual([])
  })
})
