/** The trash of a workspace: part of its port (`shelf.ts`). */
import type { Result } from '../../core/result.ts'
import type { LayerPlace } from '../layers/layers.ts'
import type { TrashEntry } from './contents.ts'
import type { Remover } from './trash.ts'

/** What was removed and can be restored by the name that removing gave. */
export interface TrashShelf {
  readonly article: (article: string, remover: Remover) => Promise<Result<string>>
  readonly layer: (place: LayerPlace, remover: Remover) => Promise<Result<string>>
  readonly claim: (id: string, remover: Remover) => Promise<Result<string>>
  /** Restores it; `trash-occupied`, `trash-missing`. Only while nobody edits the layers. */
  readonly restore: (trash: string) => Promise<Result<{ readonly article: string }>>
  readonly entries: () => Promise<Result<readonly TrashEntry[]>>
  readonly entry: (trash: string) => Promise<Result<TrashEntry>>
  /** Deletes one thing for good. */
  readonly remove: (trash: string) => Promise<Result<null>>
  /** Deletes everything for good; returns the number of items. */
  readonly empty: () => Promise<Result<number>>
}
