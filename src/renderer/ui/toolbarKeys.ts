/** Keys of a toolbar on a card. */

/** Left and Right go from action to action, and from the first back to the card (WAI-ARIA practices, toolbar). */
export function moveInToolbar(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  const toolbar = event.target instanceof Element ? event.target.closest('[role=toolbar]') : null
  if (!toolbar) return
  const buttons = [...toolbar.querySelectorAll('button')]
  const focused = toolbar.querySelector<HTMLButtonElement>('button:focus')
  const at = focused ? buttons.indexOf(focused) : -1
  const next = buttons[event.key === 'ArrowRight' ? at + 1 : at - 1]
  const card = toolbar.parentElement?.querySelector<HTMLElement>('[aria-current]')
  if (next) next.focus()
  else if (event.key === 'ArrowLeft') card?.focus()
  event.preventDefault()
}
