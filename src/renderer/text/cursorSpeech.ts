/**
 * The annotations at the text cursor, for those who hear the text: highlights are drawn, not elements, so a screen reader
 * knows nothing of them. Said only while the cursor is moved by key; whatever else moves it announces itself.
 */
import { create } from 'zustand'
import type { Annotation } from '../../core/model/annotation.ts'
import { annotationsAt } from '../document/annotationsAt.ts'
import { type Crossed, crossed } from './enteredTags.ts'
import { selectionOffsets } from './surface.ts'

interface CursorSpeech extends Crossed {
  /** Where the cursor was left by the last key, as a UTF-16 offset, and the annotations there. */
  readonly at: number | null
  readonly here: readonly Annotation[]
}

/** What was crossed by the last key. */
export const useCursorSpeech = create<CursorSpeech>(() => ({ entered: [], left: [], at: null, here: [] }))

/** Where the cursor was before the key that moves it, so that a click or a jump in between is noticed. */
export function beforeMove(): void {
  if (useCursorSpeech.getState().at !== selectionOffsets()?.focus) useCursorSpeech.setState({ here: [] })
}

/** Says which annotations the cursor has entered or left, now that a key moved it to an offset. */
export function speakAnnotations(offset: number): void {
  // The character after the cursor is the one that screen readers read.
  const here = annotationsAt(offset)
  const { entered, left } = crossed(useCursorSpeech.getState().here, here)
  const isNews = entered.length + left.length > 0
  useCursorSpeech.setState({ at: offset, here, ...(isNews && { entered, left }) })
}
