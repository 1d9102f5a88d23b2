/** What tells two states of one file apart without reading it. */
import { type BigIntStats, lstatSync, statSync } from 'node:fs'
import { lstat, stat } from 'node:fs/promises'
import { systemCode } from './systemErrors.ts'

/** One state of a file, by what its file system says of it. */
export interface FileFingerprint {
  /** The time of the last change, the size and the inode: these stay the same when the file gets another name or a link. */
  readonly content: string
  /** The same and the time at which the inode changed, which no program can set back. */
  readonly full: string
  /** Whether the file has been left alone for so long that any later change shows in its fingerprint. */
  readonly isSettled: boolean
}

/**
 * How old a file's last change must be before its fingerprint is trusted, in milliseconds. A change within the grain of
 * the file system's clock (two seconds on FAT) need not show; Git calls such an entry racily clean.
 */
const SETTLING = 2000

/** The fingerprint of the file at `path`, to be taken before the file is read; null where there is none. */
export async function fileFingerprint(path: string): Promise<FileFingerprint | null> {
  const found = await stat(path, { bigint: true }).catch(() => null)
  return found && fingerprintOf(found)
}

/** What one look says of a path: its file's fingerprint, `missing` where nothing has that name, null where neither can be told. */
export type Looked = FileFingerprint | 'missing' | null

/** Looks at a path. */
export async function lookAt(path: string): Promise<Looked> {
  const found = await fileFingerprint(path)
  if (found) return found
  // A link that leads nowhere is something.
  const isThere = await lstat(path).catch((error: unknown) => systemCode(error) !== 'ENOENT')
  return isThere ? null : 'missing'
}

/** The same, while whoever asks waits. */
export function lookAtNow(path: string): Looked {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (found) return fingerprintOf(found)
    return lstatSync(path, { throwIfNoEntry: false }) ? null : 'missing'
  } catch {
    return null
  }
}

function fingerprintOf(found: BigIntStats): FileFingerprint {
  const { ctimeNs, mtimeMs, ctimeMs } = found
  const content = contentOf(found)
  // A time in the future comes from another clock, and says nothing about when the file changed.
  const isSettled = [mtimeMs, ctimeMs].every((time) => Math.abs(Date.now() - Number(time)) > SETTLING)
  return { content, full: `${content} ${ctimeNs}`, isSettled }
}

/** `content` of the fingerprint of a file of which the system says this. */
export function contentOf({ mtimeNs, size, ino }: BigIntStats): string {
  return `${mtimeNs} ${size} ${ino}`
}

/** `content` of the fingerprint of the file at `path`; null where there is none. */
export async function contentFingerprint(path: string): Promise<string | null> {
  return (await fileFingerprint(path))?.content ?? null
}
