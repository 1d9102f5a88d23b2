import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { Sheet } from '../../../../src/core/newsroom/sheetColumns.ts'
import { workbookOf } from '../../../../src/workspace/newsroom/workbook.ts'

const SHEET: Sheet = {
  name: 'All: [of] it',
  columns: [
    { name: 'Tag', kind: 'short' },
    { name: 'Number', kind: 'number' },
    { name: 'Day', kind: 'day' },
  ],
  rows: [
    ['a & b', 1.5, new Date('2026-11-30T00:00:00Z')],
    ['=1+1', null, null],
  ],
}

async function sheetOf(sheet: Sheet): Promise<string> {
  const parts = unzipSync(await workbookOf([sheet]))
  return strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
}

it('writes texts as texts, numbers and days as such, and filters by the first row', async () => {
  const xml = await sheetOf(SHEET)
  expect(xml).toContain('a &amp; b')
  expect(xml).toContain('<v>1.5</v>')
  expect(xml).toContain('<v>46356</v>')
  expect(xml).toMatch(/t="inlineStr"><is><t[^>]*>=1\+1</)
  expect(xml).toContain('<autoFilter ref="A1:C3"/>')
})

it('makes a column as wide as it is told, else as what it holds takes', async () => {
  const [tag, ...others] = SHEET.columns
  const xml = await sheetOf({ ...SHEET, columns: [{ name: 'Tag', kind: 'short', ...tag, width: 31.5 }, ...others] })
  expect([...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => width)).toEqual(['31.5', '12', '12'])
})

it('puts rows that are in groups under a heading with its size, to be folded', async () => {
  const groups = [
    { name: 'First', count: 1 },
    { name: 'Second', count: 1 },
  ]
  const xml = await sheetOf({ ...SHEET, groups })
  expect(xml).not.toContain('autoFilter')
  expect(xml).toContain('<outlinePr summaryBelow="0"/>')
  const rows = [...xml.matchAll(/<row( outlineLevel="1")?>/g)].map(([, level]) => level !== undefined)
  expect(rows).toEqual([false, false, true, false, true])
  expect(xml).toMatch(/First<.*<v>1<\/v>.*a &amp; b.*Second<.*=1\+1/s)
})

it('writes many rows in pieces and loses none', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [`row ${at} ${'x'.repeat(40)}`, at, null])
  const xml = await sheetOf({ ...SHEET, rows })
  expect(xml.match(/<row>/g)).toHaveLength(3001)
  expect(xml).toContain('row 2999 ')
})
