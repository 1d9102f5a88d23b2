/** Widening a selection made with the mouse, as the analyst has set it. */
import { widen } from '../../core/text/snapping.ts'
import type { Snapping } from '../../ipc/choices.ts'
import type { OpenArticle } from '../document/editorState.ts'
import { select, selectedSpan, selectionOffsets } from './surface.ts'

/** Widens the selection in an article to whole words, sentences or paragraphs; it keeps its direction. */
export function snapSelection({ article, blocks }: OpenArticle, snapping: Snapping): void {
  const offsets = selectionOffsets()
  const span = offsets && selectedSpan(article.text)
  if (!span || snapping === 'off') return
  const { start, end } = widen(article.text, blocks, span, snapping, article.language)
  if (offsets.anchor <= offsets.focus) select(start, end)
  else select(end, start)
}
