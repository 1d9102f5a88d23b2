/** What the system says where it refuses to read or write. */
import { constants } from 'node:os'
import type { Problem, ProblemCode } from '../../core/problem.ts'
import { isReasonCode, messageOfError } from '../../core/reasons.ts'

/** The names of the system's errors by their numbers. Node has no name for some that network file systems give. */
const NAMES = new Map(Object.entries(constants.errno).map(([name, number]) => [number, name]))

/** Those of Linux that `constants` leaves out. */
const LINUX = new Map([
  [117, 'EUCLEAN'],
  [123, 'ENOMEDIUM'],
  [126, 'ENOKEY'],
  [127, 'EKEYEXPIRED'],
])

/** The system's code for an error (`ENOENT`, `ENOSPC`, …), or null for one that the system didn't make: a bug. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  if (/^E[A-Z0-9]+$/.test(error.code)) return error.code
  const [, digits] = /^Unknown system error -(\d+)$/.exec(error.code) ?? []
  const number = Number(digits)
  if (digits !== undefined) return NAMES.get(number) ?? named(number) ?? `E${number}`
  // What Windows answers where nothing better is known of a call to the system.
  return error.code === 'UNKNOWN' && 'syscall' in error ? 'EUNKNOWN' : null
}

function named(number: number): string | undefined {
  return process.platform === 'linux' ? LINUX.get(number) : undefined
}

/** An error of the system as a problem with the file `file`, with the system's own words too; other errors are bugs and thrown on. */
export function systemProblem(error: unknown, code: ProblemCode, file: string): Problem {
  const system = systemCode(error)
  if (system === null) throw error
  const said = messageOfError(error).split(',')[0] ?? system
  return { code, details: { file, reason: isReasonCode(system) ? system : 'system-refused', system, said } }
}
