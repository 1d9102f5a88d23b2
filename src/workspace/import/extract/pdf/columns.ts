/** The order in which a page's lines are read: column after column, what spans columns before and after them. */
import type { Line } from './lines.ts'

/** Lines that follow one another in one column. `isTable` for those whose neighbours on a baseline are cells of a row. */
export interface Column {
  readonly lines: readonly Line[]
  readonly isTable: boolean
}

/** How narrow white space between columns may be, in sizes of the font. */
const GUTTER = 0.8

/** The columns of a page in reading order. Lines come from the top; those on one baseline from the left. */
export function columnsOf(lines: readonly Line[]): readonly Column[] {
  const made: { lines: Line[]; isTable: boolean }[] = []
  const add = (part: readonly Line[]) => {
    const cut = part.length < 4 ? null : gutterIn(part)
    if (cut === null) {
      for (const row of rowsOf(part)) {
        const isTable = row.length > 1
        const last = made.at(-1)
        if (last?.isTable === isTable && (isTable || isBelow(last.lines, row))) last.lines.push(...row)
        else made.push({ lines: [...row], isTable })
      }
      return
    }
    let band: Line[] = []
    const endBand = () => {
      if (isTableOf(band, cut)) {
        for (const row of rowsOf(band)) {
          const last = made.at(-1)
          if (last?.isTable) last.lines.push(...row)
          else made.push({ lines: [...row], isTable: true })
        }
        band = []
        return
      }
      const left = band.filter(({ right }) => right <= cut + 1)
      const right = band.filter((line) => !left.includes(line))
      // What comes below both columns, apart from them, comes after both.
      const after = below(left, right)
      for (const side of [left.slice(0, left.length - after), right, left.slice(left.length - after)]) {
        if (side.length === 0) continue
        // A column's own columns; and never joined to the one beside it.
        made.push({ lines: [], isTable: false })
        add(side)
      }
      band = []
    }
    for (const line of part) {
      if (line.left < cut - 1 && line.right > cut + 1) {
        endBand()
        made.push({ lines: [], isTable: false })
        add([line])
        made.push({ lines: [], isTable: false })
      } else band.push(line)
    }
    endBand()
  }
  add(lines)
  return made.filter((column) => column.lines.length > 0)
}

/**
 * Whether what a gutter runs through is a table that stands over or below columns: each of its lines has cells on both
 * sides, and on one of them no text.
 */
function isTableOf(band: readonly Line[], cut: number): boolean {
  const rows = rowsOf(band)
  if (rows.length < 2 || rows.some((row) => row.length < 2)) return false
  const size = median(band.map((line) => line.size))
  const left = band.filter(({ right }) => right <= cut + 1)
  const right = band.filter((line) => !left.includes(line))
  return left.length > 0 && right.length > 0 && !(isColumn(left, size) && isColumn(right, size))
}

/**
 * How many of the last lines of the left column stand below the right one, a gap between them and those above, where
 * both columns end at the same height; a column that only goes on further down has such gaps too.
 */
function below(left: readonly Line[], right: readonly Line[]): number {
  const end = Math.min(...right.map(({ y }) => y))
  if (!Number.isFinite(end)) return 0
  for (let at = 1; at < left.length; at += 1) {
    const [above, line] = [left[at - 1], left[at]]
    if (!above || !line || line.y > end - line.size || Math.abs(above.y - end) > 2.5 * above.size) continue
    if (above.y - line.y > 2.2 * Math.max(above.size, line.size)) return left.length - at
  }
  return 0
}

/** Where the gutter through these lines runs; null where they are no columns but one, or a table. */
function gutterIn(lines: readonly Line[]): number | null {
  const size = median(lines.map((line) => line.size))
  const edges = [...new Set(lines.map(({ right }) => right))].toSorted((a, b) => a - b)
  let best: { at: number; width: number; crossing: number } | null = null
  for (const edge of edges) {
    const beyond = lines.filter(({ left }) => left > edge)
    const next = Math.min(...beyond.map(({ left }) => left))
    if (!Number.isFinite(next)) break
    const width = next - edge
    const at = (edge + next) / 2
    if (width < GUTTER * size) continue
    const before = lines.filter(({ right }) => right <= at)
    const after = lines.filter(({ left }) => left >= at)
    if (before.length < 2 || after.length < 2) continue
    // Above and below its columns a page may have as many lines from side to side as it likes.
    const [top, bottom] = [Math.max(...after.map(({ y }) => y)), Math.min(...after.map(({ y }) => y))]
    const across = lines.filter(({ left, right }) => left < at && right > at)
    const within = across.filter(({ y }) => y <= top && y >= bottom)
    if (within.length * 4 > before.length + after.length + within.length) continue
    // A gutter that fewer lines cross is the truer one: short lines alone leave much white space beside them.
    const crossing = across.length
    if (best && (crossing > best.crossing || (crossing === best.crossing && width <= best.width))) continue
    if (isColumn(before, size) && isColumn(after, size) && overlap(before, after)) best = { at, width, crossing }
  }
  return best?.at ?? null
}

/** Whether lines fill a column, as those of a text do; cells of a table are short or of many widths. */
function isColumn(lines: readonly Line[], size: number): boolean {
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const words = median(lines.map((line) => line.words.split(' ').length))
  const isFilled = median(lines.map((line) => line.right - line.left)) > 0.55 * (right - left)
  return (
    right - left > 6 * size &&
    isFilled &&
    (words >= 3 || lines.some((line) => /[\u3040-\u9fff\u0e00-\u0e7f]/.test(line.words)))
  )
}

/** Whether two columns stand side by side rather than one below the other. */
function overlap(a: readonly Line[], b: readonly Line[]): boolean {
  const [top, bottom] = [Math.max(...a.map(({ y }) => y)), Math.min(...a.map(({ y }) => y))]
  return b.filter(({ y, size }) => y <= top + size && y >= bottom - size).length >= 2
}

/** Lines by baseline: more than one on the same are a table's row. */
function rowsOf(lines: readonly Line[]): readonly Line[][] {
  const rows: Line[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last && Math.abs((last[0]?.y ?? 0) - line.y) < 0.4 * line.size) last.push(line)
    else rows.push([line])
  }
  return rows
}

/** Whether a line follows on a column's: not beside it. */
function isBelow(above: readonly Line[], row: readonly Line[]): boolean {
  const [last, next] = [above.at(-1), row[0]]
  return last === undefined || next === undefined || next.y < last.y
}

/** The middle one of some numbers; 0 for none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
