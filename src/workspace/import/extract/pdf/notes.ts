/** Notes at the foot of a column: they come at the end of the text, and the sentence above them goes on. */
import { raised } from '../markup/raised.ts'
import type { Column } from './columns.ts'
import type { Line } from './lines.ts'

/** A note: its mark as it stands in the text, and its lines. */
export interface Note {
  readonly mark: string
  readonly lines: readonly Line[]
}

/** Notes are set smaller than the text by so much at least. */
const SMALLER = 0.93

const MARK = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}|[*†‡§])[.)]?\s*(?=[\p{L}“„«"‘'(])/u

/** The columns without the notes at their feet. `body` is the size of most of the text. */
export function withoutNotes(
  columns: readonly Column[],
  body: number,
): { readonly columns: readonly Column[]; readonly notes: readonly Note[] } {
  const text = columns.flatMap(({ lines }) => lines.filter(({ size }) => size >= SMALLER * body))
  const marks = new Set(text.flatMap(({ words }) => words.match(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§]/gu) ?? []))
  if (marks.size === 0) return { columns, notes: [] }
  const notes: Note[] = []
  const kept = columns.map((column) => {
    const from = footOf(column, body, marks)
    for (const line of column.lines.slice(from)) {
      const mark = markOf(line)
      if (mark !== null && marks.has(mark)) notes.push({ mark, lines: [withoutMark(line)] })
      else {
        const last = notes.pop()
        if (last) notes.push({ ...last, lines: [...last.lines, line] })
      }
    }
    return { ...column, lines: column.lines.slice(0, from) }
  })
  return { columns: kept.filter(({ lines }) => lines.length > 0), notes }
}

/** Where the notes at a column's foot begin: with a mark that the text has, in lines smaller than it, to the column's end. */
function footOf({ lines, isTable }: Column, body: number, marks: ReadonlySet<string>): number {
  if (isTable) return lines.length
  let from = lines.length
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const line = lines[at]
    if (!line || line.size >= SMALLER * body) break
    const mark = markOf(line)
    if (mark !== null && marks.has(mark)) from = at
  }
  const above = lines[from - 1]
  return above && above.size >= SMALLER * body ? from : lines.length
}

function markOf({ words }: Line): string | null {
  const found = MARK.exec(words)?.[1]
  return found === undefined ? null : raised(found, '', true)
}

function withoutMark(line: Line): Line {
  return { ...line, words: line.words.replace(MARK, '') }
}
