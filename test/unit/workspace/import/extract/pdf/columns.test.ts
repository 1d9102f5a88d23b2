import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../../../../src/workspace/import/extract/pdf/columns.ts'
import type { Line } from '../../../../../../src/workspace/import/extract/pdf/lines.ts'
import { withoutNotes } from '../../../../../../src/workspace/import/extract/pdf/notes.ts'
import { runningHeads } from '../../../../../../src/workspace/import/extract/pdf/runningHeads.ts'

const line = (words: string, left: number, right: number, y: number, size = 12): Line => ({
  words,
  left,
  right,
  y,
  size,
  font: 'f',
})

/** Lines that end where they like. */
const ragged = (name: string, left: number, top: number, widths: readonly number[]) =>
  widths.map((width, index) => line(`${name} regel ${index} van vele`, left, left + width, top - 16 * index))

const read = (lines: readonly Line[]) =>
  columnsOf(lines.toSorted((a, b) => b.y - a.y || a.left - b.left)).flatMap((column) =>
    column.lines.map(({ words }) => words),
  )

describe('columns', () => {
  const left = ragged('links', 60, 700, [224, 160, 210, 150, 224, 170, 200, 140])
  const right = ragged('rechts', 310, 703, [210, 190, 223, 205, 190, 215, 180, 60])

  it('are cut where no line crosses, not where short lines leave more white', () => {
    expect(read([...left, ...right])).toEqual([...left, ...right].map(({ words }) => words))
  })

  it('are found under and over as many lines from side to side as there are', () => {
    const over = ragged('boven', 60, 800, [470, 468, 473, 460, 470])
    const under = ragged('onder', 60, 540, [470, 468, 473, 460, 470, 471, 465, 470, 472, 300])
    expect(read([...over, ...left, ...right, ...under])).toEqual(
      [...over, ...left, ...right, ...under].map(({ words }) => words),
    )
  })

  it('are over before a short line below both', () => {
    const foot = line('Voet van het stuk', 60, 170, 550)
    expect(read([...left, ...right, foot])).toEqual([...left, ...right, foot].map(({ words }) => words))
    // Where the first column goes on further down than the second, that is no foot.
    const longer = [
      ...left,
      line('Een kop in de kolom', 60, 170, 550),
      line('Het verhaal gaat daar verder', 60, 270, 534),
    ]
    const shorter = right.slice(0, 4)
    expect(read([...longer, ...shorter])).toEqual([...longer, ...shorter].map(({ words }) => words))
  })
})

describe('a note at a column’s foot', () => {
  const column = { lines: [line('Een zin met een merk¹ die nog', 60, 300, 700), line('verder gaat', 60, 300, 684)] }
  const note = [line('1 De noot staat hier', 60, 300, 640, 9), line('en heeft twee regels', 60, 300, 628, 9)]

  it('comes apart from the text, with its mark', () => {
    const { columns, notes } = withoutNotes([{ lines: [...column.lines, ...note], isTable: false }], 12)
    expect(columns).toEqual([{ lines: column.lines, isTable: false }])
    expect(notes.map(({ mark, lines }) => [mark, ...lines.map(({ words }) => words)])).toEqual([
      ['¹', 'De noot staat hier', 'en heeft twee regels'],
    ])
  })

  it('is none where the text has no such mark', () => {
    const plain = { lines: [line('Een zin zonder', 60, 300, 700), ...note], isTable: false }
    expect(withoutNotes([plain], 12)).toEqual({ columns: [plain], notes: [] })
  })
})

describe('a page’s number', () => {
  const headsOf = (foot: string) => {
    const lines = [line('Een regel van de tekst', 60, 300, 700), line(foot, 60, 300, 60)]
    return [...runningHeads([{ lines, top: 800, bottom: 40 }])].map(({ words }) => words)
  }

  it.each(['3', '- 3 -', 'Page 3 of 12', 'Seite 3', '第3页', '3ページ', 'صفحة 3', 'หน้า 3'])('is %s', (foot) => {
    expect(headsOf(foot)).toEqual([foot])
  })

  it.each(['住民説明会は22日から。', 'הישיבה ב־22 בחודש', 'In 2028 ist es so weit'])('is not %s', (foot) => {
    expect(headsOf(foot)).toEqual([])
  })
})
