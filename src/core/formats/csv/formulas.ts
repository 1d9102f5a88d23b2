/**
 * Protects cells from being read as formulas, whatever separator a spreadsheet uses: an apostrophe is put before
 * anything that would start a formula, at the beginning of a cell and after another separator within it. Reading
 * removes it again.
 */

/** What begins a formula, full-width forms too, or is dropped before one; and the apostrophe itself. */
const RISKY = /^['=+\-@＝＋－＠\t\r\n]/

/**
 * After these a spreadsheet with another separator begins a cell, and for it the quotation marks around the real cell
 * hold nothing together, so that a line break begins one, too.
 */
const WITHIN = /([;\t\r\n|])(?='*[ \u00a0"]*'*[=+\-@＝＋－＠\t])/g
const WITHIN_AGAIN = /([;\t\r\n|])'(?='*[ \u00a0"]*'*[=+\-@＝＋－＠\t])/g

/** A number below zero begins like a formula and is none. */
const NUMBER = /^-\d+(?:[.,]\d+)?$/

/** The cell as it is written. */
export function withoutFormula(cell: string): string {
  if (NUMBER.test(cell)) return cell
  const within = cell.replace(WITHIN, "$1'")
  return RISKY.test(within) ? `'${within}` : within
}

/** The cell that was written; of a table of another program (not `isOurs`), only the apostrophe before it is taken away. */
export function withFormula(cell: string, isOurs: boolean): string {
  const plain = cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell
  return isOurs ? plain.replace(WITHIN_AGAIN, '$1') : plain
}
