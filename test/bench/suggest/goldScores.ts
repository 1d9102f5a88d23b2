/** Precision, recall and F1 of the suggestions on the gold set, by kind; only kinds that there are rules for. */
import { suggest } from '../../../src/core/suggest/suggest.ts'
import type { GoldArticle } from '../../gold/gold.ts'
import { addCounts, countsOf, measuresOf, NO_COUNTS } from './scoring.ts'
import { percent, row } from './table.ts'

/** The table of scores, as lines. */
export function scoreLines(articles: readonly GoldArticle[]): readonly string[] {
  return [
    row(['gold set', 'precision', 'recall', 'F1']),
    ...[true, false].map((exact) => {
      const counts = articles
        .map(({ text, language, tags }) =>
          countsOf(
            suggest(text, language).filter(({ tag }) => tag === 'quote'),
            tags.filter(({ tag }) => tag === 'quote'),
            exact,
          ),
        )
        .reduce(addCounts, NO_COUNTS)
      const { precision, recall, f1 } = measuresOf(counts)
      return row([`quote, ${exact ? 'exact' : 'overlap'}`, percent(precision), percent(recall), percent(f1)])
    }),
  ]
}
