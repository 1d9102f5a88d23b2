/** Two versions as one text, in which the words that were removed stand where they stood. */
import { alignTexts } from '../anchoring/alignment.ts'
import { storedSpan, type Tokens } from '../anchoring/tokens.ts'

/** Some words, and which versions have them there: moved words stand at both places. */
export interface OneTextPiece {
  readonly text: string
  readonly as: 'same' | 'removed' | 'added' | 'moved-away' | 'moved-here'
}

/**
 * The pieces in order. Those of the later version, white space and all, are its text to the letter; of the earlier one
 * only what the later one doesn't have there is in between.
 */
export function asOneText(earlier: string, later: string): readonly OneTextPiece[] {
  const alignment = alignTexts(earlier, later)
  const { kept, to, from, old } = alignment
  const [cutOld, cutLater] = [cutter(old), cutter(alignment.later)]
  const pieces: OneTextPiece[] = []
  const add = (text: string, as: OneTextPiece['as']) => {
    const last = pieces.at(-1)
    if (text !== '' && last?.as === as) pieces[pieces.length - 1] = { text: last.text + text, as }
    else if (text !== '') pieces.push({ text, as })
  }
  let [oldAt, laterAt] = [0, 0]
  for (const run of [...kept, { from: old.count, to: alignment.later.count, length: 0 }]) {
    for (let at = oldAt; at < run.from; at += 1) {
      const isApart = pieces.length > 0 && /\S$/.test(pieces.at(-1)?.text ?? '')
      const space = isApart && at > 0 ? spaceAtEnd(cutOld(at - 1, at)) : ''
      add(space + cutOld(at, at + 1), to[at] === -1 ? 'removed' : 'moved-away')
    }
    for (let at = laterAt; at < run.to; at += 1) add(cutLater(at, at + 1), from[at] === -1 ? 'added' : 'moved-here')
    if (run.length > 0) add(cutLater(run.to, run.to + run.length), 'same')
    oldAt = run.from + run.length
    laterAt = run.to + run.length
  }
  // White space alone has no token to belong to.
  if (alignment.later.count === 0) add(later, 'same')
  return pieces
}

/** What stands between words, so that two that were apart don't run into one another where the later text ends. */
function spaceAtEnd(words: string): string {
  return words.slice(words.trimEnd().length)
}

/** Cuts a text before its tokens: what stands between two of them belongs to the first, what stands before all to it too. */
function cutter(tokens: Tokens): (start: number, end: number) => string {
  const edge = (at: number) => {
    if (at <= 0) return 0
    return at >= tokens.count ? tokens.stored.length : storedSpan(tokens, { start: at, end: at + 1 }).start
  }
  return (start, end) => tokens.stored.slice(edge(start), edge(end))
}
