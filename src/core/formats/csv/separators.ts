/** What parts the columns of a CSV file, and how a row is written with it. */
import { stringify } from '@vanillaes/csv'

/** What parts the columns of a CSV file. Excel expects a semicolon where numbers are written with a comma. */
export const SEPARATORS = [',', ';'] as const

/** One of them. */
export type Separator = (typeof SEPARATORS)[number]

/** Excel recognises UTF-8 by it. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** A row with the line ending of RFC 4180. Line breaks within cells stay as they are. */
export function csvLine(cells: readonly string[], separator: Separator): string {
  // The library ends lines with a line feed; RFC 4180 wants both.
  if (separator === ',') return `${stringify([[...cells]], { eof: false })}\r\n`
  const quoted = cells.map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
  return `${quoted.join(separator)}\r\n`
}

/** A number: where semicolons part the columns, decimals have a comma, or Excel would take 12.5 for the twelfth of May. */
export function csvNumber(value: number, separator: Separator): string {
  return separator === ';' ? String(value).replace('.', ',') : String(value)
}
