/** The suggestion memory: the annotator's decisions. The main process makes the same changes to its copy. */
import { create } from 'zustand'
import type { Layer } from '../../../core/model/layer.ts'
import { EMPTY_MEMORY, type Memory } from '../../../core/model/memory.ts'
import { changeMemory, inverseOfMemory, learned, type MemoryChange } from '../../../core/suggest/memory.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { showProblem } from '../../platform/messages.ts'

/** The memory; an empty one until it has been read. */
export const useMemory = create<{ readonly memory: Memory }>(() => ({ memory: EMPTY_MEMORY }))

/** How often the memory was changed here. */
let changes = 0

/** Reads the current annotator's memory. */
export async function loadMemory(): Promise<void> {
  useMemory.setState({ memory: EMPTY_MEMORY })
  await readMemory()
}

async function readMemory(): Promise<void> {
  const before = changes
  const answer = await answerOf(bridge.memory())
  if (!answer.ok) return showProblem(answer.error)
  answer.value.notices.forEach(showProblem)
  // The answer doesn't hold what was changed here meanwhile.
  if (changes !== before) return readMemory()
  useMemory.setState({ memory: answer.value.memory })
}

/** Changes the memory, in the window at once, and gives the inverse change. */
export function remember(change: MemoryChange): MemoryChange {
  changes += 1
  useMemory.setState(({ memory }) => ({ memory: changeMemory(memory, change) }))
  void answerOf(bridge.changeMemory(change)).then((answer) => {
    if (!answer.ok) showProblem(answer.error)
  })
  return inverseOfMemory(change, change.at)
}

/** Adds what an edit of the annotator's own layer teaches, in a task of its own, because the edit comes first. */
export function learn(before: Layer, after: Layer, touched: readonly string[]): void {
  setTimeout(() => {
    const words = learned(before, after, touched)
    if (words.length > 0) remember({ words, places: [], at: new Date().toISOString() })
  })
}

/** Shows why the memory can't be written, and what other windows and programs change in it, from now on. */
export function followMemory(): () => void {
  const stops = [
    bridge.on('memoryUnwritten', ({ problem }) => showProblem(problem)),
    bridge.on('memoryChanged', () => void readMemory()),
  ]
  return () => stops.forEach((stop) => void stop())
}
