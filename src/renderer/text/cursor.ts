/** Moving the text cursor and extending the selection by keys, as in a text field. */
import { type Direction, move, type TextUnit } from '../../core/text/movement.ts'
import { blockAt } from '../../core/text/paragraphs.ts'
import { paragraphDirection } from '../../core/text/visualMovement.ts'
import type { OpenArticle } from '../document/editorState.ts'
import { IS_MAC } from '../ui/macOs.ts'
import { beforeMove, speakAnnotations } from './cursorSpeech.ts'
import { reveal, select, selectionOffsets, surface } from './surface.ts'
import { moveVisually } from './visualCursor.ts'

/** The arrows to the left and right go where they point, whichever way the text runs there. */
interface SideStep {
  readonly unit: 'character' | 'word'
  readonly side: 'left' | 'right'
}

type Step =
  | SideStep
  | { readonly unit: TextUnit; readonly direction: Direction }
  | { readonly line: 'up' | 'down' | 'start' | 'end' }
  | { readonly edge: Direction }

/** Lets a key press move the cursor in an article; false if the key doesn't. */
export function moveByKey(event: KeyboardEvent, open: OpenArticle): boolean {
  const step = stepOf(event, open)
  if (!step || !surface()) return false
  beforeMove()
  const at = selectionOffsets() ?? { anchor: 0, focus: 0 }
  const focus = target(step, at.focus, event.shiftKey, open)
  if (focus === null) return true
  select(event.shiftKey ? at.anchor : focus, focus)
  reveal(focus)
  speakAnnotations(focus)
  return true
}

function target(step: Step, from: number, extend: boolean, open: OpenArticle): number | null {
  if ('side' in step) return moveToSide(step, from, open)
  if ('unit' in step) return move(open.article.text, open.blocks, from, { ...step, language: open.article.language })
  if ('edge' in step) return step.edge === 'forward' ? (open.blocks.at(-1)?.end ?? 0) : (open.blocks[0]?.start ?? 0)
  return moveByLine(step.line, extend)
}

function moveToSide({ unit, side }: SideStep, from: number, open: OpenArticle): number {
  const isLeft = runsLeft(from, open)
  const seen = moveVisually(open.article.text, open.blocks, from, { unit, side, isLeftward: isLeft })
  if (seen !== null) return seen
  const direction = (side === 'right') === isLeft ? 'backward' : 'forward'
  return move(open.article.text, open.blocks, from, { unit, direction, language: open.article.language })
}

/** Whether the text of the block at an offset runs to the left. */
function runsLeft(offset: number, { article, blocks }: OpenArticle): boolean {
  const block = blocks[blockAt(blocks, offset)]
  const own = block && paragraphDirection(article.text.slice(block.start, block.end))
  if (own) return own === 'leftward'
  const element = surface()?.view.elementAt(offset)
  return element !== null && element !== undefined && getComputedStyle(element).direction === 'rtl'
}

/** Lines are where the layout broke them, so the browser moves; it answers with the new selection itself. */
function moveByLine(line: 'up' | 'down' | 'start' | 'end', extend: boolean): null {
  const selection = document.getSelection()
  if (!selectionOffsets()) select(0, 0)
  const direction = line === 'up' || line === 'start' ? 'backward' : 'forward'
  const granularity = line === 'up' || line === 'down' ? 'line' : 'lineboundary'
  selection?.modify(extend ? 'extend' : 'move', direction, granularity)
  const focus = selectionOffsets()?.focus
  if (focus !== undefined) {
    reveal(focus)
    speakAnnotations(focus)
  }
  return null
}

function stepOf(event: KeyboardEvent, open: OpenArticle): Step | null {
  const word = IS_MAC ? event.altKey : event.ctrlKey
  const far = IS_MAC ? event.metaKey : event.ctrlKey
  const sentence = sentenceStep(event)
  if (sentence) return sentence
  if (!IS_MAC && (event.altKey || event.metaKey)) return null
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const side = event.key === 'ArrowRight' ? 'right' : 'left'
      if (IS_MAC && event.metaKey)
        return { line: (side === 'right') === runsLeft(selectionOffsets()?.focus ?? 0, open) ? 'start' : 'end' }
      return { unit: word ? 'word' : 'character', side }
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
