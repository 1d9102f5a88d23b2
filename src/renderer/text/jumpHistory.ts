/** Where the analyst was before each jump, so that one key goes back. Only within an article. */
import { selectAnnotation, useEditor } from '../document/editor.ts'
import { reveal, select, selectionOffsets } from './surface.ts'

/** A place in the article: the text selection and the selected annotation. */
interface Place {
  readonly article: string
  readonly anchor: number
  readonly focus: number
  readonly selected: string | null
}

/** How many places are remembered. */
const LONGEST = 100

let earlier: readonly Place[] = []
let later: readonly Place[] = []

/** What a series of jumps goes through. One step back leads to before the whole series. */
export type JumpSeries = 'annotations' | 'hits' | 'sentences' | 'suggestions'

/** Where the last jump led. */
let landed: { readonly place: Place; readonly series: JumpSeries } | null = null

/** Makes a jump, and keeps the place it started from. */
export function jump(series: JumpSeries, move: () => void): void {
  const here = currentPlace()
  move()
  const goesOn = here && landed?.series === series && isSame(here, landed.place)
  if (here && !goesOn) {
    earlier = [...earlier, here].slice(-LONGEST)
    later = []
  }
  const place = currentPlace()
  landed = place && { place, series }
}

/** Goes back to the last place, or forward again. False if there is none. */
export function goBack(way: 'back' | 'forward'): boolean {
  const here = currentPlace()
  if (!here) return false
  const isElsewhere = (place: Place) => place.article === here.article && !isSame(place, here)
  const from = (way === 'back' ? earlier : later).filter((place) => place.article === here.article)
  const at = from.findLastIndex(isElsewhere)
  const place = from[at]
  if (!place) return false
  const rest = from.slice(0, at)
  if (way === 'back') {
    earlier = rest
    later = [...later, here]
  } else {
    later = rest
    earlier = [...earlier, here]
  }
  const isThere = useEditor.getState().layer?.annotations.some(({ id }) => id === place.selected)
  selectAnnotation(isThere ? place.selected : null)
  select(place.anchor, place.focus)
  reveal(place.focus)
  return true
}

function currentPlace(): Place | null {
  const { open, selected } = useEditor.getState()
  if (!open) return null
  return { article: open.article.id, selected, ...(selectionOffsets() ?? { anchor: 0, focus: 0 }) }
}

function isSame(one: Place, other: Place | null): boolean {
  return one.article === other?.article && one.anchor === other.anchor && one.focus === other.focus
}
