/** What the system says where it refuses to read or write. */
import type { Problem, ProblemCode } from '../../core/problem.ts'
import { isReasonCode, messageOfError } from '../../core/reasons.ts'

/** The system's code for an error (`ENOENT`, `ENOSPC`, …), or null for one that the system didn't make: a bug. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null
}

/** An error of the system as a problem with the file `file`, with the system's own words too; other errors are bugs and thrown on. */
export function systemProblem(error: unknown, code: ProblemCode, file: string): Problem {
  const system = systemCode(error)
  if (system === null) throw error
  const reason = isReasonCode(system) ? system : 'as-said'
  return { code, details: { file, reason, said: messageOfError(error).split(',')[0] ?? system } }
}
