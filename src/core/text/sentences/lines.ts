/** Whether a line break within a block ends a sentence, as after a heading, or only wraps a line. */
import { type Break, beginsSentence } from './ends.ts'

/** Lines are never wrapped to fewer UTF-16 code units than this. */
const NARROWEST = 40

/** A bullet, or a number or letter with a full stop or bracket. */
const MARKER = /^(?:[-–—•*·▪◦‣]|\d{1,3}[.)]|[a-zA-Z][.)])\s/

/** The longest first word that is compared with the room on the line before it. */
const LONGEST_WORD = 40

/** Knows how wide the lines of a block are. */
export interface Lines {
  readonly endsAt: (at: Break) => boolean
}

/** The lines of a block. Their width is worked out when it is first needed. */
export function createLines(words: string): Lines {
  let width: number | null = null
  return {
    endsAt: ({ stop, end, next }) => {
      const line = stop - (words.lastIndexOf('\n', stop - 1) + 1)
      width ??= widthOf(words)
      const word = /^\S+/.exec(words.slice(next, next + LONGEST_WORD))?.[0].length ?? 0
      // A line that had room for the next word was ended on purpose.
      const isDeliberate = line < NARROWEST || line + 1 + word <= width
      const before = words
        .slice(Math.max(0, end - 3), end)
        .trimEnd()
        .slice(-1)
      if (isDeliberate && MARKER.test(words.slice(next, next + 6))) return true
      return isDeliberate && !GOES_ON.test(before) && beginsSentence(words, next)
    },
  }
}

/** After these marks a sentence goes on, or the rules for marks have decided. */
const GOES_ON = /[.!?…,;:–—-]/

function widthOf(words: string): number {
  let widest = 0
  let from = 0
  for (;;) {
    const to = words.indexOf('\n', from)
    widest = Math.max(widest, (to === -1 ? words.length : to) - from)
    if (to === -1) return widest
    from = to + 1
  }
}
