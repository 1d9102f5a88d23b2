/** What the thread of the table of annotations and whoever started it say to each other. Both are this program. */
import type { TableWork } from './tableWork.ts'

/** What the thread starts with. */
export interface TableOrder {
  readonly root: string
  readonly annotator: string
}

/** What can be asked: the table's functions by name. */
export type Asked = Exclude<keyof TableWork, 'begin' | 'end' | 'prepare' | 'refresh'>

/** To the thread. `stop` ends the refresh that is under way. */
export type ToTable =
  | {
      readonly kind: 'refresh'
      readonly call: number
      readonly options: Pick<Parameters<TableWork['refresh']>[0], 'articles' | 'context'>
    }
  | { readonly kind: 'ask'; readonly call: number; readonly name: Asked; readonly values: readonly unknown[] }
  | { readonly kind: 'stop' }

/** From the thread. */
export type FromTable =
  | { readonly kind: 'progress'; readonly call: number; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly call: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly call: number; readonly message: string }
