/** What a key gives a pane as its width. */

/** The narrowest and the widest that a pane may be, in pixels. */
interface Limits {
  readonly min: number
  readonly max: number
}

/** How much an arrow changes, in pixels. */
const STEP = 16

/**
 * The width after a key on the divider between the article and a pane on this side of it, from `now`: arrows move the
 * divider, Home makes the pane as narrow and End as wide as it may be. Undefined for any other key.
 */
export function paneWidthAfter(key: string, now: number, side: 'left' | 'right', limits: Limits): number | undefined {
  const wider = side === 'left' ? 'ArrowRight' : 'ArrowLeft'
  const narrower = side === 'left' ? 'ArrowLeft' : 'ArrowRight'
  const wanted = { [wider]: now + STEP, [narrower]: now - STEP, Home: limits.min, End: limits.max }[key]
  return wanted === undefined ? undefined : Math.min(limits.max, Math.max(limits.min, wanted))
}
