/** Where versions of an article are tagged as quotes, so that a change within one is told. */
import type { Article } from '../model/article.ts'
import type { Layer } from '../model/layer.ts'
import type { Span } from '../model/span.ts'
import { indexSpans } from '../text/spanIndex.ts'
import type { TextChange } from './changes.ts'

/** The passages of each version, by the article's id, that some layer tags as a quote. */
export type QuotedPassages = ReadonlyMap<string, readonly Span[]>

/** The passages in the layers that `layersOn` has on each version. */
export async function quotedPassages(
  versions: readonly Article[],
  layersOn: (article: Article) => Promise<readonly Layer[]>,
): Promise<QuotedPassages> {
  const quoted = new Map<string, readonly Span[]>()
  for (const article of versions) {
    const layers = await layersOn(article)
    quoted.set(
      article.id,
      layers.flatMap(({ annotations }) => annotations.filter(({ tag }) => tag === 'quote')),
    )
  }
  return quoted
}

/** Whether a change is within so many UTF-16 code units of a span of the later text, or of one of the earlier text. */
export function touching(
  later: readonly Span[],
  earlier: readonly Span[],
  distance: number,
): (change: Pick<TextChange, 'before' | 'after'>) => boolean {
  const [inLater, inEarlier] = [indexSpans(later), indexSpans(earlier)]
  const touches = (index: typeof inLater, span: Span | null) =>
    span !== null && index.overlapping(Math.max(0, span.start - distance), span.end + distance).length > 0
  return ({ before, after }) => touches(inLater, after) || touches(inEarlier, before)
}

/** Whether a change says something else within words that are tagged as a quote. */
export function changesQuote(
  later: readonly Span[],
  earlier: readonly Span[],
): (change: Pick<TextChange, 'kind' | 'before' | 'after'>) => boolean {
  const isWithin = touching(later, earlier, 0)
  return (change) => change.kind !== 'moved' && isWithin(change)
}
