/** By what a file is taken for the one that was read before: its times, size and number on the disk. */
import { stat } from 'node:fs/promises'

/**
 * How old a file's last change must be before its stamp is trusted, in milliseconds. A change within the grain of the
 * file system's clock (two seconds on FAT) need not show in the stamp; Git calls such an entry racily clean.
 */
const SETTLING = 2000

/** What stands for one state of a file. `isSettled` is false for one that changed so lately that it may change unseen. */
export interface Stamp {
  readonly text: string
  readonly isSettled: boolean
}

/** The stamp of the file at `path`, to be taken before it is read; null where there is none. */
export async function stampOf(path: string): Promise<Stamp | null> {
  const found = await stat(path).catch(() => null)
  if (!found) return null
  const { mtimeMs, ctimeMs, size, ino } = found
  // A time in the future comes from another clock, and says nothing about how lately the file changed.
  const isSettled = [mtimeMs, ctimeMs].every((time) => Math.abs(Date.now() - time) > SETTLING)
  return { text: `${mtimeMs} ${ctimeMs} ${size} ${ino}`, isSettled }
}
