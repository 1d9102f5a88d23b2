/** What of a workspace may be measured and reported: articles with layers by two or more that the annotator may see. */
import type { Article } from '../core/model/article.ts'
import { ADJUDICATED } from '../core/model/ids.ts'
import type { Layer } from '../core/model/layer.ts'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { MeasurablePlace } from '../ipc/review.ts'
import type { Summary } from '../workspace/library/summaries.ts'
import { allPages } from '../workspace/paging.ts'
import type { SummaryPage } from '../workspace/shelf.ts'
import type { OpenSession } from './sessions.ts'

/** Of one article, or of the whole workspace. */
export async function measurablePlaces(
  { shelf, annotator }: OpenSession,
  article: string | null,
): Promise<Result<readonly MeasurablePlace[]>> {
  const listed = await allPages<Summary, SummaryPage>((page) => shelf.library.summaries(annotator.id, page))
  if (!listed.ok) return listed
  const titles = new Map(listed.value.entries.map(({ id, title }) => [id, title]))
  const places = await shelf.review.agreementPlaces({ article: article ?? undefined })
  if (!places.ok) return places
  const seen: MeasurablePlace[] = []
  for (const place of places.value) {
    const title = titles.get(place.article)
    if (title === undefined || place.annotators.length < 2) continue
    const isSeen = await shelf.review.maySee({ article: place.article, annotator: annotator.id })
    if (isSeen) seen.push({ ...place, title })
  }
  return ok(seen)
}

/** An article, as JSON too, with these annotators' layers; the adjudicated one may be missing. */
export async function measurableArticle(
  { shelf, annotator }: OpenSession,
  article: string,
  annotators: readonly string[],
): Promise<Result<{ readonly article: Article; readonly json: string; readonly layers: readonly Layer[] }>> {
  if (!(await shelf.review.maySee({ article, annotator: annotator.id }))) return fail('layer-blind')
  const stored = await shelf.library.article(article)
  if (!stored.ok) return stored
  const layers: Layer[] = []
  for (const by of annotators) {
    const layer = await shelf.layers.checked(stored.value.article, by)
    if (layer.ok) layers.push(layer.value)
    else if (by !== ADJUDICATED || layer.error.code !== 'layer-missing') return layer
  }
  return ok({ ...stored.value, layers })
}
