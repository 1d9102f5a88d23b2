/** Opens a file of which only the name is known: anybody who shares the folder may have put anything in its place. */

import type { Stats } from 'node:fs'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { systemCode } from './systemErrors.ts'

/** A pipe, a device, a socket or a folder has the name. */
export class NotRegular extends Error {
  /** What the system says of an operation on the wrong kind of file. */
  readonly code = 'EINVAL'

  constructor(path: string) {
    super(`EINVAL: not a regular file, open '${path}'`)
  }
}

/** Without these, opening a pipe would wait for its other end. Windows has no such flags. */
const AT_ONCE = (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/**
 * Opens a regular file, for reading if `flags` don't say otherwise. Never waits, and follows no link: throws
 * `NotRegular`, or the system's error, which is `ELOOP` for a link.
 */
export async function openRegular(path: string, flags?: number, mode?: number): Promise<FileHandle> {
  return (await openKnown(path, flags, mode)).file
}

/** As `openRegular`, with what the system says of the file: whoever reads thousands asks once. */
export async function openKnown(
  path: string,
  flags: number = constants.O_RDONLY,
  mode?: number,
): Promise<{ readonly file: FileHandle; readonly found: Stats }> {
  const file = await open(path, flags | AT_ONCE, mode).catch((error: unknown) => {
    // What sockets, and pipes opened for writing, answer.
    throw systemCode(error) === 'ENXIO' || systemCode(error) === 'EISDIR' ? new NotRegular(path) : error
  })
  const found = await file.stat().catch(() => null)
  if (found?.isFile()) return { file, found }
  await file.close()
  throw new NotRegular(path)
}
