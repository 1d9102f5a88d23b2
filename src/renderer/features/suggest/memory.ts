/** What is remembered of the annotator's decisions, here as in the main process: both make the same changes. */
import { create } from 'zustand'
import type { Layer } from '../../../core/model/layer.ts'
import { EMPTY_MEMORY, type Memory } from '../../../core/model/memory.ts'
import type { Problem } from '../../../core/problem.ts'
import { changeMemory, inverseOfMemory, learned, type MemoryChange } from '../../../core/suggest/memory.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { say } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'

/** The memory; an empty one until it has been read. */
export const useMemory = create<{ readonly memory: Memory }>(() => ({ memory: EMPTY_MEMORY }))

/** How often the memory was changed here. */
let changes = 0

/** Reads the memory of whoever works now. */
export async function loadMemory(): Promise<void> {
  useMemory.setState({ memory: EMPTY_MEMORY })
  await readMemory()
}

async function readMemory(): Promise<void> {
  const before = changes
  const answer = await answerOf(bridge.memory())
  if (!answer.ok) return tell(answer.error)
  answer.value.notices.forEach(tell)
  // What was remembered here meanwhile is not in the answer.
  if (changes !== before) return readMemory()
  useMemory.setState({ memory: answer.value.memory })
}

/** Changes the memory, here at once; gives the change that takes this one back. */
export function remember(change: MemoryChange): MemoryChange {
  changes += 1
  useMemory.setState(({ memory }) => ({ memory: changeMemory(memory, change) }))
  void answerOf(bridge.changeMemory(change)).then((answer) => {
    if (!answer.ok) tell(answer.error)
  })
  return inverseOfMemory(change, change.at)
}

/** Remembers what an edit of the annotator's own layer teaches; in a task of its own, for the edit itself comes first. */
export function learn(before: Layer, after: Layer, touched: readonly string[]): void {
  setTimeout(() => {
    const words = learned(before, after, touched)
    if (words.length > 0) remember({ words, places: [], at: new Date().toISOString() })
  })
}

/** Tells, from now on, of what can't be written, and shows what something else has changed. */
export function followMemory(): () => void {
  const stops = [
    bridge.on('memoryUnwritten', ({ problem }) => tell(problem)),
    bridge.on('memoryChanged', () => void readMemory()),
  ]
  return () => stops.forEach((stop) => void stop())
}

function tell(problem: Problem): void {
  notify({ text: say(problem), tone: 'error' })
}
