/** Suggestions: what is remembered of the annotator's decisions, and the figures of the workspace. */
import { ok } from '../../core/result.ts'
import type { Requests } from '../../ipc/contract.ts'
import { statedFigures } from '../../workspace/library/statedFigures.ts'
import { type Context, sessionOf } from '../context.ts'

/** Answers what is asked for suggestions. */
export function suggestingHandlers(context: Context) {
  return {
    memory: async () => {
      const session = sessionOf(context)
      return session.ok ? session.value.memory.read() : session
    },
    changeMemory: async (change) => {
      const session = sessionOf(context)
      return session.ok ? session.value.memory.change(change) : session
    },
    figures: async () => {
      const session = sessionOf(context)
      if (!session.ok) return session
      const { workspace, annotator, store } = session.value
      // Layers are read from the disk, so what is shown in the window must be there.
      const flushed = await store.flush()
      return flushed.ok ? ok(await statedFigures(workspace.root, annotator.id)) : flushed
    },
  } satisfies Partial<Requests>
}
