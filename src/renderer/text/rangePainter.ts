/**
 * Spans drawn with named highlights (CSS Custom Highlight API Module Level 1), as far as they lie in one part of the
 * text: a browser looks at every range of the page whenever one changes. No text node is ever touched.
 */
import type { Span } from '../../core/model/span.ts'
import type { TextView } from './textView.ts'

interface Painted extends Span {
  readonly name: string
  readonly range: StaticRange
}

/** How spans are drawn: what tells one from the others, and the highlight that draws it. Asked for those in sight alone. */
export interface Drawing<S extends Span> {
  readonly keyOf: (span: S) => string
  readonly nameOf: (span: S, index: number) => string
}

/** Draws spans of one text, until `clear`. */
export class RangePainter {
  private painted = new Map<string, Painted>()
  private readonly highlights = new Map<string, Highlight>()

  /** `priorities` gives each highlight's name and its priority: a higher one is drawn above. `shown` is the part of the text to draw on. */
  constructor(
    private readonly view: TextView,
    private shown: Span,
    priorities: ReadonlyMap<string, number>,
  ) {
    for (const [name, priority] of priorities) {
      const highlight = new Highlight()
      highlight.priority = priority
      this.highlights.set(name, highlight)
      CSS.highlights.set(name, highlight)
    }
  }

  /** The part of the text that is drawn on. */
  get part(): Span {
    return this.shown
  }

  /** Draws on this part of the text from the next `paint` on. */
  show(shown: Span): void {
    this.shown = shown
  }

  /** Draws these spans (sorted by start), as far as they lie in the part that is shown, and no others. */
  paint<S extends Span>(spans: readonly S[], { keyOf, nameOf }: Drawing<S>): void {
    const next = new Map<string, Painted>()
    for (const [index, span] of spans.entries()) {
      const { start, end } = span
      if (start >= this.shown.end) break
      if (end <= this.shown.start) continue
      const key = keyOf(span)
      const name = nameOf(span, index)
      const before = this.painted.get(key)
      if (before?.name === name && before.start === start && before.end === end) {
        next.set(key, before)
        continue
      }
      const range = this.view.rangeOf(start, end)
      this.highlights.get(name)?.add(range)
      next.set(key, { name, start, end, range })
    }
    for (const [key, { name, range }] of this.painted) {
      if (next.get(key)?.range !== range) this.highlights.get(name)?.delete(range)
    }
    this.painted = next
  }

  /** Takes everything off the page. */
  clear(): void {
    for (const name of this.highlights.keys()) CSS.highlights.delete(name)
  }
}
