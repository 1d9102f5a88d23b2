/** Precision, recall and F1 of what is proposed, by kind, exact and by overlap. */
import type { Tag } from '../../../src/core/model/tag.ts'
import { ofTag, type Sample, tagsOf } from './samples.ts'
import { addCounts, countsOf, measuresOf, NO_COUNTS } from './scoring.ts'
import { percent, row } from './table.ts'

/** The table of scores, as lines. `title` says what was scored. */
export function scoreLines(title: string, samples: readonly Sample[]): readonly string[] {
  const line = (tag: Tag, exact: boolean) => {
    const counts = samples
      .map((sample) => ofTag(sample, tag))
      .map(({ proposed, annotated }) => countsOf(proposed, annotated, exact))
      .reduce(addCounts, NO_COUNTS)
    const { precision, recall, f1 } = measuresOf(counts)
    const { annotated, proposed } = counts
    return row([
      `${tag}, ${exact ? 'exact' : 'overlap'}`,
      annotated,
      proposed,
      percent(precision),
      percent(recall),
      percent(f1),
    ])
  }
  return [
    row([title, 'annotated', 'proposed', 'precision', 'recall', 'F1']),
    ...tagsOf(samples).flatMap((tag) => [line(tag, true), line(tag, false)]),
  ]
}
