/** Which process wrote a lock: as it is written into the lock's file, and whether that process can still be at work. */
import { hostname } from 'node:os'
import { isAlive, processStart } from './processes.ts'
import { type ProcessPlace, processPlace } from './processPlace.ts'

/** A process, and where its number means something. */
export interface ProcessIdentity {
  readonly host: string
  readonly pid: number
  /** When the process started, as its system tells it; null where that can't be known. */
  readonly started: string | null
  readonly place: ProcessPlace
}

/** This very process. */
export async function thisProcess(): Promise<ProcessIdentity> {
  return { host: hostname(), pid: process.pid, started: await processStart(process.pid), place: processPlace() }
}

/** Whether a process is certainly over; null where that can't be known: it is numbered elsewhere. */
export async function isProcessOver({
  pid,
  started,
  place,
}: Pick<ProcessIdentity, 'pid' | 'started' | 'place'>): Promise<boolean | null> {
  const own = processPlace()
  if (place.machine !== own.machine || place.boot !== own.boot || place.namespace !== own.namespace) return null
  if (!(await isAlive(pid))) return true
  const now = await processStart(pid)
  // The number belongs to another process now.
  return now !== null && started !== null && now !== started
}
