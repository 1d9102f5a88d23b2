/** The part of the contract that suggestions need: what is remembered of the annotator's decisions, and figures from everywhere. */
import { z } from 'zod'
import type { Memory } from '../core/model/memory.ts'
import type { Problem } from '../core/problem.ts'
import type { Result } from '../core/result.ts'
import type { LayersFigure } from '../core/suggest/figureConflicts.ts'
import { type MemoryChange, memoryChangeSchema } from '../core/suggest/memory.ts'

/** The annotator's memory, and what to tell of it: that its file was damaged. */
export interface OpenedMemory {
  readonly memory: Memory
  readonly notices: readonly Problem[]
}

/** The schemas of the payloads. */
export const suggestPayloads = {
  memory: z.undefined(),
  changeMemory: memoryChangeSchema,
  figures: z.undefined(),
} as const

/** The methods. */
export interface SuggestRequests {
  /** What is remembered of the annotator's decisions in this workspace. */
  memory(): Promise<Result<OpenedMemory>>
  /** Changes it; it is written soon after, and before the window is gone. */
  changeMemory(change: MemoryChange): Promise<Result<null>>
  /** The figures with a value in the annotator's layers, and in colleagues' where those may be seen. */
  figures(): Promise<Result<readonly LayersFigure[]>>
}
