/** How well the two passes over the gold set agree, by tag. */
import { TAGS } from '../../../src/core/model/tag.ts'
import type { GoldArticle } from '../../gold/gold.ts'
import { addCounts, countsOf, measuresOf, NO_COUNTS } from './scoring.ts'
import { percent, row } from './table.ts'

/** The table of agreement, as lines. */
export function agreementLines(articles: readonly GoldArticle[]): readonly string[] {
  const line = (name: string, tags: readonly string[]) => {
    const counted = (exact: boolean) =>
      articles
        .flatMap(({ first, second }) =>
          tags.map((tag) =>
            countsOf(
              second.filter((other) => other.tag === tag),
              first.filter((other) => other.tag === tag),
              exact,
            ),
          ),
        )
        .reduce(addCounts, NO_COUNTS)
    const exact = counted(true)
    return row([
      name,
      exact.annotated,
      exact.proposed,
      percent(measuresOf(exact).f1),
      percent(measuresOf(counted(false)).f1),
    ])
  }
  return [
    row(['agreement of two passes', 'first', 'second', 'exact F1', 'overlap F1']),
    ...TAGS.map((tag) => line(tag, [tag])),
    line('all', TAGS),
  ]
}
