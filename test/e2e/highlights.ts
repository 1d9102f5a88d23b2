/** What is drawn in the text. */
import type { Page } from 'playwright/test'

/** The words that a highlight marks, in order. */
export function marked(page: Page, name: string): Promise<readonly string[]> {
  return page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])]
        .sort((a, b) => {
          const isBehind = b.startContainer.compareDocumentPosition(a.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING
          return a.startContainer === b.startContainer ? a.startOffset - b.startOffset : isBehind ? 1 : -1
        })
        .map((range) => (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset)),
    name,
  )
}
