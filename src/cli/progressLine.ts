/** One line at the terminal that says how far something is, and goes when it is done. */
import type { Console } from './console.ts'
import { visible } from './visible.ts'

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
  { status, showsProgress }: Pick<Console, 'status' | 'showsProgress'>,
  now: () => number = () => performance.now(),
): ProgressLine {
  let next = now() + SHOWN_AFTER
  let width = 0
  return {
    show: (line) => {
      if (!showsProgress || now() < next) return
      next = now() + BETWEEN
      const shown = visible(line)
      status(`\r${shown.padEnd(width)}`)
      width = Math.max(width, shown.length)
    },
    clear: () => {
      if (width > 0) status(`\r${' '.repeat(width)}\r`)
      width = 0
    },
  }
}
