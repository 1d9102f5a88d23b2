/** What stands at the head or foot of pages: the same on several of them, or a page's number. */
import type { Line } from './lines.ts'

/** A page's lines, and where its edges are in points. */
export interface PageLines {
  readonly lines: readonly Line[]
  readonly top: number
  readonly bottom: number
}

/** Which part of a page's height its head and its foot may take each. */
const EDGE = 0.14

const PAGE_WORD =
  'page|pagina|página|pag\\.?|p\\.|seite|blz\\.?|side|sida|strona|sivu|\\u7b2c|\\u0635\\u0641\\u062d\\u0629|\\u05e2\\u05de\\u05d5\\u05d3|\\u0e2b\\u0e19\\u0e49\\u0e32|\\u30da\\u30fc\\u30b8'
const PAGE_NUMBER = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${PAGE_WORD})?\\s*(?:\\d{1,4}|[ivxlc]{1,6})(?:\\s*(?:/|of|van|von|de|sur|-)\\s*\\d{1,4})?\\s*(?:\\u9875|\\u9801|\\u30da\\u30fc\\u30b8|\\ucabd)?[^\\p{L}\\p{N}]*$`,
  'iu',
)

/** The lines that are heads or feet. */
export function runningHeads(pages: readonly PageLines[]): ReadonlySet<Line> {
  const found = new Set<Line>()
  const places = new Map<string, { line: Line; page: number }[]>()
  for (const [page, { lines, top, bottom }] of pages.entries()) {
    const edge = EDGE * (top - bottom)
    for (const line of lines) {
      const isAtEdge = line.y > top - edge || line.y < bottom + edge
      if (!isAtEdge) continue
      const key = line.words.replace(/\p{N}+|\b[ivxlc]+\b/giu, '#').toLowerCase()
      places.set(key, [...(places.get(key) ?? []), { line, page }])
    }
    for (const line of numbersAtEdge(lines, top, bottom)) found.add(line)
  }
  for (const same of places.values()) {
    for (const { line, page } of same) {
      // Left and right pages have heads of their own, and a chapter's may change.
      const isRepeated = same.some(
        (other) => other.page !== page && Math.abs(other.page - page) <= 3 && Math.abs(other.line.y - line.y) < 12,
      )
      if (isRepeated) found.add(line)
    }
  }
  return found
}

/** A page's number alone in its first or last line, apart from the text. */
function numbersAtEdge(lines: readonly Line[], top: number, bottom: number): readonly Line[] {
  const [first, last] = [lines[0], lines.at(-1)]
  const edge = EDGE * (top - bottom)
  return [first, last].filter((line): line is Line => {
    if (!line || lines.length < 2 || !PAGE_NUMBER.test(line.words)) return false
    if (!(line.y > top - edge || line.y < bottom + edge)) return false
    return lines.every((other) => other === line || Math.abs(other.y - line.y) > 1.6 * line.size)
  })
}
