/** Something that writes into a workspace. */
import type { Answered } from './prepared.ts'
import type { Program } from './program.ts'

/** What the fault rig cuts off, refuses and kills. */
export interface Operation {
  readonly name: string
  /** What must be there before it; the workspace holds three articles and layers on the first. */
  readonly prepare?: (program: Program, root: string) => Promise<unknown>
  /** Done every day and in few calls: the short form cuts it off at more of them. */
  readonly isUsual?: true
  /** Does it; a failure is an answer too, and no promise. */
  readonly work: (program: Program, root: string, answered: Answered) => Promise<unknown>
}
