/** Lines put together to paragraphs, headings, items and tables: by indents, sizes and gaps, over columns and pages. */
import type { TextWithBlocks } from '../extracted.ts'
import { type BlockForm, TextBuilder } from '../markup/textBuilder.ts'
import { type Column, median } from './columns.ts'
import type { Hyphens } from './hyphens.ts'
import { isUnspaced, type Line } from './lines.ts'
import type { Note } from './notes.ts'

/** How much larger than the text a heading is set, and how much further apart than its lines paragraphs are. */
const HEADING = 1.14
const GAP = 1.35

/** How far a first line is indented, at least and at most, in sizes of its font. */
const INDENT = [0.6, 8] as const

const BULLET = /^([•‣◦▪●■–—*-])\s+(?=\S)/
const NUMBER = /^(\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)/

interface Paragraph {
  words: string
  readonly form: BlockForm
  readonly size: number
  /** The last line, with the column that it stands in. */
  last: Line
  column: ColumnFacts
}

interface ColumnFacts {
  readonly left: number
  readonly right: number
  readonly leading: number
  /** The size of the font of most lines. */
  readonly size: number
}

/** The text of a document's columns, in their order, and its notes at the end. */
export function paragraphsOf(
  columns: readonly Column[],
  notes: readonly Note[],
  hyphens: Hyphens,
): TextWithBlocks & { readonly headline: string | null } {
  const lines = columns.flatMap((column) => column.lines)
  const body = commonSize(lines)
  const levels = headingSizes(lines, body)
  const builder = new TextBuilder()
  let open: Paragraph | null = null
  let headline: string | null = null
  const close = () => {
    if (!open) return
    builder.begin(open.form)
    builder.add(open.words)
    if (open.form.kind === 'heading' && open.form.level === 2) headline ??= open.words
    open = null
  }
  for (const column of columns) {
    if (column.isTable) {
      close()
      addTable(builder, column.lines)
      continue
    }
    const facts = factsOf(column.lines)
    for (const line of column.lines) {
      const form = formOf(line, body, levels)
      if (open && goesOn(open, line, facts, form)) {
        open.words = joined(open.words, line.words, hyphens)
        open.last = line
        open.column = facts
        continue
      }
      close()
      const words = form.marker ? line.words.slice(form.marker.words.length).trimStart() : line.words
      open = { words, form, size: line.size, last: line, column: facts }
    }
  }
  close()
  for (const { mark, lines: said } of notes) {
    builder.begin({ kind: 'note', marker: { written: false, words: mark } })
    builder.add(said.map(({ words }) => words).reduce((before, after) => joined(before, after, hyphens)))
  }
  return { ...builder.result(), headline }
}

/** The size in which most of a document is set. */
export function commonSize(lines: readonly Line[]): number {
  const lengths = new Map<number, number>()
  for (const { size, words } of lines) {
    const rounded = Math.round(size * 2) / 2
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + words.length)
  }
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 1
}

/** The sizes of headings, each with its level: the largest is 2. */
function headingSizes(lines: readonly Line[], body: number): ReadonlyMap<number, number> {
  const sizes = new Set(lines.filter(({ size }) => size > HEADING * body).map(({ size }) => Math.round(size)))
  return new Map([...sizes].toSorted((a, b) => b - a).map((size, index) => [size, Math.min(6, index + 2)]))
}

function formOf(line: Line, body: number, levels: ReadonlyMap<number, number>): BlockForm {
  const level = line.size > HEADING * body ? levels.get(Math.round(line.size)) : undefined
  // A whole paragraph in larger type is a standfirst or a pull quote.
  if (level !== undefined) return { kind: 'heading', level }
  const marker = (BULLET.exec(line.words) ?? NUMBER.exec(line.words))?.[1]
  return marker === undefined
    ? { kind: 'paragraph' }
    : { kind: 'list-item', level: 1, marker: { written: false, words: marker } }
}

/** Where a column's lines mostly begin and end, and how far apart they are. */
function factsOf(lines: readonly Line[]): ColumnFacts {
  // Between two sizes, as below a heading, lines are as far apart as whoever set them liked.
  const gaps = lines.slice(1).flatMap((line, index) => {
    const above = lines[index]
    return above && Math.abs(above.size - line.size) <= 0.12 * line.size ? [above.y - line.y] : []
  })
  const counts = new Map<number, number>()
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  const usual = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * 0.15)).map(([left]) => left)
  return {
    left: Math.min(...(usual.length > 0 ? usual : lines.map(({ left }) => left))),
    right: Math.max(...lines.map(({ right }) => right)),
    leading: lowerMedian(gaps.filter((gap) => gap > 0)),
    size: median(lines.map(({ size }) => size)) || 1,
  }
}

