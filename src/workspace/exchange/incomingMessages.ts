/** What a thread for bundles and layer files and whoever started it say to each other. Both are this program. */
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import type { IncomingFile, IncomingTask, TakenIn } from './incomingWork.ts'

/** What the thread starts with. */
export interface IncomingOrder {
  readonly root: string
  readonly task: IncomingTask
}

/** From the thread. `save`: the layers on this article have to be saved before it goes on. */
export type FromThread =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'save'; readonly article: string }
  | { readonly kind: 'repaired'; readonly problem: Problem }
  | { readonly kind: 'answer'; readonly answer: Result<IncomingFile | TakenIn | null> | null }

/** To the thread. */
export type ToThread = { readonly kind: 'saved'; readonly outcome: Result<null> } | { readonly kind: 'stop' }
