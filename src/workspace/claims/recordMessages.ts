/** What the thread that keeps claim records and whoever started it say to each other. Both are this program. */
import type { StatedClaim } from '../../core/claims/terms.ts'
import type { FromThread } from '../disk/threadCalls.ts'
import type { RecordsPart } from './recordWork.ts'

/** What the thread starts with. */
export interface RecordsOrder {
  readonly root: string
  readonly indexes: string | null
}

/** To the thread. */
export type ToRecords =
  | { readonly kind: 'load'; readonly call: number }
  | { readonly kind: 'look'; readonly call: number; readonly ids: readonly string[] | null }
  | { readonly kind: 'like'; readonly call: number; readonly claim: StatedClaim }

/** What comes before an answer: records, or how many of how many were read. */
export type RecordsSaid = RecordsPart | { readonly done: number; readonly total: number }

/** From the thread. */
export type FromRecords = FromThread<RecordsSaid>
