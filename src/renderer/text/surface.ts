/**
 * The surface that the open article is read and marked on: its text view, and the one selection in it. Everything that
 * needs a place in the page asks here; the rest of the window knows offsets only.
 */
import type { Span } from '../../core/model/span.ts'
import { spanOfSelection } from '../../core/text/characters.ts'
import type { VisualPlace } from '../../core/text/visualMovement.ts'
import { createArticleSelection, type Offsets } from './articleSelection.ts'
import type { TextView } from './textView.ts'

/** A text view with the element that scrolls it. */
export interface Surface {
  readonly view: TextView
  readonly scroller: HTMLElement
}

/** The place in a page where articles are read; its selection is an `ArticleSelection`. */
interface ReadingPlace {
  /** The open article's surface, if one is open. */
  readonly surface: () => Surface | null
  /** Makes `next` the surface. */
  readonly setSurface: (next: Surface | null) => void
  readonly rememberSelection: () => void
  readonly intendSelection: (anchor: number, focus: number) => void
  readonly loseSelection: () => void
  readonly lastSelection: () => Offsets | null
  readonly restoreSelection: () => void
  readonly selectionOffsets: () => Offsets | null
  /** Selects from `anchor` to `focus`; equal offsets set the text cursor. */
  readonly select: (anchor: number, focus: number) => void
  /** Where an arrow moved the cursor last: one offset has two places where two directions meet. */
  readonly visualPlace: () => VisualPlace | null
  readonly rememberVisualPlace: (place: VisualPlace) => void
  /** Scrolls as little as needed to show the place of an offset with some room around it. */
  readonly reveal: (offset: number) => void
}

/** The reading place of a page in which no article is open yet. */
function createReadingPlace(page: Pick<Document, 'getSelection'>): ReadingPlace {
  let current: Surface | null = null
  let visual: VisualPlace | null = null

  const selection = createArticleSelection({
    read: () => {
      const selection = page.getSelection()
      if (!current || !selection?.anchorNode || !selection.focusNode) return null
      const { view } = current
      if (!selection.rangeCount || !selection.getRangeAt(0).intersectsNode(view.root)) return null
      const inside = view.root.contains(selection.anchorNode) || view.root.contains(selection.focusNode)
      if (!inside) return null
      return {
        anchor: view.offsetAt(selection.anchorNode, selection.anchorOffset),
        focus: view.offsetAt(selection.focusNode, selection.focusOffset),
      }
    },
    make: ({ anchor, focus }) => {
      if (!current) return
      const from = current.view.pointAt(anchor)
      const to = current.view.pointAt(focus)
      page.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
    },
    clear: () => page.getSelection()?.removeAllRanges(),
  })
  return {
    surface: () => current,
    setSurface: (next) => {
      current = next
      visual = null
      selection.forget()
    },
    rememberSelection: selection.remember,
    intendSelection: (anchor, focus) => selection.intend({ anchor, focus }),
    loseSelection: selection.lose,
    lastSelection: selection.last,
    restoreSelection: selection.restore,
    selectionOffsets: selection.offsets,
    select: (anchor, focus) => {
      if (current) selection.select({ anchor, focus })
    },
    visualPlace: () => visual,
    rememberVisualPlace: (place) => {
      visual = place
    },
    reveal: (offset) => {
      if (current) scrollTo(current, offset)
    },
  }
}

/** The reading place of this window's page. */
export const {
  surface,
  setSurface,
  rememberSelection,
  intendSelection,
  loseSelection,
  lastSelection,
  restoreSelection,
  selectionOffsets,
  select,
  visualPlace,
  rememberVisualPlace,
  reveal,
} = createReadingPlace(document)

/** The span that the selection means (`spanOfSelection`), or null. */
export function selectedSpan(text: string): Span | null {
  const offsets = selectionOffsets()
  return offsets && spanOfSelection(text, offsets.anchor, offsets.focus)
}

function scrollTo({ view, scroller }: Surface, offset: number): void {
  const frame = scroller.getBoundingClientRect()
  const room = Math.min(96, frame.height / 4)
  // A block that was never drawn has a guessed height: bring it in first, then measure.
  const element = view.elementAt(offset)?.getBoundingClientRect()
  if (element && (element.bottom < frame.top || element.top > frame.bottom))
    view.elementAt(offset)?.scrollIntoView({ block: 'center' })
  const box = boxAt(view, offset)
  if (!box) return
  if (box.top < frame.top + room) scroller.scrollTop -= frame.top + room - box.top
  else if (box.bottom > frame.bottom - room) scroller.scrollTop += box.bottom - frame.bottom + room
}

/** The offset of the first character of the line at the pane's upper edge; 0 above the text, and without one. */
export function topOffset(): number {
  const current = surface()
  if (!current) return 0
  const { view, scroller } = current
  const { top } = scroller.getBoundingClientRect()
  const text = view.root.getBoundingClientRect()
  if (text.top >= top) return 0
  return view.caretAt(text.left + 1, top + 1) ?? 0
}

/** Scrolls so that the line of an offset is at the pane's upper edge; 0 shows what is above the text, too. */
export function scrollToLine(offset: number): void {
  const current = surface()
  if (!current) return
  const { view, scroller } = current
  if (offset === 0) {
    scroller.scrollTop = 0
    return
  }
  // A block that was never drawn has a guessed height: bring it in first, then measure.
  view.elementAt(offset)?.scrollIntoView({ block: 'start' })
  const box = boxAt(view, offset)
  if (box) scroller.scrollTop += box.top - scroller.getBoundingClientRect().top
}

/** Where the text cursor stands at an offset, in the window's pixels. */
export function boxAt(view: TextView, offset: number): DOMRect | null {
  const point = view.pointAt(offset)
  const range = document.createRange()
  range.setStart(point.node, point.offset)
  range.collapse(true)
  const boxes = range.getClientRects()
  const last = boxes[boxes.length - 1]
  if (last) return last
  const element = view.elementAt(offset)
  return element ? element.getBoundingClientRect() : null
}
