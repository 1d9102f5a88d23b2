/** Draws colleagues' spans below the text, one lane an annotator, with highlights that touch no text node. */
import type { Annotation } from '../../core/model/annotation.ts'
import type { Span } from '../../core/model/span.ts'
import { TAGS } from '../../core/model/tag.ts'
import { surface } from '../reader/surface.ts'
import { MOST_LANES } from './state.ts'

/** Draws each list of annotations in a lane, instead of what was drawn before. */
export function drawLanes(lanes: readonly (readonly Annotation[])[]): void {
  const view = surface()?.view
  const root = document.documentElement
  if (lanes.length > 0) {
    root.dataset.lanes = String(lanes.length)
    root.style.setProperty('--lanes-shown', String(lanes.length))
  } else delete root.dataset.lanes
  for (let lane = 0; lane < MOST_LANES; lane += 1) {
    for (const tag of TAGS) {
      const name = `peer-${lane}-${tag}`
      const spans = (lanes[lane] ?? []).filter((annotation) => annotation.tag === tag)
      if (!view || spans.length === 0) CSS.highlights.delete(name)
      else CSS.highlights.set(name, new Highlight(...ranges(spans)))
    }
  }
}

const CURRENT = new Highlight()
const PROPOSED = new Highlight()

/** Marks the spans that are current in review, and those that are proposed there. */
export function drawCurrent(current: readonly Span[], proposed: readonly Span[]): void {
  // The same two highlights each time: to register another one costs a pass over the whole text.
  if (!CSS.highlights.has('peer-current')) {
    CSS.highlights.set('peer-current', CURRENT)
    CSS.highlights.set('peer-proposal', PROPOSED)
  }
  CURRENT.clear()
  PROPOSED.clear()
  for (const range of ranges(current)) CURRENT.add(range)
  for (const range of ranges(proposed)) PROPOSED.add(range)
}

function ranges(spans: readonly Span[]): readonly StaticRange[] {
  const view = surface()?.view
  return view ? spans.map(({ start, end }) => view.rangeOf(start, end)) : []
}
