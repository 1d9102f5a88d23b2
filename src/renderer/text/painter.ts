/** Draws annotations: one highlight for each tag and lane, one for the selected ones, one for what they are linked with. */
import type { Annotation } from '../../core/model/annotation.ts'
import type { Span } from '../../core/model/span.ts'
import { TAGS, type Tag } from '../../core/model/tag.ts'
import { LANES, lanesOf } from '../../core/text/lanes.ts'
import { claimsInQuotes } from '../../core/text/overlaps.ts'
import { ABOVE_TAGS, raised } from './raised.ts'
import { RangePainter } from './rangePainter.ts'
import type { TextView } from './textView.ts'

/** Draws the annotations of one text, until `clear`. */
export class Painter {
  private readonly ranges: RangePainter
  private readonly overlaps: RangePainter
  private annotations: readonly Annotation[] = []
  private readonly selected = raised()
  private readonly linked = raised()

  /** `shown` is the part of the text to draw on until `show` names another. */
  constructor(
    private readonly view: TextView,
    shown: Span,
  ) {
    this.ranges = new RangePainter(view, shown, new Map(NAMES))
    this.overlaps = new RangePainter(view, shown, new Map([['claim-in-quote', ABOVE_TAGS - 1]]))
    CSS.highlights.set('selected', this.selected)
    CSS.highlights.set('linked', this.linked)
  }

  /** Draws `annotations` (sorted) instead of what was drawn before. */
  draw(annotations: readonly Annotation[]): void {
    this.annotations = annotations
    this.paint()
  }

  /** Draws on this part of the text, and on no other. */
  show(shown: Span): void {
    this.ranges.show(shown)
    this.overlaps.show(shown)
    this.paint()
  }

  /** Marks annotations as selected, and others as linked with them, instead of those that were. */
  drawSelected(annotations: readonly Annotation[], linked: readonly Annotation[]): void {
    this.selected.clear()
    this.linked.clear()
    for (const { start, end } of annotations) this.selected.add(this.view.rangeOf(start, end))
    for (const { start, end } of linked) this.linked.add(this.view.rangeOf(start, end))
  }

  /** Takes everything off the page. */
  clear(): void {
    this.ranges.clear()
    this.overlaps.clear()
    CSS.highlights.delete('selected')
    CSS.highlights.delete('linked')
  }

  private paint(): void {
    const { end } = this.ranges.part
    const lanes = lanesOf(this.annotations, end)
    this.ranges.paint(this.annotations, {
      keyOf: ({ id }) => id,
      nameOf: ({ tag }, index) => nameOf(tag, lanes[index] ?? 0),
    })
    this.overlaps.paint(claimsInQuotes(this.annotations, end), {
      keyOf: ({ id }) => id,
      nameOf: () => 'claim-in-quote',
    })
  }
}

/** The highlights with their priorities, by tag. */
const NAMES = TAGS.flatMap((tag, order) =>
  Array.from({ length: LANES }, (_, lane) => [nameOf(tag, lane), order + 1] as const),
)

function nameOf(tag: Tag, lane: number): string {
  return `${tag}-${lane}`
}
