/** What the window sends to the worker that matches regular expressions. */
import type { FindQuery } from '../../../core/text/find.ts'

/** A text and what to find in it. */
export interface FindRequest {
  readonly text: string
  readonly query: FindQuery
}
