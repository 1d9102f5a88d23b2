/** Where the ids and times of new annotations come from. */
import type { IdsAndClock } from '../../core/edits/plan.ts'

/** Random ids and the computer's clock. */
export const idsAndClock: IdsAndClock = { newId: () => crypto.randomUUID(), now: () => new Date().toISOString() }
