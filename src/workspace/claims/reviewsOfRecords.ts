/** What claim records say of annotations, for exports of layers that publish findings. */
import type { ClaimReview } from 'schema-dts'
import { type ClaimReviewContext, claimReviewOf } from '../../core/claims/claimReview/write.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Claim } from '../../core/model/claim.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Shelf } from '../shelf.ts'
import { claimContext } from './claimContext.ts'
import { visibleTo } from './visibility.ts'

/**
 * A function that gives what the record of an annotation says: by its own id, or by that of the annotation that it was
 * resolved from. `annotator` sees only records that may be seen; all of them without.
 */
export async function reviewsOfRecords(
  shelf: Pick<Shelf, 'claims' | 'codebook' | 'library' | 'people' | 'review'>,
  language: ClaimReviewContext['language'],
  annotator?: string,
): Promise<Result<(annotation: Annotation) => ClaimReview | null>> {
  const listed = await shelf.claims.list()
  if (!listed.ok) return listed
  const all = listed.value.claims
  const claims = annotator === undefined ? all : await visibleTo(all, annotator, shelf.review)
  const records = new Map<string, Claim>()
  for (const claim of claims) for (const { annotation } of claim.appearances) records.set(annotation, claim)
  if (records.size === 0) return ok(() => null)
  const context = await claimContext(shelf, language)
  return ok(({ id, provenance }) => {
    const from = (provenance?.from ?? []).map(({ annotation }) => annotation)
    const record = [id, ...from].flatMap((one) => records.get(one) ?? [])[0]
    return record ? claimReviewOf(record, context) : null
  })
}
