/** How long carrying, comparing and searching take, beside what a bare library needs in the same run. */
import { diffWordsWithSpace } from 'diff'
import { alignTexts } from '../../../src/core/anchoring/alignment.ts'
import { placingIn } from '../../../src/core/anchoring/placeAgain.ts'
import type { Span } from '../../../src/core/model/span.ts'
import { sketchNearness, sketchOf } from '../../../src/core/versions/sketch.ts'
import { type Chance, chanceOf } from './editKinds.ts'

const ROUNDS = 5

/** A row of the table: milliseconds, the best of some rounds. */
export interface Timing {
  readonly what: string
  readonly ours: number
  readonly floor: string
  readonly goal: string
}

/** Every timing. */
export function timings(): readonly Timing[] {
  const rows: Timing[] = []
  const long = pairOf(1_000_000, chanceOf(1))
  const spans = spansOn(long.old, 10_000, chanceOf(2))
  const place = best(() => {
    const again = placingIn(alignTexts(long.old, long.later))
    for (const span of spans) again(span)
  })
  rows.push({ what: '10,000 annotations on 1,000,000 characters', ours: place, floor: '–', goal: '1000 ms' })
  const rewritten = pairOf(1_000_000, chanceOf(3), 1)
  const rewrittenSpans = spansOn(rewritten.old, 10_000, chanceOf(4))
  const hard = best(() => {
    const again = placingIn(alignTexts(rewritten.old, rewritten.later))
    for (const span of rewrittenSpans) again(span)
  })
  rows.push({ what: 'the same, a word changed in each sentence', ours: hard, floor: '–', goal: '1000 ms' })
  for (const size of [10_000, 50_000, 100_000]) {
    const { old, later } = pairOf(size, chanceOf(size))
    const ours = best(() => alignTexts(old, later))
    const bare = best(() => diffWordsWithSpace(old, later), size > 10_000 ? 1 : ROUNDS)
    const what = `difference of ${size.toLocaleString('en')} characters`
    rows.push({ what, ours, floor: `${bare.toFixed(0)} ms (diff)`, goal: `${(2 * bare).toFixed(0)} ms` })
  }
  const chance = chanceOf(5)
  const sketches = Array.from({ length: 5000 }, () => sketchOf(pairOf(2000, chance).old))
  const wanted = sketchOf(pairOf(2000, chance).later)
  const near = best(() => sketches.filter((sketch) => sketchNearness(wanted, sketch) >= 0.15))
  rows.push({ what: 'a near text among 5,000 sketches', ours: near, floor: '–', goal: '50 ms' })
  return rows
}

/** The least time that the work took, in milliseconds. */
function best(work: () => void, rounds = ROUNDS): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

/** A text like news, and a later version in which `share` of the sentences differ by a word and some paragraphs moved or are gone. */
function pairOf(size: number, chance: Chance, share = 0.02): { readonly old: string; readonly later: string } {
  const words = Array.from({ length: 20_000 }, () => wordOf(chance))
  const sentence = () => {
    const count = 8 + Math.floor(chance() * 16)
    return Array.from({ length: count }, () => words[Math.floor(chance() ** 3 * words.length)] ?? '')
  }
  const paragraphs: string[][][] = []
  for (let length = 0; length < size; ) {
    const paragraph = Array.from({ length: 4 }, sentence)
    paragraphs.push(paragraph)
    length += textOf([paragraph]).length + 2
  }
  const changed = paragraphs.map((paragraph) =>
    paragraph.map((one) => {
      if (chance() >= share) return one
      return one.with(Math.floor(chance() * one.length), wordOf(chance))
    }),
  )
  const moved = changed.splice(Math.floor(changed.length / 3), Math.ceil(changed.length / 50))
  changed.splice(Math.floor(changed.length / 2), 0, ...moved)
  changed.splice(Math.floor(changed.length / 5), Math.ceil(changed.length / 100))
  return { old: textOf(paragraphs), later: textOf(changed) }
}

function textOf(paragraphs: readonly (readonly (readonly string[])[])[]): string {
  return paragraphs.map((paragraph) => paragraph.map((one) => `${one.join(' ')}.`).join(' ')).join('\n\n')
}

function wordOf(chance: Chance): string {
  const length = 2 + Math.floor(chance() * 9)
  return Array.from({ length }, () => String.fromCharCode(97 + Math.floor(chance() * 26))).join('')
}

/** Spans of whole words. */
function spansOn(text: string, count: number, chance: Chance): readonly Span[] {
  return Array.from({ length: count }, () => {
    const from = Math.floor(chance() * (text.length - 300))
    const start = text.indexOf(' ', from) + 1
    const end = text.indexOf(' ', start + Math.floor(chance() * 120))
    return { start, end: end < 0 ? text.length : end }
  })
}
