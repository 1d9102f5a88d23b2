/** Suggestions: what is remembered of the annotator's decisions, and the figures of the workspace. */
import { ok } from '../../core/result.ts'
import type { LayersFigure } from '../../core/suggest/figureConflicts.ts'
import type { Requests } from '../../ipc/methods.ts'
import type { OpenedMemory } from '../../ipc/suggest.ts'
import { type Context, withSavedSession, withSession } from '../context.ts'

/** Answers what suggestions ask. */
export function suggestingHandlers(context: Context) {
  return {
    memory: withSession<void, OpenedMemory>(context, ({ desk }) => desk.memory.read()),
    changeMemory: withSession(context, ({ desk }, change) => desk.memory.change(change)),
    figures: withSavedSession<void, readonly LayersFigure[]>(context, async ({ shelf, annotator }) =>
      ok(await shelf.library.figures(annotator.id)),
    ),
  } satisfies Partial<Requests>
}
