/** Going from place to place of a list. */
import type { Span } from '../../../core/model/span.ts'

/** Something with a name and a place in the text. */
export interface Place extends Span {
  readonly id: string
  /** Whether it is about the article as a whole: nothing in the text is shown for it. */
  readonly isOfArticle?: boolean
}

/** The place after (1) or before (-1) the current one; the first or last where none of the list is current. */
export function placeBeside<P extends Place>(
  places: readonly P[],
  current: string | null,
  step: 1 | -1,
): P | undefined {
  const at = places.findIndex(({ id }) => id === current)
  return at === -1 ? places.at(step === 1 ? 0 : -1) : places[at + step]
}
