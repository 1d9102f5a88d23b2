/** Who holds a lock, as its file says, and whether that program can still be working. */
import { rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'zod'
import { parseBy } from '../../core/model/parseBy.ts'
import { jsonOrNull } from '../../core/model/parseJson.ts'
import { readText, writeSynced } from './files.ts'
import { isAlive, processStart } from './processes.ts'
import { type ProcessPlace, processPlace } from './processPlace.ts'
import { temporaryName } from './temporaryFiles.ts'

const holderSchema = z.object({
  format: z.literal('factmark-lock'),
  /** A newer program's lock counts too, if it has these fields. */
  version: z.int().min(1),
  host: z.string(),
  pid: z.int().min(1),
  /** When the process started, as its system tells it; null where that can't be known. */
  started: z.string().nullable(),
  heartbeat: z.iso.datetime(),
  /** When the holder took the lock. Version 0.1 doesn't write it. */
  since: z.iso.datetime().optional(),
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

/** How long a lock from elsewhere that looks old must stay unchanged before it counts as old, in milliseconds. */
export const CONFIRMED = 3 * HEARTBEAT

/** The holder that a lock's file names; null where there is none, or none that can be read. */
export async function readHolder(path: string): Promise<Holder | null> {
  const text = await readText(path)
  return text.ok ? holderIn(text.value) : null
}

/** The holder that the text of a lock's file names; null where it names none. */
export function holderIn(text: string): Holder | null {
  return parseBy(holderSchema, jsonOrNull(text)).data ?? null
}

/**
 * Whether a lock's holder is working, gone, or seems gone by clocks that may be wrong, to be decided by later looks.
 */
export type Presence = 'there' | 'gone' | 'doubtful'

/** Whether the holder that the file at `path` names can still be working. */
export async function presenceOf(path: string, holder: Holder): Promise<Presence> {
  const own = processPlace()
  if (!isNumberedAs(holder, own)) return presenceElsewhere(path, holder)
  if (!(await isAlive(holder.pid))) return holder.place === undefined ? presenceHere(path, holder, STALE_0_1) : 'gone'
  const started = await processStart(holder.pid)
  if (started === null || holder.started === null) return presenceHere(path, holder, STALE)
  // The number belongs to another process now.
  return started === holder.started ? 'there' : 'gone'
}

/** Whether the holder's process number means here what it means there. */
function isNumberedAs({ place, host, started }: Holder, own: ProcessPlace): boolean {
  if (place) return place.machine === own.machine && place.boot === own.boot && place.namespace === own.namespace
  const sameStart = own.boot === null || started === null || started.startsWith(own.boot)
  return host === hostname() && sameStart
}

/** A holder on this machine, whose clock is ours. */
async function presenceHere(path: string, holder: Holder, limit: number): Promise<Presence> {
  const { age, unchanged } = await silenceOf(path, holder)
  return age > limit || unchanged > limit ? 'gone' : 'there'
}

/** A holder on another machine. Its clock may be years from ours, and a sync client brings its times along. */
async function presenceElsewhere(path: string, holder: Holder): Promise<Presence> {
  const { age, unchanged } = await silenceOf(path, holder)
  if (unchanged > STALE) return 'gone'
  if (age <= STALE) return 'there'
  return unchanged > CONFIRMED ? 'gone' : 'doubtful'
}

/** What each lock said when this process first saw it say that, and when that was, on a clock that nobody sets. */
const observed = new Map<string, { readonly said: string; readonly at: number }>()

/**
 * For how many milliseconds a lock's file hasn't been written: `age` by the clock of the file system that it is on,
 * `unchanged` as far as this process has seen. Where nothing can be written, nothing is to be taken: both are 0.
 */
async function silenceOf(path: string, { token, heartbeat }: Holder): Promise<{ age: number; unchanged: number }> {
  const probe = temporaryName(path)
  try {
    await writeSynced(probe, '')
    const [now, written] = await Promise.all([stat(probe), stat(path)])
    const said = `${token} ${heartbeat} ${written.mtimeMs}`
    const before = observed.get(path)
    const at = before?.said === said ? before.at : performance.now()
    observed.set(path, { said, at })
    return { age: now.mtimeMs - written.mtimeMs, unchanged: performance.now() - at }
  } catch {
    return { age: 0, unchanged: 0 }
  } finally {
    await rm(probe, { force: true })
  }
}
