/** Who holds a lock, as its file says, and whether that program can still be working. */
import { rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'zod'
import { parseBy } from '../../core/model/parseBy.ts'
import { readText, writeSynced } from './files.ts'
import { isAlive, processStart } from './processes.ts'
import { type ProcessPlace, processPlace } from './processPlace.ts'
import { temporaryName } from './temporaryFiles.ts'

const holderSchema = z.object({
  format: z.literal('factmark-lock'),
  /** A newer program's lock counts too, as long as it says this much. */
  version: z.int().min(1),
  host: z.string(),
  pid: z.int().min(1),
  /** When the process started, as its system tells it; null where that can't be known. */
  started: z.string().nullable(),
  heartbeat: z.iso.datetime(),
  token: z.string(),
  /** Where the process number means what it says. Version 0.1 doesn't write it. */
  place: z.object({ machine: z.string(), boot: z.string().nullable(), namespace: z.string().nullable() }).optional(),
})

/** What a lock's file says. */
export type Holder = z.infer<typeof holderSchema>

/** How often a held lock says that its holder lives, in milliseconds; sync clients see each time. */
export const HEARTBEAT = 30_000

/** For how long a lock whose process can't be looked for counts without a sign of life, in milliseconds. */
const STALE = 10 * 60_000

/** The same for a lock of version 0.1, whose process is not found here but may be numbered in another container. */
const STALE_0_1 = 2 * HEARTBEAT

/** The holder that a lock's file names; null where there is none, or none that can be read. */
export async function readHolder(path: string): Promise<Holder | null> {
  const text = await readText(path)
  if (!text.ok) return null
  try {
    const parsed = parseBy(holderSchema, JSON.parse(text.value))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Whether the holder that the file at `path` names can't be working any more. */
export async function isGone(path: string, holder: Holder): Promise<boolean> {
  const own = processPlace()
  if (!isNumberedAs(holder, own)) return isSilent(path, STALE)
  if (!(await isAlive(holder.pid))) return holder.place !== undefined || isSilent(path, STALE_0_1)
  const started = await processStart(holder.pid)
  if (started === null || holder.started === null) return isSilent(path, STALE)
  // Another process has the number now.
  return started !== holder.started
}

/** Whether the holder's process number means here what it means there. */
function isNumberedAs({ place, host, started }: Holder, own: ProcessPlace): boolean {
  if (place) return place.machine === own.machine && place.boot === own.boot && place.namespace === own.namespace
  const sameStart = own.boot === null || started === null || started.startsWith(own.boot)
  return host === hostname() && sameStart
}

/**
 * Whether the file has not been written for so many milliseconds, by the clock of the file system that it is on. The
 * time that the holder wrote into it comes from another clock, which may be years ahead or behind.
 */
async function isSilent(path: string, limit: number): Promise<boolean> {
  const probe = temporaryName(path)
  try {
    await writeSynced(probe, '')
    const [now, written] = await Promise.all([stat(probe), stat(path)])
    return now.mtimeMs - written.mtimeMs > limit
  } catch {
    // Where nothing can be written, nothing is to be taken from anybody.
    return false
  } finally {
    await rm(probe, { force: true })
  }
}
