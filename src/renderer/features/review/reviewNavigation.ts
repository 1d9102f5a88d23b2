/** Going from place to place in review: what is current is shown in the text. */
import { announce } from '../../document/editor.ts'
import { reveal, select } from '../../text/surface.ts'
import { type Place, placeBeside } from './places.ts'
import { review } from './window.ts'

/** Makes a place current, sets the text cursor there and scrolls to it. */
export function goTo({ id, start, end, isOfArticle = false }: Place): void {
  review.setCurrent(id)
  if (isOfArticle) return
  select(start, start)
  reveal(end)
  reveal(start)
}

/** Goes to the place after or before the current one, or to the first or last. */
export function goBy(places: readonly Place[], step: 1 | -1): void {
  const next = placeBeside(places, review.state.getState().current, step)
  if (next) goTo(next)
  else announce({ key: step === 1 ? 'nothingFor.lastPlace' : 'nothingFor.firstPlace' })
}
