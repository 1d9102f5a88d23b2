/** Where the focus goes on the page of claims. */

/** The first field of a piece of evidence or a contact that was just added, once it is drawn. */
export function focusEntry(id: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-entry="${id}"] :is(input, textarea):not([type=checkbox])`)?.focus(),
  )
}

/** How many frames a list may take until its rows are drawn. */
const MOST_FRAMES = 30

/**
 * The current row of the list, else its first, once it is drawn, unless something that can be seen has the focus: keys and
 * screen readers begin there. The function ends the waiting.
 */
export function focusList(): () => void {
  let frame = 0
  let left = MOST_FRAMES
  const look = () => {
    // What the page covers keeps the focus for another frame.
    const { activeElement } = document
    if (activeElement !== null && activeElement !== document.body && !activeElement.closest('[inert]')) return
    const row =
      document.querySelector<HTMLElement>('[data-claim][aria-current=true]') ??
      document.querySelector<HTMLElement>('[data-claim]')
    left -= 1
    if (row) row.focus({ preventScroll: true })
    else if (left > 0) frame = requestAnimationFrame(look)
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}
