/** The lines of the table that `npm run bench:team` prints. */
/** A line of the table: a figure, and a floor measured in the same run. */
export interface Row {
  readonly what: string
  readonly 'ours, ms': number
  readonly 'floor, ms': number
  readonly ratio: number
  readonly goal: string
}

/** A line with its ratio, rounded to hundredths. */
export function row(what: string, ours: number, floor: number, goal: string): Row {
  const rounded = (value: number) => Math.round(value * 100) / 100
  return { what, 'ours, ms': rounded(ours), 'floor, ms': rounded(floor), ratio: rounded(ours / floor), goal }
}
