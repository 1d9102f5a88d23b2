/** What the window shows of a bundle or layer file that waits for consent, and its answer. */
import { z } from 'zod'
import type { LayerChanges } from '../core/merge/incoming.ts'
import { idSchema } from '../core/model/article.ts'
import type { Annotator } from '../core/model/layer.ts'

/** A file that waits: from whom and from when as far as it says, and what it would change here, layer by layer. */
export interface IncomingOffer {
  readonly token: string
  readonly file: string
  /** The article's title. */
  readonly title: string
  readonly from: Annotator | null
  readonly made: string | null
  readonly isNewArticle: boolean
  /** Which version of its article it is, in a file with several: each has an offer of its own. */
  readonly version?: number | undefined
  readonly rows: readonly OfferedLayer[]
}

/** A layer of such a file; see `IncomingRow` of the workspace. */
export interface OfferedLayer {
  readonly annotator: Annotator
  readonly role: 'own' | 'adjudicated' | 'other'
  readonly standing: 'new' | 'same' | 'replaces'
  readonly changes: LayerChanges
  readonly last: string | null
  readonly lastHere: string | null
  readonly wasFuture: boolean
  readonly leftOut: { readonly count: number; readonly first: readonly string[] }
}

/** Whose layers to take in. */
export const incomingAnswerSchema = z.strictObject({
  token: z.uuid(),
  annotators: z.array(idSchema).max(1000).readonly(),
})

/** The answer to an offer. */
export type IncomingAnswer = z.output<typeof incomingAnswerSchema>

/** What was taken in and left; `undo` is the token to take it back by, null where there is nothing to take back. */
export interface TakenIn {
  readonly article: string
  readonly taken: readonly string[]
  readonly kept: readonly string[]
  readonly undo: string | null
}
