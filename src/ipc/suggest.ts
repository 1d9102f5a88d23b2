/** The suggestion memory as the window gets it. */
import type { Memory } from '../core/model/memory.ts'
import type { Problem } from '../core/problem.ts'

/** The annotator's memory, and notices about its file, such as that it was damaged. */
export interface OpenedMemory {
  readonly memory: Memory
  readonly notices: readonly Problem[]
}
