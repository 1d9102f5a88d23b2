/** Which layers a command is about: on which article, by whom, and as far as somebody may see them. */
import type { Problem } from '../core/problem.ts'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { LayerPlace } from '../workspace/layers/layers.ts'
import type { Shelf } from '../workspace/shelf.ts'
import { wrongId } from './console.ts'

/** The options that say it. */
export interface LayerOptions {
  readonly article?: string | undefined
  /** Several annotators with commas between them. */
  readonly annotator?: string | undefined
  /** Colleagues' layers are left out where they stay hidden from this annotator until the own one is done. */
  readonly seenBy?: string | undefined
}

/** The annotators that an option names; undefined for all. */
function idsIn(annotator: string | undefined): readonly string[] | undefined {
  return annotator?.split(',').map((id) => id.trim())
}

/** What is wrong with the ids in the options, if anything. */
export function wrongLayerOptions({ article, annotator, seenBy }: LayerOptions): Problem | null {
  return wrongId([article, seenBy, ...(idsIn(annotator) ?? [])])
}

/** The places of the layers; `annotator-unknown` for somebody who has none of them. */
export async function chosenPlaces(
  { layers, review }: Pick<Shelf, 'layers' | 'review'>,
  { article, annotator, seenBy }: LayerOptions,
): Promise<Result<readonly LayerPlace[]>> {
  const ids = idsIn(annotator)
  const [only, ...others] = ids ?? []
  const all = await layers.places({ article, ...(others.length === 0 && only !== undefined && { annotator: only }) })
  const places = ids === undefined ? all : all.filter((place) => ids.includes(place.annotator))
  const unknown = ids?.find((id) => !places.some((place) => place.annotator === id))
  if (unknown !== undefined) return fail('annotator-unknown', { id: unknown })
  if (seenBy === undefined) return ok(places)
  const seen: LayerPlace[] = []
  for (const place of places) {
    const isOwn = place.annotator === seenBy
    if (isOwn || (await review.maySee({ article: place.article, annotator: seenBy }))) seen.push(place)
  }
  return ok(seen)
}
