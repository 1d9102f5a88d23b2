/** Where the focus goes on the page of claims. */

/** The first field of a piece of evidence or a contact that was just added, once it is drawn. */
export function focusEntry(id: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-entry="${id}"] :is(input, textarea):not([type=checkbox])`)?.focus(),
  )
}

/** The current row of the list, else its first, unless something has the focus: keys and screen readers begin there. */
export function focusList(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    const row =
      document.querySelector<HTMLElement>('[data-claim][aria-current=true]') ??
      document.querySelector<HTMLElement>('[data-claim]')
    row?.focus({ preventScroll: true })
  })
}
