/** Lines of a table in plain text. */

/** One line: the first cell at the left, the others at the right of their columns. */
export function row(cells: readonly (string | number)[]): string {
  return cells.map((cell, index) => (index === 0 ? `${cell}`.padEnd(40) : `${cell}`.padStart(12))).join('')
}

/** A share as a percentage with one decimal; a dash where it is undefined. */
export function percent(share: number | null): string {
  return share === null ? '–' : (share * 100).toFixed(1)
}
