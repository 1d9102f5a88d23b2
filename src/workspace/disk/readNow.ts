/** Reads small files while whoever asks waits: thousands in a row take a third of the time that promises take. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** Without these, a link would be followed, and opening a pipe would wait for its other end. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** The largest file that is read so, in bytes. */
const LARGEST = 1024 * 1024

/** A UTF-8 file's text as it is; null where it can't be read at once for whatever reason, which `readText` tells. */
export function readTextNow(path: string): string | null {
  if (!constants.O_NOFOLLOW) return null
  let file: number | null = null
  try {
    file = openSync(path, FLAGS)
    const found = fstatSync(file)
    if (!found.isFile() || found.size > LARGEST) return null
    const bytes = Buffer.allocUnsafe(found.size + 1)
    const count = readSync(file, bytes, 0, found.size + 1, 0)
    return count === found.size ? bytes.toString('utf8', 0, count) : null
  } catch {
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}
