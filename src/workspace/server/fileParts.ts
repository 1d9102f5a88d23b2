/** Files in parts: read to be sent, and put together as they come. */
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ok, type Result } from '../../core/result.ts'
import { PART } from '../../core/sync/sharedRemote.ts'
import { sha256OfFile } from '../disk/digest.ts'
import { attempt } from '../disk/files.ts'
import { makeFolder, syncFolder } from '../disk/folders.ts'
import { guardPath, guardWrite } from '../disk/guard.ts'
import { openRegular } from '../disk/openRegular.ts'
import { nameWithin, serverPartsPath } from '../disk/paths.ts'

/** One part of a file of the workspace. */
export async function readPart(root: string, path: string, part: number): Promise<Result<Uint8Array>> {
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  return attempt('file-unreadable', nameWithin(root, path), async () => {
    const file = await openRegular(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(PART), 0, PART, part * PART)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  })
}

/** A file that is to be fetched, of so many bytes. */
export interface Incoming {
  readonly path: string
  readonly sha256: string
  readonly total: number
}

/**
 * Fetches a file part by part into one beside the workspace's, and gives it its name once its digest is right. What came
 * before a cut is still there the next time. False where what came isn't the file.
 */
export async function takeParts(
  root: string,
  { path, sha256, total }: Incoming,
  get: (part: number) => Promise<Result<Uint8Array | null>>,
): Promise<Result<boolean>> {
  const partial = serverPartsPath(root, sha256)
  for (const one of [path, partial]) {
    const unsafe = await guardWrite(root, one)
    if (unsafe) return { ok: false, error: unsafe }
  }
  const opened = await attempt('file-unwritable', nameWithin(root, partial), async () => {
    await makeFolder(dirname(partial))
    return open(partial, 'a+')
  })
  if (!opened.ok) return opened
  const file = opened.value
  try {
    const { size } = await file.stat()
    const whole = size > total ? 0 : Math.floor(size / PART)
    await file.truncate(size === total ? size : whole * PART)
    for (let part = size === total ? Math.ceil(total / PART) : whole; part * PART < total; part += 1) {
      const bytes = await get(part)
      if (!bytes.ok) return bytes
      if (bytes.value === null) return ok(false)
      const taken = bytes.value
      const written = await attempt('file-unwritable', nameWithin(root, partial), () => file.appendFile(taken))
      if (!written.ok) return written
    }
    if (await isWhole(partial, sha256)) {
      return await attempt('file-unwritable', nameWithin(root, path), async () => {
        await file.sync()
        await makeFolder(dirname(path))
        await rename(partial, path)
        await syncFolder(dirname(path))
        return true
      })
    }
    await rm(partial, { force: true })
    return ok(false)
  } finally {
    await file.close()
  }
}

async function isWhole(path: string, sha256: string): Promise<boolean> {
  const file = await openRegular(path)
  try {
    return (await sha256OfFile(file)) === sha256
  } finally {
    await file.close()
  }
}
