/** How fast suggestions are made, beside the floor of one tokenising pass over the same text in the same run. */
import { suggest } from '../../../src/core/suggest/suggest.ts'
import { tokensOf } from '../../../src/core/suggest/tokens.ts'
import { blocksOf } from '../../../src/core/text/paragraphs.ts'
import type { GoldArticle } from '../../gold/gold.ts'
import { row } from './table.ts'

/** Lengths of text in UTF-16 code units: from one to the next tenfold, so that a look tells whether time is linear. */
const LENGTHS = [100_000, 1_000_000]

const ROUNDS = 5

/** The table of times in milliseconds, the middle one of five rounds each. */
export function speedLines(articles: readonly GoldArticle[]): readonly string[] {
  return [
    row(['speed, in characters', 'ms', 'floor, ms', 'ratio']),
    ...(['nl', 'en'] as const).flatMap((language) => {
      const sort = articles.filter((article) => article.language === language).map(({ text }) => text)
      return LENGTHS.map((length) => {
        const text = textOf(sort.join('\n\n'), length)
        const spent = middle(() => suggest(text, language))
        const floor = middle(() => blocksOf(text).map((block) => tokensOf(text, block)))
        return row([`${language}, ${length}`, spent.toFixed(1), floor.toFixed(1), (spent / floor).toFixed(2)])
      })
    }),
  ]
}

function textOf(piece: string, length: number): string {
  return `${piece}\n\n`.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

function middle(work: () => unknown): number {
  work()
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0
}
