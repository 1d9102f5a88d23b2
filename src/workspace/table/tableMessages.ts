/** What the thread of the table of annotations and whoever started it say to each other. Both are this program. */
import type { FromThread } from '../disk/threadCalls.ts'
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

/** How many of how many layers are read. */
export interface TableTold {
  readonly done: number
  readonly total: number
}

/** From the thread. */
export type FromTable = FromThread<TableTold>
