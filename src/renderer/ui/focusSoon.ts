/** The focus goes where something is asked for that may not be drawn yet. */

/** How long it is waited for, in milliseconds: what isn't there by then doesn't come. */
const LONGEST = 1000

let wanted: string | null = null

/** Puts the focus on the first element that the selector fits, as soon as it is there. */
export function focusSoon(selector: string): void {
  wanted = selector
  const until = performance.now() + LONGEST
  const look = () => {
    if (wanted !== selector) return
    const found = document.querySelector<HTMLElement>(selector)
    found?.focus()
    if (found || performance.now() > until) wanted = null
    else requestAnimationFrame(look)
  }
  look()
}

/** Whether the focus is on its way: keys that are typed now are meant for where it goes. */
export function isFocusAwaited(): boolean {
  return wanted !== null
}
