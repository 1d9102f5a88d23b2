/** Going from place to place in review: what is current is shown in the text. */
import { reveal, select } from '../../text/surface.ts'
import { type Place, placeBeside } from './places.ts'
import { setCurrent } from './state.ts'

/** Makes a place current, sets the text cursor there and scrolls to it. */
export function goTo({ id, start, end }: Place): void {
  setCurrent(id)
  select(start, start)
  reveal(end)
  reveal(start)
}

/** Goes to the place after or before the current one, or to the first or last. */
export function goBy(places: readonly Place[], current: string | null, step: 1 | -1): void {
  const next = placeBeside(places, current, step)
  if (next) goTo(next)
}
