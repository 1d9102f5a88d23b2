/** What of a workspace may be measured and reported: articles with layers by two or more that the annotator may see. */
import type { MeasuredState } from '../core/agreement/measuredState.ts'
import type { Article } from '../core/model/article.ts'
import { ADJUDICATED } from '../core/model/ids.ts'
import type { Layer } from '../core/model/layer.ts'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { BroughtPlace } from '../core/versions/bringLayer.ts'
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
  const previousOf = new Map(listed.value.entries.map(({ id, previous }) => [id, previous]))
  const places = await shelf.review.agreementPlaces({ article: article ?? undefined, previousOf })
  if (!places.ok) return places
  const seen: MeasurablePlace[] = []
  for (const place of places.value) {
    const title = titles.get(place.article)
    if (title === undefined || place.annotators.length + place.brought.length < 2) continue
    if (!(await shelf.review.maySee({ article: place.article, annotator: annotator.id }))) continue
    const brought = await seenOf(shelf, place.brought, annotator.id)
    if (place.annotators.length + brought.length > 1) seen.push({ ...place, brought, title })
  }
  return ok(seen)
}

/** Of layers on earlier versions, those that the annotator may see. */
async function seenOf(
  { review }: Pick<OpenSession['shelf'], 'review'>,
  brought: readonly BroughtPlace[],
  annotator: string,
): Promise<readonly BroughtPlace[]> {
  const seen = await Promise.all(
    brought.map(async (place) => place.annotator === annotator || review.maySee({ article: place.from, annotator })),
  )
  return brought.filter((_, index) => seen[index])
}

/** What is measured on an article: the layers on it, and those that are brought from earlier versions. */
export async function measuredArticle(
  { shelf, annotator }: OpenSession,
  place: Pick<MeasurablePlace, 'article' | 'annotators' | 'brought'>,
  state: MeasuredState = 'now',
): ReturnType<OpenSession['shelf']['review']['agreementInput']> {
  const { article, brought } = place
  if (!(await shelf.review.maySee({ article, annotator: annotator.id }))) return fail('layer-blind')
  if ((await seenOf(shelf, brought, annotator.id)).length < brought.length) return fail('layer-blind')
  return shelf.review.agreementInput(place, state)
}

/** An article with these annotators' layers as they are; the adjudicated one may be missing. */
export async function measurableArticle(
  { shelf, annotator }: OpenSession,
  article: string,
  annotators: readonly string[],
): Promise<Result<{ readonly article: Article; readonly layers: readonly Layer[] }>> {
  if (!(await shelf.review.maySee({ article, annotator: annotator.id }))) return fail('layer-blind')
  const stored = await shelf.library.article(article)
  if (!stored.ok) return stored
  const layers: Layer[] = []
  for (const by of annotators) {
    const layer = await shelf.layers.checked(stored.value.article, by)
    if (layer.ok) layers.push(layer.value)
    else if (by !== ADJUDICATED || layer.error.code !== 'layer-missing') return layer
  }
  return ok({ article: stored.value.article, layers })
}
