/** The window's jumps: places are text selections in the article in front. */
import { selectAnnotation, useEditor } from '../document/editor.ts'
import { createJumpHistory, type JumpPlace } from './jumps.ts'
import { lastSelection, reveal, select } from './surface.ts'

/** Jumping, and going back. */
export const { jump, goBack } = createJumpHistory({ here, goTo })

function here(): JumpPlace | null {
  const { open, selected } = useEditor.getState()
  if (!open) return null
  return { article: open.article.id, selected, ...(lastSelection() ?? { anchor: 0, focus: 0 }) }
}

function goTo({ anchor, focus, selected }: JumpPlace): void {
  const isThere = useEditor.getState().layer?.annotations.some(({ id }) => id === selected)
  selectAnnotation(isThere ? selected : null)
  select(anchor, focus)
  reveal(focus)
}
