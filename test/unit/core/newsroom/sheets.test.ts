import { describe, expect, it } from 'vitest'
import { newsroomSheets } from '../../../../src/core/newsroom/sheets.ts'
import { partsOf, recordsOf } from '../../../../src/core/newsroom/source.ts'
import { newsroomWords } from '../../../../src/i18n/newsroomWords.ts'
import { createTranslator } from '../../../../src/i18n/translator.ts'
import { appearance, claim } from '../claims/support.ts'
import { annotationOf, articleOf, layerOf, uuid } from '../support/layers.ts'

const TEXT = 'Ann Lee said the wall cost about £214 million.'
const article = { ...articleOf(TEXT), title: 'The wall', published: '2024-05-01' }
const place = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const
const said = annotationOf(TEXT, 1, ...place('Ann Lee said'), {
  tag: 'attribution',
  speaker: { name: 'Ann Lee', kind: 'person' },
})
const tagged = annotationOf(TEXT, 2, ...place('the wall cost about £214 million'), {
  links: [{ rel: 'attributed-to', to: said.id }],
})
const figure = annotationOf(TEXT, 3, ...place('about £214 million'), {
  tag: 'figure',
  value: { value: 214_000_000, bound: 'about', unit: 'GBP', kind: 'money' },
  note: 'From the budget',
})
const layer = layerOf(article, said, tagged, figure)
const finding = { key: 'false', explanation: 'It was 98.', by: 'anna', at: '2024-06-01T10:00:00.000Z' }
const record = claim({
  finding: { ...finding, confirmed: null, recheck: null },
  appearances: [appearance({ article: article.id, annotation: tagged.id })],
})
const words = newsroomWords(createTranslator('en', 'programs'), 'en', {
  codebook: null,
  findings: [
    { id: 'f', key: 'false', label: { en: 'False', nl: 'Onjuist' }, definition: { en: '', nl: '' }, rating: null },
  ],
  nameOf: (id) => (id === 'anna' ? 'Anna' : id),
})

describe('the sheets of a workspace', () => {
  const sheets = newsroomSheets({ title: 'x', articles: [{ article, layers: [layer] }], claims: [record] }, words)
  const cell = (sheet: number, row: number, column: string) =>
    sheets[sheet]?.rows[row]?.[sheets[sheet]?.columns.findIndex(({ name }) => name === column) ?? -1]

  it('are annotations, figures, quotes and claims', () => {
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Annotations', 3],
      ['Figures', 1],
      ['Quotes', 0],
      ['Claims', 1],
    ])
  })

  it('say of an article with versions which one it is, and what waits to be confirmed there', () => {
    expect(sheets[0]?.columns.map(({ name }) => name)).not.toContain('Version')
    const version = { number: 2, captured: null, imported: '2024-05-02T10:00:00.000Z' }
    const carried = { article: 'before', as: 'changed' as const, confirmed: false }
    const layers = [layerOf(article, said, { ...figure, carried })]
    const [all] = newsroomSheets({ title: 'x', articles: [{ article, layers, version }], claims: [] }, words)
    const column = (name: string) => {
      const at = all?.columns.findIndex((one) => one.name === name) ?? -1
      return all?.rows.map((row) => row[at])
    }
    expect(column('Version')).toEqual([2, 2])
    expect(column('To be confirmed')).toEqual([null, 'yes'])
  })

  it('have titles and names, real numbers and dates, and figures as people write them', () => {
    expect(cell(0, 0, 'Article')).toBe('The wall')
    expect(cell(0, 0, 'Annotator')).toBe('Anna de Vries')
    expect(cell(0, 0, 'Published')).toEqual(new Date('2024-05-01T00:00:00.000Z'))
    expect(cell(1, 0, 'Figure')).toBe('about £214 million')
    expect(cell(1, 0, 'Number')).toBe(214_000_000)
    expect(cell(1, 0, 'Note')).toBe('From the budget')
  })

  it('say what a figure is part of and who said it, and what a claim came to', () => {
    expect(cell(1, 0, 'Part of claim')).toBe(tagged.quote)
    expect(cell(1, 0, 'Source')).toBe('Ann Lee')
    expect(cell(0, 1, 'Finding')).toBe('False')
    expect(cell(3, 0, 'Checked by')).toBe('Anna')
    expect(cell(3, 0, 'Checked on')).toEqual(new Date('2024-06-01T00:00:00.000Z'))
  })
})

it('finds the record of an annotation that was resolved from another', () => {
  const from = [{ annotator: 'anna', annotation: tagged.id }]
  expect(recordsOf([record])({ ...tagged, id: uuid(9), provenance: { from, by: 'anna' } })).toBe(record)
  expect(recordsOf([record])(figure)).toBeNull()
})

it('parts articles by their annotations, and parts none', () => {
  const parts = (counts: readonly number[], most: number) =>
    partsOf(
      counts.map((count) => ({
        article,
        layers: [{ ...layer, annotations: Array.from({ length: count }, () => figure) }],
      })),
      most,
    ).map((part) => part.length)
  expect(parts([2, 2, 2, 9, 1], 5)).toEqual([2, 1, 1, 1])
  expect(parts([1, 1], 5)).toEqual([2])
})
