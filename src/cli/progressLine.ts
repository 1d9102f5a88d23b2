/** One line at the terminal that says how far something is, and goes when it is done. */
import type { Console } from './console.ts'

/** What takes less than this, in milliseconds, needs no progress. */
const SHOWN_AFTER = 1_000

/** How often the line changes at most, in milliseconds. */
const BETWEEN = 100

/** A line that is written over until it is cleared. */
export interface ProgressLine {
  readonly show: (line: string) => void
  readonly clear: () => void
}

/** A line on standard error, there only if that is a terminal and work takes over a second; `now` in milliseconds. */
export function progressLine(
  { error, showsProgress }: Pick<Console, 'error' | 'showsProgress'>,
  now: () => number = () => performance.now(),
): ProgressLine {
  let next = now() + SHOWN_AFTER
  let width = 0
  return {
    show: (line) => {
      if (!showsProgress || now() < next) return
      next = now() + BETWEEN
      error(`\r${line.padEnd(width)}`)
      width = Math.max(width, line.length)
    },
    clear: () => {
      if (width > 0) error(`\r${' '.repeat(width)}\r`)
      width = 0
    },
  }
}
