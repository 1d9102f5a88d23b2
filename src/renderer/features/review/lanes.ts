/**
 * Draws colleagues' spans below the text, one lane an annotator, and what is current in review. As in `text/painter.ts`
 * only spans in and around the window have a range: the browser looks at every range whenever one changes.
 */
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Span } from '../../../core/model/span.ts'
import { TAGS } from '../../../core/model/tag.ts'
import { indexSpans, type SpanIndex } from '../../../core/text/spanIndex.ts'
import { raised } from '../../text/raised.ts'
import { type Surface, surface } from '../../text/surface.ts'
import { FIRST_SPAN, observeVisible } from '../../text/visibleSpan.ts'
import { MOST_LANES } from './state.ts'

/** The highlights by lane and tag; the same ones for good, since to register one costs a pass over the whole text. */
const LANES = Array.from({ length: MOST_LANES }, () => new Map(TAGS.map((tag) => [tag, new Highlight()])))
const CURRENT = raised()
const PROPOSED = raised()

/** Draws each list of annotations (sorted) in a lane, until the returned function is called. */
export function drawLanes(lanes: readonly (readonly Annotation[])[]): () => void {
  const place = surface()
  if (!place || lanes.length === 0) return () => undefined
  const root = document.documentElement
  root.dataset.lanes = String(lanes.length)
  root.style.setProperty('--lanes-shown', String(lanes.length))
  register()
  const indexes = lanes.map(indexSpans)
  draw(place, indexes, FIRST_SPAN)
  const stop = observeVisible(place, (span) => draw(place, indexes, span))
  return () => {
    stop()
    for (const lane of LANES) for (const highlight of lane.values()) highlight.clear()
    delete root.dataset.lanes
  }
}

/** Marks the spans that are current in review, and those that are proposed there. */
export function drawCurrent(current: readonly Span[], proposed: readonly Span[]): void {
  const place = surface()
  register()
  fill(CURRENT, place, current)
  fill(PROPOSED, place, proposed)
}

function register(): void {
  if (CSS.highlights.has('peer-current')) return
  LANES.forEach((lane, index) => {
    for (const [tag, highlight] of lane) CSS.highlights.set(`peer-${index}-${tag}`, highlight)
  })
  CSS.highlights.set('peer-current', CURRENT)
  CSS.highlights.set('peer-proposal', PROPOSED)
}

function draw(place: Surface, indexes: readonly SpanIndex<Annotation>[], shown: Span): void {
  LANES.forEach((lane, index) => {
    const spans = indexes[index]?.overlapping(shown.start, shown.end) ?? []
    for (const [tag, highlight] of lane) {
      fill(
        highlight,
        place,
        spans.filter((span) => span.tag === tag),
      )
    }
  })
}

function fill(highlight: Highlight, place: Surface | null, spans: readonly Span[]): void {
  highlight.clear()
  for (const { start, end } of spans) if (place) highlight.add(place.view.rangeOf(start, end))
}
