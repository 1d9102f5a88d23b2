/** The words of a report, in the reader's language. */
import type { DifferenceKind } from '../compare/compare.ts'
import type { Review, ReviewReason } from '../model/layer.ts'
import type { Tag } from '../model/tag.ts'

/** Everything that a report says beside what it reports. */
export interface ReportWords {
  readonly measures: string
  readonly annotations: string
  readonly differences: string
  readonly verdict: string
  readonly noVerdicts: string
  readonly tag: string
  readonly quote: string
  readonly from: string
  readonly note: string
  readonly kind: string
  readonly number: string
  readonly by: string
  readonly on: string
  readonly proposal: string
  readonly comment: string
  /** Whose tags the text shows: null for the settled ones. */
  readonly shown: (name: string | null) => string
  readonly tags: Readonly<Record<Tag, string>>
  readonly kinds: Readonly<Record<DifferenceKind, string>>
  readonly verdicts: Readonly<Record<Review['verdict'], string>>
  readonly reasons: Readonly<Record<ReviewReason, string>>
}
