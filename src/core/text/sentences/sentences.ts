/**
 * Where sentences begin and end: one answer for selecting, moving, snapping and suggesting. A mark that may end a
 * sentence does so by what stands on both sides of it: abbreviations and initials, decimal points, quotations with who
 * said them, list markers, headings and lines that were wrapped. One pass over a block.
 */
import type { Span } from '../../model/span.ts'
import { isSpace } from '../characters.ts'
import type { Block } from '../paragraphs.ts'
import { type Break, endsSentence } from './ends.ts'
import { createLines } from './lines.ts'
import type { SentenceTable } from './sentenceTable.ts'

/** Marks that can end a sentence, and line breaks. */
const STOPS = /[.!?…]+|[。！？؟۔।]+|\n/g

/** Marks after which no space is needed. */
const FULL_WIDTH = /[。！？]/

/** What closes with a sentence: quotation marks and brackets. */
const CLOSERS = /["'“”‘’»›)\]}」』]/

/**
 * The sentences of a block in order (UTF-16 code units of `text`), without the white space between them; together they
 * hold everything else in the block. None is empty.
 */
export function* sentencesIn(text: string, block: Pick<Block, 'start' | 'end'>, table: SentenceTable): Generator<Span> {
  const words = text.slice(block.start, block.end)
  const lines = createLines(words)
  let start = nextWord(words, 0)
  for (const { 0: stop, index } of words.matchAll(STOPS)) {
    if (index < start) continue
    const stopEnd = index + stop.length
    const end = stop === '\n' ? index : closersEnd(words, stopEnd)
    const next = nextWord(words, end)
    if (next >= words.length) break
    if (next === end && !FULL_WIDTH.test(stop)) continue
    const at: Break = { words, start, stop: index, stopEnd, end, next }
    const ends = stop === '\n' ? lines.endsAt(at) : FULL_WIDTH.test(stop) || endsSentence(at, table)
    if (!ends) continue
    yield { start: block.start + start, end: block.start + lastWord(words, end) }
    start = next
  }
  const end = lastWord(words, words.length)
  if (start < end) yield { start: block.start + start, end: block.start + end }
}

function closersEnd(words: string, from: number): number {
  let end = from
  while (end < words.length && CLOSERS.test(words.charAt(end))) end += 1
  return end
}

function nextWord(words: string, from: number): number {
  let at = from
  while (at < words.length && isSpace(words, at)) at += 1
  return at
}

function lastWord(words: string, from: number): number {
  let at = from
  while (at > 0 && isSpace(words, at - 1)) at -= 1
  return at
}