/** The middle one of some lengths, of two the smaller: paragraphs of two lines have as many gaps between them as in them. */
function lowerMedian(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length / 2) - 1)] ?? 0
}

/** How far apart the lines of a heading may be, in sizes of its font: as far as those of its text, at least. */
function headingLeading({ leading, size }: ColumnFacts): number {
  return Math.min(2.2, Math.max(1.6, (1.15 * leading) / size))
}

/** Whether a line goes on with the paragraph before it. */
function goesOn(open: Paragraph, line: Line, facts: ColumnFacts, form: BlockForm): boolean {
  const { last } = open
  if (Math.abs(line.size - open.size) > 0.12 * Math.max(line.size, open.size)) return false
  if (open.form.kind === 'heading')
    return form.kind === 'heading' && last.y > line.y && last.y - line.y < headingLeading(facts) * line.size
  const isIndented = line.left > facts.left + INDENT[0] * line.size && line.left < facts.left + INDENT[1] * line.size
  const isSameColumn = open.column === facts && last.y > line.y
  if (!isSameColumn) return goesOnElsewhere(open, line, isIndented, form)
  const gap = last.y - line.y
  // Of two lines alone nobody knows how far lines are apart: by the size of the type, then.
  const leading = Math.min(facts.leading || line.size * 1.2, line.size * 1.9)
  if (gap > GAP * Math.max(leading, line.size)) return false
  if (form.kind === 'list-item') return !startsItem(open, line, facts)
  if (open.form.kind === 'list-item') return line.left > last.left - 1 || line.left > facts.left + 2
  const isShort = last.right < facts.right - 0.12 * (facts.right - facts.left)
  if (isIndented && line.left > last.left + INDENT[0] * line.size) return false
  if (isIndented && isShort && endsSentence(last.words)) return false
  return !(
    last.right < facts.right - 0.35 * (facts.right - facts.left) &&
    endsSentence(last.words) &&
    /^[\p{Lu}“„«"'‘(]/u.test(line.words)
  )
}

/** A number may begin a line in the middle of a sentence; a bullet doesn't. */
function startsItem(open: Paragraph, line: Line, facts: ColumnFacts): boolean {
  if (BULLET.test(line.words) && !/^[–—-]/.test(line.words)) return true
  return (
    open.form.kind === 'list-item' ||
    endsSentence(open.last.words) ||
    /[:;]$/.test(open.last.words) ||
    line.left > facts.left + line.size
  )
}

/** The first line of another column or page. */
function goesOnElsewhere(open: Paragraph, line: Line, isIndented: boolean, form: BlockForm): boolean {
  if (form.kind !== 'paragraph' || isIndented) return false
  return !endsSentence(open.last.words) || /^\p{Ll}/u.test(line.words)
}

function endsSentence(words: string): boolean {
  return /[.!?…:。！？।؟][”"’'»)\]]*[\d¹²³⁰⁴-⁹]*$/u.test(words)
}

function joined(before: string, after: string, hyphens: Hyphens): string {
  return isUnspaced(before, after) ? before + after : hyphens.join(before, after)
}

/** Rows of cells, each placed by the columns that all rows together have. */
function addTable(builder: TextBuilder, lines: readonly Line[]): void {
  const rows: Line[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last && Math.abs((last[0]?.y ?? 0) - line.y) < 0.4 * line.size) last.push(line)
    else rows.push([line])
  }
  if (rows.length === 1) {
    // Words far apart on one line are no table.
    builder.begin({ kind: 'paragraph' })
    builder.add(lines.map(({ words }) => words).join(' '))
    return
  }
  const columns = columnEdges(lines)
  builder.begin({ kind: 'paragraph' })
  builder.beginTable()
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells) {
      const column = Math.max(
        0,
        columns.findLastIndex((left) => left <= (cell.left + cell.right) / 2),
      )
      builder.beginCell(row, column, false)
      builder.add(cell.words)
    }
  }
  builder.endTable()
}

/** Where columns of cells begin: cells that overlap from side to side are of one. */
function columnEdges(lines: readonly Line[]): readonly number[] {
  const edges: { left: number; right: number }[] = []
  for (const { left, right } of lines.toSorted((a, b) => a.left - b.left)) {
    const last = edges.at(-1)
    if (last && left < last.right) last.right = Math.max(last.right, right)
    else edges.push({ left, right })
  }
  return edges.map(({ left }) => left)
}
