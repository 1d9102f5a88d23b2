/** The window's panes, in the order that F6 goes through them. Each pane's element says which it is by `data-pane`. */

import { afterPaint } from '../platform/frames.ts'
import { useMainView } from '../platform/mainView.ts'
import { isVacant, showPane } from '../platform/panes.ts'
import { surface } from '../text/surface.ts'

const PANES = ['library', 'reader', 'cards', 'bar'] as const

/** A pane of the window. */
export type Pane = (typeof PANES)[number]

/** The pane that holds the focus, if one does. */
export function paneWithFocus(): Pane | null {
  const name = document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')
  const isMain = document.activeElement?.closest('main[data-pane]') != null
  return PANES.find((pane) => pane === name) ?? (isMain ? 'reader' : null)
}

/** Moves the focus to the next or previous pane, starting over after the last. A pane without anything in it is passed over. */
export function focusPane(direction: 'next' | 'previous'): void {
  const current = paneWithFocus()
  const panes = PANES.filter((pane) => pane !== 'cards' || !isVacant('side'))
  const at = current ? panes.indexOf(current) : direction === 'next' ? -1 : 0
  const step = direction === 'next' ? 1 : -1
  const next = panes[(at + step + panes.length) % panes.length]
  if (next === 'library') showPane('library')
  if (next === 'cards') showPane('side')
  focusIn(next === 'reader' ? shownMain() : document.querySelector<HTMLElement>(`[data-pane=${next}]`))
}

/** From now on, who comes back to the article from what covered it can go on there by keys. */
export function followReturns(): void {
  useMainView.subscribe(({ view }, before) => {
    if (view !== 'article' || before.view === 'article') return
    afterPaint(() => {
      if (document.activeElement === document.body) focusIn(shownMain())
    })
  })
}

function focusIn(pane: HTMLElement | null): void {
  if (pane?.dataset.pane === 'reader' && surface()) surface()?.view.root.focus({ preventScroll: true })
  else
    (pane?.querySelector<HTMLElement>('[data-pane-focus]') ?? pane?.querySelector<HTMLElement>(FIRST) ?? pane)?.focus()
}

/** What the window shows beside the library: the article, or what covers it. */
function shownMain(): HTMLElement | null {
  const all = document.querySelectorAll<HTMLElement>('main[data-pane]')
  return [...all].find((main) => !main.closest('[inert]')) ?? null
}

const FIRST = '[aria-current=true]:not([tabindex="-1"]), button:not(:disabled, [tabindex="-1"]), [tabindex="0"]'
