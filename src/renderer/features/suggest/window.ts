/** This window's suggestions and memory, connected with its editor, its settings and the main process. */
import { useEditor } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { afterPaint } from '../../platform/frames.ts'
import { showProblem } from '../../platform/messages.ts'
import { useSettings } from '../../platform/settings.ts'
import { createWorkerSlot } from '../../platform/workerSlot.ts'
import { createMemory } from './memory.ts'
import { createSuggestions } from './state.ts'
import { createSuggesting, type Suggesting } from './suggesting.ts'
import type { FromWorker, ToWorker } from './suggestingMessages.ts'

/** The memory of whoever works in this window. */
export const memory = createMemory({
  read: () => answerOf(bridge.memory()),
  write: (change) => answerOf(bridge.changeMemory(change)),
  showProblem,
  now: idsAndClock.now,
})

/** The memory as components read it. */
export const useMemory = memory.state

/** The suggestions for the article in front. */
export const suggestions = createSuggestions({
  tagged: () => ({ layer: useEditor.getState().layer, memory: memory.state.getState().memory }),
})

/** Their state as components read it. */
export const useSuggestions = suggestions.state

/** Begins to find suggestions in every article that is opened. */
export function startSuggesting(): Suggesting {
  const finder = createWorkerSlot<ToWorker, FromWorker>(
    () => new Worker(new URL('./suggesting.worker.ts', import.meta.url), { type: 'module' }),
  )
  return createSuggesting({
    suggestions,
    editor: useEditor,
    settings: useSettings,
    memory,
    finder,
    afterPaint,
    showProblem,
  })
}

/** Shows why the memory can't be written, and what other windows and programs change in it, from now on. */
export function followMemory(): void {
  bridge.on('memoryUnwritten', ({ problem }) => showProblem(problem))
  bridge.on('memoryChanged', () => void memory.reload())
}
