/** Where what belongs to a span of the text is put in the pane that shows it. */
import type { Span } from '../../core/model/span.ts'
import { surface } from './surface.ts'

/** Below the span's last line, above its first where there is no room; never outside the pane. */
export function placeBelow(bar: HTMLElement, span: Span): void {
  const current = surface()
  if (!current) return
  const { view, scroller } = current
  const boxes = view.liveRangeOf(span.start, span.end).getClientRects()
  const first = boxes[0]
  const last = boxes[boxes.length - 1]
  if (!first || !last) return
  const pane = scroller.getBoundingClientRect()
  const gap = 10
  const below = last.bottom + gap
  const above = first.top - gap - bar.offsetHeight
  const fitsBelow = below + bar.offsetHeight < pane.bottom
  const top = fitsBelow ? below : above > pane.top ? above : pane.bottom - bar.offsetHeight - gap
  const inPane = Math.max(pane.top + gap, top)
  const left = Math.max(pane.left + gap, Math.min(last.left, pane.right - bar.offsetWidth - 2 * gap))
  bar.style.top = `${inPane - pane.top + scroller.scrollTop}px`
  bar.style.left = `${left - pane.left}px`
}
