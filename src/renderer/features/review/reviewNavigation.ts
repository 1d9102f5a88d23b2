/** Going from place to place in review: what is current is shown in the text. */
import type { Span } from '../../../core/model/span.ts'
import { reveal, select } from '../../text/surface.ts'
import { setCurrent } from './state.ts'

/** Something with a name and a place in the text. */
export interface Place extends Span {
  readonly id: string
}

/** Makes a place current, sets the text cursor there and scrolls to it. */
export function goTo({ id, start, end }: Place): void {
  setCurrent(id)
  select(start, start)
  reveal(end)
  reveal(start)
}

/** Goes to the place after or before the current one, or to the first; false where there is none. */
export function goBy(places: readonly Place[], current: string | null, step: 1 | -1): boolean {
  const at = places.findIndex(({ id }) => id === current)
  const next = at === -1 ? places[step === 1 ? 0 : places.length - 1] : places[at + step]
  if (next) goTo(next)
  return next !== undefined
}
