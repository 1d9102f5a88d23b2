/** The peer: a well-known annotation library for the web, given the same text and spans. */
import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator'

/** Draws spans on an element's text. */
export function annotate(
  element: HTMLElement,
  spans: readonly { readonly id: string; readonly start: number; readonly end: number; readonly quote: string }[],
): () => void {
  const annotator = createTextAnnotator(element, { renderer: 'CSS_HIGHLIGHTS' })
  annotator.setAnnotations(
    spans.map(
      ({ id, start, end, quote }) =>
        ({
          id,
          bodies: [],
          target: { annotation: id, selector: [{ start, end, quote }] },
        }) as unknown as TextAnnotation,
    ),
  )
  return () => annotator.destroy()
}
