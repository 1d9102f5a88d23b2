/**
 * Draws annotations with the CSS Custom Highlight API (CSS Custom Highlight API Module Level 1): one highlight for each
 * tag and lane, one for the chosen annotation. Only what an edit changed is touched; no text node ever is.
 */
import type { Annotation } from '../../core/model/annotation.ts'
import { TAGS, type Tag } from '../../core/model/tag.ts'
import { LANES, lanesOf } from '../../core/text/lanes.ts'
import type { TextView } from './textView.ts'

interface Painted {
  readonly annotation: Annotation
  readonly name: string
  readonly range: StaticRange
}

/** Draws the annotations of one text, until `clear`. */
export class Painter {
  private painted = new Map<string, Painted>()
  private readonly highlights = new Map<string, Highlight>()
  private readonly chosen = new Highlight()
  private readonly linked = new Highlight()

  constructor(private readonly view: TextView) {
    TAGS.forEach((tag, order) => {
      for (let lane = 0; lane < LANES; lane += 1) this.register(nameOf(tag, lane), order + 1)
    })
    this.chosen.priority = 0
    CSS.highlights.set('chosen', this.chosen)
    CSS.highlights.set('linked', this.linked)
  }

  /** Draws `annotations` (sorted) instead of what was drawn before. */
  draw(annotations: readonly Annotation[]): void {
    const lanes = lanesOf(annotations)
    const next = new Map<string, Painted>()
    annotations.forEach((annotation, index) => {
      const name = nameOf(annotation.tag, lanes[index] ?? 0)
      const before = this.painted.get(annotation.id)
      const moved = before?.annotation.start !== annotation.start || before.annotation.end !== annotation.end
      if (before && !moved && before.name === name) {
        next.set(annotation.id, before)
        return
      }
      const range = before && !moved ? before.range : this.view.rangeOf(annotation.start, annotation.end)
      if (before) this.highlights.get(before.name)?.delete(before.range)
      this.highlights.get(name)?.add(range)
      next.set(annotation.id, { annotation, name, range })
    })
    for (const [id, gone] of this.painted) {
      if (!next.has(id)) this.highlights.get(gone.name)?.delete(gone.range)
    }
    this.painted = next
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
