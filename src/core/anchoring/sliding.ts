/**
 * Where words were added or removed between words that begin or end alike, a comparison can't know which are the new ones:
 * "A says. B says." and "A says. C says. B says.". They are taken to begin at a paragraph, else at a sentence.
 */
import type { SharedRun } from './sharedRuns.ts'
import type { Tokens } from './tokens.ts'

/** The runs with the additions and removals between them where an editor would have put them. */
export function slid(old: Tokens, later: Tokens, runs: readonly SharedRun[]): readonly SharedRun[] {
  const slidden: SharedRun[] = []
  for (const [index, run] of runs.entries()) {
    const before = slidden.at(-1)
    const shift = before && index > 0 ? bestShift(old, later, before, run) : 0
    if (before) slidden[slidden.length - 1] = { ...before, length: before.length + shift }
    slidden.push({ from: run.from + shift, to: run.to + shift, length: run.length - shift })
  }
  return slidden.filter(({ length }) => length > 0)
}

/** How many tokens of the run after a gap (negative: before it) belong on its other side. */
function bestShift(old: Tokens, later: Tokens, before: SharedRun, after: SharedRun): number {
  const [oldGap, laterGap] = [after.from - before.from - before.length, after.to - before.to - before.length]
  if ((oldGap === 0) === (laterGap === 0)) return 0
  const [tokens, start, end] =
    oldGap === 0 ? [later, after.to - laterGap, after.to] : [old, after.from - oldGap, after.from]
  let best = 0
  let worth = boundaryBefore(tokens, start)
  const consider = (shift: number) => {
    const here = boundaryBefore(tokens, start + shift)
    if (here > worth) [best, worth] = [shift, here]
  }
  for (let shift = -1; -shift <= before.length && tokens.ids[start + shift] === tokens.ids[end + shift]; shift -= 1)
    consider(shift)
  for (
    let shift = 1;
    shift <= after.length && tokens.ids[start + shift - 1] === tokens.ids[end + shift - 1];
    shift += 1
  )
    consider(shift)
  return best
}

const PARAGRAPH = 4
const LINE = 3
const SENTENCE = 2
const WORD = 1

/** Whether a sentence, line or paragraph begins at a token. */
export function beginsSentence(tokens: Tokens, at: number): boolean {
  return boundaryBefore(tokens, at) >= SENTENCE
}

/** What begins at a token. */
function boundaryBefore({ stored, folded, starts, ends, count }: Tokens, at: number): number {
  if (at <= 0 || at >= count) return PARAGRAPH
  const end = ends[at - 1] ?? 0
  const between = folded.text.slice(end, starts[at])
  if (between.includes('\n\n')) return PARAGRAPH
  if (between === '') return 0
  const { start, end: until } = folded.toStored({ start: end, end: end + between.length })
  if (stored.slice(start, until).includes('\n')) return LINE
  return /[.!?]["')\]]?$/.test(folded.text.slice(Math.max(0, end - 2), end)) ? SENTENCE : WORD
}
