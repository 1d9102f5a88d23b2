import { describe, expect, it } from 'vitest'
import { sheetCsv } from '../../../../src/core/newsroom/sheetCsv.ts'
import type { TableRow } from '../../../../src/core/table/tableRow.ts'
import {
  type ShownTable,
  type TableSheetWords,
  tableSheet,
  ungroupedSheet,
} from '../../../../src/core/table/tableSheet.ts'

const WORDS: TableSheetWords = {
  sheet: 'Annotations',
  column: (column) => column.toUpperCase(),
  cell: (_, key) => `<${key}>`,
  answers: (question, given) => `${question}: ${given.join('+')}`,
  figure: ({ value, unit }) => `≈ ${value} ${unit}`,
  number: 'Number',
  unconfirmed: 'not confirmed',
}

function row(fields: Partial<TableRow>): TableRow {
  return {
    ...{ article: 'a', annotator: 'ann', id: 'id', title: 'Title', version: null, published: null, name: 'Ann' },
    ...{ status: 'open', tag: 'claim', start: 0, end: 1, quote: 'words', note: '', speaker: '', value: null },
    ...{ attributes: {}, unconfirmed: false, created: 0, updated: 0, agree: 0, dispute: 0, verdict: null },
    ...{ finding: '', claim: null, ...fields },
  }
}

const FIGURE = row({ tag: 'figure', value: { value: -2.5, bound: 'about', unit: 'EUR', kind: 'money' } })
const shown = (table: Partial<ShownTable>): ShownTable => ({
  columns: ['words', 'tag'],
  widths: {},
  group: null,
  groups: null,
  rows: [row({}), FIGURE],
  ...table,
})

describe('the table as a sheet', () => {
  it('has the columns that are shown, in their order', () => {
    const sheet = tableSheet(shown({}), WORDS)
    expect(sheet.columns.map(({ name }) => name)).toEqual(['WORDS', 'TAG'])
    expect(sheet.rows).toEqual([
      ['words', '<claim>'],
      ['words', '<figure>'],
    ])
    expect(sheet.groups).toBeUndefined()
  })

  it('has a value as it is written and as a number, and days and times as dates', () => {
    const created = new Date(2026, 2, 1, 9, 5).getTime()
    const dated = { ...FIGURE, created, published: '2026-03-01', attributes: { kind: ['x', 'y'] } }
    const columns = ['value', 'published', 'created', 'attribute:kind'] as const
    const [cells] = tableSheet(shown({ columns, rows: [dated] }), WORDS).rows
    expect(cells).toEqual([
      ...['≈ -2.5 EUR', -2.5],
      ...[new Date('2026-03-01T00:00:00Z'), new Date('2026-03-01T09:05:00Z'), 'kind: x+y'],
    ])
    const [month] = tableSheet(shown({ columns: ['published'], rows: [row({ published: '2026-03' })] }), WORDS).rows
    expect(month).toEqual(['2026-03'])
  })

  it('says what colleagues say, what is found, and what was carried over', () => {
    const columns = ['words', 'verdict', 'finding'] as const
    const said = row({ unconfirmed: true, verdict: 'mixed', agree: 2, dispute: 1, finding: 'true' })
    expect(tableSheet(shown({ columns, rows: [said] }), WORDS).rows).toEqual([
      ['words (not confirmed)', '<mixed> (2 : 1)', '<true>'],
    ])
  })

  it('keeps groups as headings, or as the first column where there are none', () => {
    const groups = [
      { key: 'claim', count: 1 },
      { key: 'figure', count: 1 },
    ]
    const table = shown({ group: 'tag', groups })
    expect(tableSheet(table, WORDS).groups).toEqual([
      { name: '<claim>', count: 1 },
      { name: '<figure>', count: 1 },
    ])
    const flat = ungroupedSheet(table, WORDS)
    expect(flat.groups).toBeUndefined()
    expect(flat.columns.map(({ name }) => name)).toEqual(['TAG', 'WORDS'])
    // A column that isn't shown is there all the same.
    expect(ungroupedSheet({ ...table, columns: ['words'] }, WORDS).columns.map(({ name }) => name)).toEqual([
      ...['TAG', 'WORDS'],
    ])
  })
})

it('is as wide as the columns on the screen where somebody set them', () => {
  const sheet = tableSheet(shown({ columns: ['value', 'words'], widths: { value: 215, note: 90 } }), WORDS)
  expect(sheet.columns.map(({ width }) => width)).toEqual([30, undefined, undefined])
})

describe('a sheet as CSV', () => {
  const sheet = tableSheet(
    shown({
      columns: ['value', 'created', 'note'],
      rows: [{ ...FIGURE, created: new Date(2026, 2, 1, 9, 5).getTime(), note: '=1+1; “so”' }],
    }),
    WORDS,
  )

  it('writes decimals and separators as the country does, and no formulas', () => {
    expect(sheetCsv(sheet, { bom: false, separator: ',' })).toBe(
      "VALUE,Number,CREATED,NOTE\r\n≈ -2.5 EUR,-2.5,2026-03-01 09:05:00,'=1+1; “so”\r\n",
    )
    expect(sheetCsv(sheet, { bom: true, separator: ';' })).toBe(
      '\uFEFFVALUE;Number;CREATED;NOTE\r\n≈ -2.5 EUR;-2,5;2026-03-01 09:05:00;"\'=1+1; “so”"\r\n',
    )
  })
})
