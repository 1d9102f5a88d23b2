/** Which part of the text is in the window, or near it. */
import type { Span } from '../../core/model/span.ts'
import type { Surface } from './surface.ts'

/** What is drawn before the browser has said what it shows, in UTF-16 code units: several screens. */
const FIRST_SCREENS = 20_000

/** The beginning of a text, until something else is shown. */
export const FIRST_SPAN: Span = { start: 0, end: FIRST_SCREENS }

/** All of a text, as it is needed on paper. */
const EVERYTHING: Span = { start: 0, end: Number.POSITIVE_INFINITY }

/**
 * Calls `listener` with the span of the blocks that lie in the window or a screen above and below it, whenever it
 * changes, and with the whole text while it is printed; until the returned function is called.
 */
export function observeVisible({ view, scroller }: Surface, listener: (span: Span) => void): () => void {
  const visible = new Set<Element>()
  const print = window.matchMedia('print')
  const tell = () => {
    if (print.matches) listener(EVERYTHING)
    else if (visible.size > 0) listener(view.spanOf(visible))
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target)
        else visible.delete(target)
      }
      tell()
    },
    { root: scroller, rootMargin: '100% 0px' },
  )
  for (const part of view.parts) observer.observe(part)
  print.addEventListener('change', tell)
  return () => {
    observer.disconnect()
    print.removeEventListener('change', tell)
  }
}
