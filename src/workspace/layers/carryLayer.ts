/** Carrying an annotator's layer from an earlier version of an article, and what the versions of an article are. */
import type { Article } from '../../core/model/article.ts'
import { type Annotator, emptyLayer, type Layer } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { saidBy } from '../../core/suggest/saidBy.ts'
import { textBlocksOf } from '../../core/text/structure.ts'
import { type CarryCounts, planCarry } from '../../core/versions/planCarry.ts'
import { readArticle } from '../library/articles.ts'
import { createLayerStore } from './layerStore.ts'
import { readCheckedLayer, readLayer } from './layers.ts'

/** How a layer is carried. */
export interface CarryRequest {
  readonly article: string
  readonly annotator: string
  /** Who does it, as the audit trail names them. */
  readonly by: string
  /** An ISO time in UTC, and a UUID. */
  readonly now: () => string
  readonly newId: () => string
}

/** What was carried, and from which version. */
export interface CarriedLayer extends CarryCounts {
  readonly from: string
}

/**
 * The versions before an article, the latest first. Fails with `previous-missing` or `previous-cycle` where the chain breaks
 * off or comes back to one that it had.
 */
export async function earlierVersions(root: string, article: Article): Promise<Result<readonly Article[]>> {
  const found: Article[] = []
  const seen = new Set([article.id])
  for (let id = article.previous ?? null; id !== null; ) {
    if (seen.has(id)) return fail('previous-cycle', brokenAt(article))
    seen.add(id)
    const stored = await readArticle(root, id)
    if (!stored.ok)
      return stored.error.code === 'article-missing'
        ? fail('previous-missing', { ...brokenAt(found.at(-1) ?? article), id })
        : stored
    found.push(stored.value.article)
    id = stored.value.article.previous ?? null
  }
  return ok(found)
}

/** The field of an article at which a chain of versions breaks off or comes back, and what it says. */
function brokenAt({ id, previous }: Article) {
  return { path: `articles/${id}.json: previous`, id: previous ?? '' }
}

/**
 * The latest earlier version on which the annotator has a layer, with that layer; null where there is none. A break in the
 * chain behind it doesn't matter.
 */
export async function earlierLayer(
  root: string,
  article: Article,
  annotator: string,
): Promise<Result<{ readonly article: Article; readonly layer: Layer } | null>> {
  const seen = new Set([article.id])
  let last = article
  for (let id = article.previous ?? null; id !== null; ) {
    if (seen.has(id)) return fail('previous-cycle', brokenAt(article))
    seen.add(id)
    const stored = await readArticle(root, id)
    if (!stored.ok && stored.error.code === 'article-missing')
      return fail('previous-missing', { ...brokenAt(last), id })
    if (!stored.ok) return stored
    last = stored.value.article
    const earlier = stored.value.article
    const layer = await readCheckedLayer(root, earlier, annotator)
    if (layer.ok) return ok({ article: earlier, layer: layer.value })
    if (layer.error.code !== 'layer-missing') return layer
    id = earlier.previous ?? null
  }
  return ok(null)
}

/**
 * Carries the annotator's layer from the latest earlier version that has one. For a caller that has the annotator's lock.
 * Fails with `nothing-to-carry` where no earlier version has a layer by them, as `earlierLayer` does, and with what reading
 * and writing a layer fail with.
 */
export async function carryLayer(
  root: string,
  { article: id, annotator, by, now, newId }: CarryRequest,
): Promise<Result<CarriedLayer>> {
  const stored = await readArticle(root, id)
  if (!stored.ok) return stored
  const { article } = stored.value
  const earlier = await earlierLayer(root, article, annotator)
  if (!earlier.ok) return earlier
  if (!earlier.value) return fail('nothing-to-carry', { id, annotator })
  const there = await readLayer(root, id, annotator)
  if (!there.ok && there.error.code !== 'layer-missing') return there
  const who: Annotator = earlier.value.layer.annotator
  const layer = there.ok ? there.value : emptyLayer(article, who)
  const read = { text: article.text, blocks: textBlocksOf(article), language: article.language }
  const plan = planCarry(
    earlier.value,
    { article, layer },
    { now, newId, saysMore: (span, tag) => saidBy(read, span, tag, []) },
  )
  const from = earlier.value.article.id
  if (plan.edit.edits.length === 0) return ok({ from, ...plan.counts })
  const store = createLayerStore({ root, annotator: who, by, now, newId, onSaving: () => undefined })
  const edited = await store.edit(id, plan.edit)
  if (!edited.ok) return edited
  const written = await store.flush(id)
  return written.ok ? ok({ from, ...plan.counts }) : written
}
