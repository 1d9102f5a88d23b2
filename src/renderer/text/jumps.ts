/** Where the analyst was before each jump, so that one key goes back. Only within an article. */

/** A place in an article: the text selection (UTF-16 code units) and the selected annotation. */
export interface JumpPlace {
  readonly article: string
  readonly anchor: number
  readonly focus: number
  readonly selected: string | null
}

/** What a series of jumps goes through. One step back leads to before the whole series. */
export type JumpSeries = 'annotations' | 'hits' | 'sentences' | 'suggestions'

/** What jumps need of the window. */
export interface JumpPorts {
  /** Where one is; null where no article is open. */
  readonly here: () => JumpPlace | null
  /** Goes to a place in the article that is open. */
  readonly goTo: (place: JumpPlace) => void
}

/** The jumps of one window. */
export interface JumpHistory {
  /** Makes a jump, and keeps the place it started from. */
  readonly jump: (series: JumpSeries, move: () => void) => void
  /** Goes back to the last place, or forward again. False if there is none. */
  readonly goBack: (way: 'back' | 'forward') => boolean
}

/** How many places are remembered. */
const LONGEST = 100

/** No jump was made yet. */
export function createJumpHistory({ here, goTo }: JumpPorts): JumpHistory {
  let earlier: readonly JumpPlace[] = []
  let later: readonly JumpPlace[] = []
  let landed: { readonly place: JumpPlace; readonly series: JumpSeries } | null = null
  return {
    jump: (series, move) => {
      const from = here()
      move()
      const goesOn = from && landed?.series === series && isSame(from, landed.place)
      if (from && !goesOn) {
        earlier = [...earlier, from].slice(-LONGEST)
        later = []
      }
      const place = here()
      landed = place && { place, series }
    },
    goBack: (way) => {
      const from = here()
      if (!from) return false
      const places = (way === 'back' ? earlier : later).filter(({ article }) => article === from.article)
      const at = places.findLastIndex((place) => !isSame(place, from))
      const place = places[at]
      if (!place) return false
      const rest = places.slice(0, at)
      if (way === 'back') {
        earlier = rest
        later = [...later, from]
      } else {
        later = rest
        earlier = [...earlier, from]
      }
      goTo(place)
      return true
    },
  }
}

function isSame(one: JumpPlace, other: JumpPlace): boolean {
  return one.article === other.article && one.anchor === other.anchor && one.focus === other.focus
}
