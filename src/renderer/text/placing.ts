/** Where what belongs to a span of the text is put in the pane that shows it. */
import type { Span } from '../../core/model/span.ts'
import { surface } from './surface.ts'

/** Below the span's last line, above its first where there is no room; never outside the pane. */
export function placeBelow(bar: HTMLElement, span: Span): void {
  place(bar, span, 'below')
}

/** Above the span's first line, where it covers nothing that is still to be read; below its last where there is no room. */
export function placeAbove(bar: HTMLElement, span: Span): void {
  place(bar, span, 'above')
}

function place(bar: HTMLElement, span: Span, wanted: 'above' | 'below'): void {
  const current = surface()
  if (!current) return
  const { view, scroller } = current
  const boxes = view.liveRangeOf(span.start, span.end).getClientRects()
  const first = boxes[0]
  const last = boxes[boxes.length - 1]
  if (!first || !last) return
  const pane = scroller.getBoundingClientRect()
  const gap = 10
  const below = { top: last.bottom + gap, left: last.left }
  const above = { top: first.top - gap - bar.offsetHeight, left: first.left }
  const fitting = {
    below: below.top + bar.offsetHeight < pane.bottom ? below : null,
    above: above.top > pane.top ? above : null,
  }
  const nowhere = { top: pane.bottom - bar.offsetHeight - gap, left: last.left }
  const { top, left } = fitting[wanted] ?? fitting.below ?? fitting.above ?? nowhere
  const furthest = pane.right - bar.offsetWidth - 2 * gap
  bar.style.top = `${top - pane.top + scroller.scrollTop}px`
  bar.style.left = `${Math.max(pane.left + gap, Math.min(left, furthest)) - pane.left}px`
}
