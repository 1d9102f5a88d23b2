/** Moving the text cursor and extending the selection by keys, as in a text field. */
import { type Direction, move, type TextUnit } from '../../core/text/movement.ts'
import type { OpenArticle } from '../document/editorState.ts'
import { IS_MAC } from '../ui/macOs.ts'
import { reveal, select, selectionOffsets, surface } from './surface.ts'

type Step =
  | { readonly unit: TextUnit; readonly direction: Direction }
  | { readonly line: 'up' | 'down' | 'start' | 'end' }
  | { readonly edge: Direction }

/** Lets a key press move the cursor in an article; false if the key doesn't. */
export function moveByKey(event: KeyboardEvent, open: OpenArticle): boolean {
  const step = stepOf(event)
  if (!step || !surface()) return false
  const at = selectionOffsets() ?? { anchor: 0, focus: 0 }
  const focus = target(step, at.focus, event.shiftKey, open)
  if (focus === null) return true
  select(event.shiftKey ? at.anchor : focus, focus)
  reveal(focus)
  return true
}

function target(step: Step, from: number, extend: boolean, open: OpenArticle): number | null {
  if ('unit' in step) return move(open.article.text, open.blocks, from, { ...step, language: open.article.language })
  if ('edge' in step) return step.edge === 'forward' ? (open.blocks.at(-1)?.end ?? 0) : (open.blocks[0]?.start ?? 0)
  return moveByLine(step.line, extend)
}

/** Lines are where the layout broke them, so the browser moves; it answers with the new selection itself. */
function moveByLine(line: 'up' | 'down' | 'start' | 'end', extend: boolean): null {
  const selection = document.getSelection()
  if (!selectionOffsets()) select(0, 0)
  const direction = line === 'up' || line === 'start' ? 'backward' : 'forward'
  const granularity = line === 'up' || line === 'down' ? 'line' : 'lineboundary'
  selection?.modify(extend ? 'extend' : 'move', direction, granularity)
  const focus = selectionOffsets()?.focus
  if (focus !== undefined) reveal(focus)
  return null
}

function stepOf(event: KeyboardEvent): Step | null {
  const word = IS_MAC ? event.altKey : event.ctrlKey
  const far = IS_MAC ? event.metaKey : event.ctrlKey
  const sentence = sentenceStep(event)
  if (sentence) return sentence
  if (!IS_MAC && (event.altKey || event.metaKey)) return null
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const direction = event.key === 'ArrowRight' ? 'forward' : 'backward'
      if (IS_MAC && event.metaKey) return { line: direction === 'forward' ? 'end' : 'start' }
      return { unit: word ? 'word' : 'character', direction }
    }
    case 'ArrowUp':
    case 'ArrowDown': {
      const direction = event.key === 'ArrowDown' ? 'forward' : 'backward'
      if (word) return { unit: 'paragraph', direction }
      return { line: direction === 'forward' ? 'down' : 'up' }
    }
    case 'Home':
      return far ? { edge: 'backward' } : { line: 'start' }
    case 'End':
      return far ? { edge: 'forward' } : { line: 'end' }
    default:
      return null
  }
}

/** Alt with the arrows up and down goes by sentence; on macOS, where that goes by paragraph, Ctrl and Alt together do. */
function sentenceStep(event: KeyboardEvent): Step | null {
  if (!event.altKey || event.metaKey || event.ctrlKey !== IS_MAC) return null
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return null
  return { unit: 'sentence', direction: event.key === 'ArrowDown' ? 'forward' : 'backward' }
}
