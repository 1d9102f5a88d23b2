/** Which annotations say other words in a later version: what makes claim records, verdicts and published work go stale. */
import { isSameWords } from '../anchoring/sameWords.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Layer } from '../model/layer.ts'

/** An annotation whose words changed from one version to the next; `after` is null where it has no place any more. */
export interface WordsChanged {
  readonly annotator: string
  readonly annotation: string
  readonly before: { readonly article: string; readonly quote: string }
  readonly after: { readonly article: string; readonly quote: string } | null
}

/**
 * The annotations of `earlier` whose words differ in `later`, by the order of the earlier layer. Signs of typography and
 * white space are no words; what was never carried is not in the list, what was listed or dropped is.
 */
export function wordsChanged(earlier: Layer, later: Layer): readonly WordsChanged[] {
  const there = new Map(later.annotations.map((annotation) => [annotation.id, annotation]))
  const lost = new Set((later.uncarried ?? []).map(({ annotation }) => annotation))
  const entryOf = (annotation: Annotation, after: Annotation | null): WordsChanged => ({
    annotator: earlier.annotator.id,
    annotation: annotation.id,
    before: { article: earlier.article.id, quote: annotation.quote },
    after: after && { article: later.article.id, quote: after.quote },
  })
  return earlier.annotations.flatMap((annotation) => {
    const now = there.get(annotation.id)
    if (!now) return lost.has(annotation.id) ? [entryOf(annotation, null)] : []
    return isSameWords(annotation.quote, now.quote) ? [] : [entryOf(annotation, now)]
  })
}
