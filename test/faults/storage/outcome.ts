/** What may come of an operation on a disk that fails. */
import type { Problem } from '../../../src/core/problem.ts'
import type { Result } from '../../../src/core/result.ts'

/** What a step gave; a disk that fails is an answer, anything else a fault of the rig. */
export function expected<T>(result: Result<T>): T | null {
  if (result.ok) return result.value
  if (isOfTheDisk(result.error)) return null
  throw new Error(`not done: ${JSON.stringify(result.error)}`)
}

function isOfTheDisk({ code }: Problem): boolean {
  return /unwritable|unreadable|missing|disk-full|read-only|link|moved|refused|stopped|damaged|gone/.test(code)
}
