/** Output to what is no file: a pipe or a device is written to, and never replaced. */
import { constants } from 'node:fs'
import { lstat, open, realpath, stat } from 'node:fs/promises'
import type { Content } from '../../core/formats/format.ts'

/** Whether a path is a pipe, a device or a socket, also by a link to one (`/dev/stdout`). */
export async function isStream(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && !found.isFile() && !found.isDirectory()
}

/** The path itself, or what a link leads to, so that the link stays. */
export async function withoutLink(path: string): Promise<string> {
  const found = await lstat(path).catch(() => null)
  return found?.isSymbolicLink() ? realpath(path).catch(() => path) : path
}

/** Writes to a pipe or a device; a pipe waits for somebody who reads. Throws the system's error. */
export async function writeToStream(path: string, content: Content): Promise<void> {
  const file = await open(path, constants.O_WRONLY)
  try {
    await file.writeFile(content)
  } finally {
    await file.close()
  }
}
