/**
 * Draws annotations with the CSS Custom Highlight API (CSS Custom Highlight API Module Level 1): one highlight for each
 * tag and lane, one for the chosen annotations, one for what they are linked with. A browser looks at every range of the
 * page whenever one changes, so only those in and around the window have a range; no text node is ever touched.
 */
import type { Annotation } from '../../core/model/annotation.ts'
import type { Span } from '../../core/model/span.ts'
import { TAGS, type Tag } from '../../core/model/tag.ts'
import { LANES, lanesOf } from '../../core/text/lanes.ts'
import type { TextView } from './textView.ts'

interface Painted {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly range: StaticRange
}

/** Draws the annotations of one text, until `clear`. */
export class Painter {
  private painted = new Map<string, Painted>()
  private annotations: readonly Annotation[] = []
  private readonly highlights = new Map<string, Highlight>()
  private readonly chosen = new Highlight()
  private readonly linked = new Highlight()

  /** `shown` is the part of the text to draw on until `show` names another. */
  constructor(
    private readonly view: TextView,
    private shown: Span,
  ) {
    TAGS.forEach((tag, order) => {
      for (let lane = 0; lane < LANES; lane += 1) this.register(nameOf(tag, lane), order + 1)
    })
    this.chosen.priority = 0
    CSS.highlights.set('chosen', this.chosen)
    CSS.highlights.set('linked', this.linked)
  }

  /** Draws `annotations` (sorted) instead of what was drawn before. */
  draw(annotations: readonly Annotation[]): void {
    this.annotations = annotations
    this.paint()
  }

  /** Draws on this part of the text, and on no other. */
  show(shown: Span): void {
    this.shown = shown
    this.paint()
  }

  /** Marks annotations as chosen, and others as linked with them, instead of those that were. */
  drawChosen(annotations: readonly Annotation[], linked: readonly Annotation[]): void {
    this.chosen.clear()
    this.linked.clear()
    for (const { start, end } of annotations) this.chosen.add(this.view.rangeOf(start, end))
    for (const { start, end } of linked) this.linked.add(this.view.rangeOf(start, end))
  }

  /** Takes everything off the page. */
  clear(): void {
    for (const name of this.highlights.keys()) CSS.highlights.delete(name)
    CSS.highlights.delete('chosen')
    CSS.highlights.delete('linked')
  }

  private paint(): void {
    const next = new Map<string, Painted>()
    const lanes = lanesOf(this.annotations, this.shown.end)
    for (const [index, { id, tag, start, end }] of this.annotations.entries()) {
      if (start >= this.shown.end) break
      if (end <= this.shown.start) continue
      const name = nameOf(tag, lanes[index] ?? 0)
      const before = this.painted.get(id)
      if (before?.name === name && before.start === start && before.end === end) {
        next.set(id, before)
        continue
      }
      const range = this.view.rangeOf(start, end)
      this.highlights.get(name)?.add(range)
      next.set(id, { name, start, end, range })
    }
    for (const [id, { name, range }] of this.painted) {
      if (next.get(id)?.range !== range) this.highlights.get(name)?.delete(range)
    }
    this.painted = next
  }

  private register(name: string, priority: number): void {
    const highlight = new Highlight()
    highlight.priority = priority
    this.highlights.set(name, highlight)
    CSS.highlights.set(name, highlight)
  }
}

function nameOf(tag: Tag, lane: number): string {
  return `${tag}-${lane}`
}
