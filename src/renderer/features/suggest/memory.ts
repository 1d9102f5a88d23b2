/** The suggestion memory: the annotator's decisions. The main process makes the same changes to its copy. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Layer } from '../../../core/model/layer.ts'
import { EMPTY_MEMORY, type Memory } from '../../../core/model/memory.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import { changeMemory, inverseOfMemory, learned, type MemoryChange } from '../../../core/suggest/memory.ts'

/** Where the memory is kept, and who is told what goes wrong there. */
export interface MemoryPorts {
  readonly read: () => Promise<Result<{ readonly memory: Memory; readonly notices: readonly Problem[] }>>
  readonly write: (change: MemoryChange) => Promise<Result<null>>
  readonly showProblem: (problem: Problem) => void
  /** An ISO time in UTC. */
  readonly now: () => string
}

/** The memory of one window's annotator. */
export interface SuggestionMemory {
  /** The memory; an empty one until it has been read. */
  readonly state: UseBoundStore<StoreApi<{ readonly memory: Memory }>>
  /** Forgets what is shown and reads the current annotator's memory. */
  readonly load: () => Promise<void>
  /** Reads it again, because something else has changed it. */
  readonly reload: () => Promise<void>
  /** Changes it, in the window at once, and gives the inverse change. */
  readonly remember: (change: MemoryChange) => MemoryChange
  /** Adds what an edit of the annotator's own layer teaches, in a task of its own, because the edit comes first. */
  readonly learn: (before: Layer, after: Layer, touched: readonly string[]) => void
}

/** A memory that was not read yet. */
export function createMemory({ read, write, showProblem, now }: MemoryPorts): SuggestionMemory {
  const state = create<{ readonly memory: Memory }>(() => ({ memory: EMPTY_MEMORY }))
  let changes = 0

  const reload = async (): Promise<void> => {
    const before = changes
    const answer = await read()
    if (!answer.ok) return showProblem(answer.error)
    answer.value.notices.forEach(showProblem)
    // The answer doesn't hold what was changed here meanwhile.
    if (changes !== before) return reload()
    state.setState({ memory: answer.value.memory })
  }
  const remember = (change: MemoryChange): MemoryChange => {
    changes += 1
    state.setState(({ memory }) => ({ memory: changeMemory(memory, change) }))
    void write(change).then((answer) => {
      if (!answer.ok) showProblem(answer.error)
    })
    return inverseOfMemory(change, change.at)
  }
  return {
    state,
    load: () => {
      state.setState({ memory: EMPTY_MEMORY })
      return reload()
    },
    reload,
    remember,
    learn: (before, after, touched) => {
      setTimeout(() => {
        const words = learned(before, after, touched)
        if (words.length > 0) remember({ words, places: [], at: now() })
      })
    },
  }
}
