/**
 * Where a process number means what it means here. A shared folder is written from several machines, from containers on
 * one machine and from clones of one that share a name, so a host's name and a number say nothing by themselves.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Two processes that agree in all three can find each other by their numbers. */
export interface ProcessPlace {
  /** A digest of what the system knows this machine by; its name is in it, where a system knows no more. */
  readonly machine: string
  /** This start of the machine; null where the system doesn't tell. Clones of a machine differ in it. */
  readonly boot: string | null
  /** The namespace in which processes are numbered; null where there is but one. Containers differ in it. */
  readonly namespace: string | null
}

let known: ProcessPlace | null = null

/** The place of this process. */
export function processPlace(): ProcessPlace {
  known ??= {
    machine: digestOf(`${hostname()}\n${textOf(() => readFileSync('/etc/machine-id', 'utf8')) ?? ''}`).slice(0, 16),
    boot: textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    namespace: textOf(() => readlinkSync('/proc/self/ns/pid')),
  }
  return known
}

/** The place as eight hex digits, for the names of temporary files. */
export function placeMark({ machine, boot, namespace }: ProcessPlace = processPlace()): string {
  return digestOf(`${machine}\n${boot ?? ''}\n${namespace ?? ''}`).slice(0, 8)
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function textOf(read: () => string): string | null {
  try {
    return read().trim() || null
  } catch {
    return null
  }
}
