/** Where several people wrote one field of a claim record without knowing of each other. */
import { saysSame } from '../merge/difference.ts'
import type { Claim, ClaimLogEntry } from '../model/claim.ts'
import { partOf } from './paths.ts'

/** A field that several people wrote at once: what each made of it; the last of them is what the record says. */
export interface ClaimConflict {
  readonly path: string
  readonly versions: readonly ClaimLogEntry[]
}

/** What somebody wrote, and what that place says since parts of it were written. */
interface Version {
  readonly entry: ClaimLogEntry
  readonly says: unknown
}

/**
 * The conflicts of a record, by its log: an entry that was made from what the one before it left follows it; another
 * stands beside it. Whoever writes the field next has seen them all. The order of a list is no conflict.
 */
export function conflictsIn({ log }: Claim): readonly ClaimConflict[] {
  const open = new Map<string, readonly Version[]>()
  for (const entry of log) {
    const { path, before, after } = entry
    const beside = open.get(path) ?? []
    const last = beside.at(-1)
    if (last === undefined || saysSame(before, last.says)) open.set(path, [{ entry, says: after }])
    else {
      const followed = beside.findIndex(({ entry: one, says }) => one.by === entry.by && saysSame(says, before))
      open.set(path, [...beside.filter((_, index) => index !== followed), { entry, says: after }])
    }
    const part = partOf(path)
    const whole = part && open.get(part.of)
    if (part && whole)
      open.set(
        part.of,
        whole.map((one) => (isObject(one.says) ? { ...one, says: { ...one.says, [part.name]: after } } : one)),
      )
  }
  return [...open].flatMap(([path, versions]) => {
    const last = versions.at(-1)
    const isOne = partOf(path) === null && Array.isArray(last?.says)
    if (isOne || versions.every(({ says }) => saysSame(says, last?.says))) return []
    return [{ path, versions: versions.map(({ entry }) => entry) }]
  })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
