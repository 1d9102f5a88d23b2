/** The documents of a workspace that are everybody's: part of its port (`shelf.ts`). */
import type { MergedCodebook } from '../core/codebook/merge.ts'
import type { Codebook } from '../core/model/codebook.ts'
import type { Result } from '../core/result.ts'
import type { CodebookChange } from './library/codebook.ts'
import type { GuidelinesVersion } from './library/guidelines.ts'

/** The workspace's guidelines. */
export interface GuidelinesShelf {
  /** Markdown; null where there are none. */
  readonly text: () => Promise<Result<string | null>>
  /** Their first heading, and the digest that tells one version from another; null where there are none. */
  readonly version: () => Promise<GuidelinesVersion | null>
}

/** The workspace's codebook, which is everybody's. */
export interface CodebookShelf {
  /** Null where there is none. */
  readonly current: () => Promise<Result<Codebook | null>>
  /** Saves a change, merged with what somebody else saved meanwhile; tells where both changed the same, and saves nothing. */
  readonly save: (change: CodebookChange) => Promise<Result<MergedCodebook>>
}
