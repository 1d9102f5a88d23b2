/** Widening a selection made with the mouse, as the analyst has set it. */
import { widen } from '../../core/text/snapping.ts'
import { useEditor } from '../document/editor.ts'
import { useSettings } from '../platform/settings.ts'
import { select, selectedSpan, selectionOffsets } from './surface.ts'

/** Widens the selection to whole words, sentences or paragraphs; it keeps its direction. */
export function snapSelection(): void {
  const { open } = useEditor.getState()
  const { snapping } = useSettings.getState()
  const offsets = selectionOffsets()
  const span = open && offsets && selectedSpan(open.article.text)
  if (!span || snapping === 'off') return
  const { start, end } = widen(open.article.text, open.blocks, span, snapping, open.article.language)
  if (offsets.anchor <= offsets.focus) select(start, end)
  else select(end, start)
}
