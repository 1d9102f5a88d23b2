/** Undo and redo: which layer they act on, and what they show of it. */
import { create } from 'zustand'
import { describeStep, type NamedAction, nextAction } from '../../core/edits/describe.ts'
import { type Direction, nextStep } from '../../core/edits/history.ts'
import type { Layer } from '../../core/model/layer.ts'
import { announce, frontDocument, useEditor } from '../document/editor.ts'
import type { LayerDocument } from '../document/layerDocument.ts'
import { translate } from '../platform/i18n.ts'
import { notify, notifyWhile } from '../platform/messages.ts'
import { flash } from '../text/flash.ts'
import { reveal } from '../text/surface.ts'

/** What is undone in place of the document in front: the steps of the adjudicated layer, while it is open. */
interface UndoTarget {
  readonly instead: LayerDocument | null
  /** Called after a step was undone or redone, with the layer before it and after it. */
  readonly onStep: ((before: Layer, after: Layer) => void) | null
}

/** The document whose steps are undone in place of the one in front. */
export const useUndoTarget = create<UndoTarget>(() => ({ instead: null, onStep: null }))

/** Where undo and redo lead now; null where nothing is open. */
export function undoTarget(): LayerDocument | null {
  return useUndoTarget.getState().instead ?? frontDocument()
}

/** What undo or redo would do now; null for nothing. */
export function nextUndo(direction: Direction): NamedAction | null {
  const document = undoTarget()
  return document && nextAction(document.state.getState(), direction)
}

/**
 * Undoes or redoes one step. What it changes is scrolled into view first and marked afterwards, and a message says what
 * it was and offers the way back.
 */
export function undoOrRedo(direction: Direction): void {
  const document = undoTarget()
  const { layer, history } = document?.state.getState() ?? {}
  const next = history && nextStep(history, direction)
  if (!document || !layer || !next) {
    announce({ key: direction === 'undo' ? 'nothingToUndo' : 'nothingToRedo' })
    return
  }
  const said = describeStep(layer, next, direction)
  const first = said.places[0]
  if (first) for (const offset of [first.end, first.start]) reveal(offset)
  if (!document.step(direction)) return
  const after = document.state.getState().layer
  // What is to be decided again is selected, so that the keys are about it.
  if (after.annotations.some(({ id }) => id === said.carried)) document.selectAnnotation(said.carried)
  useUndoTarget.getState().onStep?.(layer, after)
  flash(said.places)
  const t = translate()
  const name = t(`acting.names.${said.action}`, { count: said.count })
  const key = direction === 'undo' ? 'undone' : 'redone'
  const back = direction === 'undo' ? 'redo' : 'undo'
  const goes = notifyWhile({
    text:
      said.quote === null || said.count > 1
        ? t(`acting.${key}`, { name })
        : t(`acting.${key}On`, { name, quote: shortened(said.quote) }),
    tone: 'info',
    topic: 'undo',
    action: { label: t(`commands.${back}`), run: () => undoOrRedo(back) },
  })
  whenNoLongerNext(document, goes)
}

/** Waits until another step is taken in this document, or another one is in front: the way back is another one then. */
function whenNoLongerNext(document: LayerDocument, then: () => void): void {
  const { history } = document.state.getState()
  const look = () => {
    if (undoTarget() === document && document.state.getState().history === history) return
    for (const stop of stops) stop()
    then()
  }
  const stops = [useEditor.subscribe(look), useUndoTarget.subscribe(look), document.state.subscribe(look)]
}

/** Says what a step that was just taken did to many places at once, and offers to undo it as long as it is the last. */
export function notifyUndoable(text: string): void {
  const document = undoTarget()
  const done = document?.state.getState().history.undo.at(-1)
  notify({
    text,
    tone: 'info',
    topic: 'undo',
    action: {
      label: translate()('commands.undo'),
      run: () => {
        // Another step may have been taken since: then undo would take that one back.
        if (undoTarget()?.state.getState().history.undo.at(-1) === done) undoOrRedo('undo')
        else announce({ key: 'otherStepSince' })
      },
    },
  })
}

/** As many UTF-16 code units of a quotation are in a message; the rest is left out. */
const LONGEST = 48

/** A quotation as it is in a message. */
export function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, ' ')
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s*\S*$/, '')}…`
}
