/** Where the analyst was before each jump, so that one key leads back: within the article, until another is opened. */
import { choose, useEditor } from '../document/editor.ts'
import { reveal, select, selectionOffsets } from './surface.ts'

/** A place in the article: the selection, and what was chosen. */
interface Place {
  readonly article: string
  readonly anchor: number
  readonly focus: number
  readonly chosen: string | null
}

/** How many places are remembered. */
const LONGEST = 100

let behind: readonly Place[] = []
let ahead: readonly Place[] = []

/** What a jump goes through: one step back leads to before all that went through the same, one straight after the other. */
export type Going = 'annotations' | 'hits' | 'sentences' | 'suggestions'

/** Where the last jump led. */
let landed: { readonly place: Place; readonly going: Going } | null = null

/** Makes a jump, and remembers where it went from. */
export function jump(going: Going, move: () => void): void {
  const here = currentPlace()
  move()
  const goesOn = here && landed?.going === going && isSame(here, landed.place)
  if (here && !goesOn) {
    behind = [...behind, here].slice(-LONGEST)
    ahead = []
  }
  const place = currentPlace()
  landed = place && { place, going }
}

/** Goes back to the last place, or forward again to where that led away from. False where there is none. */
export function goBack(way: 'back' | 'forward'): boolean {
  const here = currentPlace()
  if (!here) return false
  const isElsewhere = (place: Place) => place.article === here.article && !isSame(place, here)
  const from = (way === 'back' ? behind : ahead).filter((place) => place.article === here.article)
  const at = from.findLastIndex(isElsewhere)
  const place = from[at]
  if (!place) return false
  const rest = from.slice(0, at)
  if (way === 'back') {
    behind = rest
    ahead = [...ahead, here]
  } else {
    ahead = rest
    behind = [...behind, here]
  }
  const isThere = useEditor.getState().layer?.annotations.some(({ id }) => id === place.chosen)
  choose(isThere ? place.chosen : null)
  select(place.anchor, place.focus)
  reveal(place.focus)
  return true
}

function currentPlace(): Place | null {
  const { open, chosen } = useEditor.getState()
  if (!open) return null
  return { article: open.article.id, chosen, ...(selectionOffsets() ?? { anchor: 0, focus: 0 }) }
}

function isSame(one: Place, other: Place | null): boolean {
  return one.article === other?.article && one.anchor === other.anchor && one.focus === other.focus
}
