/**
 * Reads and writes files so that nobody ever sees half of one: a file is replaced by renaming a complete, synced one
 * over it, and made by linking a complete one to a name that is free.
 */
import { constants, readdirSync, type Stats } from 'node:fs'
import { type FileHandle, link, lstat, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fail, type ProblemCode } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { contentOf } from './fileFingerprint.ts'
import { makeFolder, syncFolder } from './folders.ts'
import { NotRegular, openKnown, openRegular } from './openRegular.ts'
import { systemCode, systemProblem } from './systemErrors.ts'
import { temporaryName } from './temporaryFiles.ts'

/** The result of `work`, or the problem `code` with `file` if the system refuses. */
export async function attempt<T>(code: ProblemCode, file: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    return { ok: false, error: systemProblem(error, code, file) }
  }
}

/** What a file is to hold: at once, or piece by piece, as it is made. */
export type FileContent = string | Uint8Array | AsyncIterable<Uint8Array>

/** How a new file is made: never through a link, never where something has the name. Windows knows no such links. */
const CREATE_NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0)

/** The largest file that is read as text, in MB of 1024 × 1024 bytes: what a string of the runtime holds for sure. */
const LARGEST_TEXT = 256

/**
 * A UTF-8 file's text, without a byte-order mark. `name` is what a problem calls it, `largest` is in MB: `file-missing`, `file-unreadable`,
 * `file-not-regular`, `file-too-large` and `file-is-link`.
 */
export async function readText(
  path: string,
  name: string = path,
  largest: number = LARGEST_TEXT,
): Promise<Result<string>> {
  try {
    const {
      file,
      found: { size },
    } = await openKnown(path)
    try {
      if (size > largest * 1024 * 1024) return fail('file-too-large', { file: name, limit: largest })
      return ok((await readWhole(file, size)).replace(/^\uFEFF/, ''))
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isMissing(error)) return fail('file-missing', { file: name })
    if (error instanceof NotRegular) return fail('file-not-regular', { file: name })
    if (systemCode(error) === 'ELOOP') return fail('file-is-link', { file: name })
    return { ok: false, error: systemProblem(error, 'file-unreadable', name) }
  }
}

/** A file's bytes. Throws the system's error, and as `openRegular` does. */
export async function readBytes(path: string): Promise<Buffer> {
  const file = await openRegular(path)
  return file.readFile().finally(() => file.close())
}

/** A file's text in one call if its size is as expected: a library has thousands of files. */
async function readWhole(file: FileHandle, size: number): Promise<string> {
  const bytes = Buffer.allocUnsafe(size + 1)
  const { bytesRead } = await file.read(bytes, 0, size + 1, 0)
  return bytesRead === size ? bytes.toString('utf8', 0, size) : file.readFile('utf8')
}

/** Whether an error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  const code = systemCode(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** Whether anything exists at this path. Throws where the system can't say: what is there must never count as absent. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** The same as a result; `file` names it in a problem. */
export function isPresent(path: string, file: string): Promise<Result<boolean>> {
  return attempt('file-unreadable', file, () => exists(path))
}

/** The names in a folder, sorted by code unit; none where there is no such folder. Throws the system's other errors. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}

/** The names in a folder, sorted by code unit, while whoever asks waits; none where it can't be listed. */
export function namesInNow(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/**
 * Replaces a regular file, or makes it and its folders. When the promise resolves, the text is on the disk and so is its
 * name; if it rejects (with the system's error, with `ELOOP` or `EINVAL` where something else than a regular file has
 * the name, or with the error of `beforeRename`, which is called when the new file is complete and only its name is left
 * to be given), the file is what it was. Gives the new file's content fingerprint from before it had its name: later,
 * that could be another program's file.
 *
 * The temporary file is new, has a name that nobody can guess, and is filled through the one descriptor that made it:
 * whoever may make links in the folder can't have anything written elsewhere.
 */
export function writeAtomically(
  path: string,
  content: FileContent,
  beforeRename?: () => Promise<void>,
): Promise<string> {
  return oneAtATime(path, async () => {
    await makeFolder(dirname(path))
    const old = await regularFileAt(path)
    const temporary = temporaryName(path)
    const file = await open(temporary, CREATE_NEW, 0o666)
    try {
      let written: string
      try {
        if (old) await keepOwner(file, old)
        await writeAll(file, content)
        await file.sync()
        written = contentOf(await file.stat({ bigint: true }))
      } finally {
        await file.close()
      }
      await beforeRename?.()
      await rename(temporary, path)
      await syncFolder(dirname(path))
      return written
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  })
}

/** Writes all of a content from where a file is. */
export async function writeAll(file: FileHandle, content: FileContent): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) return file.writeFile(content)
  for await (const piece of content) await file.writeFile(piece)
}

/** The regular file of this name; null for none. Anything else must not be replaced. */
async function regularFileAt(path: string): Promise<Stats | null> {
  const found = await lstat(path).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  if (!found || found.isFile()) return found
  const code = found.isSymbolicLink() ? 'ELOOP' : found.isDirectory() ? 'EISDIR' : 'EINVAL'
  throw Object.assign(new Error(`${code}: not a regular file, write '${path}'`), { code })
}

/** Gives a new file the mode and the owner of the one that it replaces, as far as the system lets us. */
async function keepOwner(file: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  const made = await file.stat()
  if (made.uid !== uid || made.gid !== gid) await file.chown(uid, gid).catch(() => undefined)
  if (made.mode !== mode) await file.chmod(mode & 0o777).catch(() => undefined)
}

/** Writers of one file in this process take turns, so that the last call wins. */
const writing = new Map<string, Promise<unknown>>()

async function oneAtATime<T>(path: string, work: () => Promise<T>): Promise<T> {
  const before = writing.get(path)
  const mine = before ? before.then(work, work) : work()
  writing.set(path, mine)
  try {
    return await mine
  } finally {
    if (writing.get(path) === mine) writing.delete(path)
  }
}

/** Makes a file and its folders, unless the name is taken: then false, and nothing is changed. */
export async function createExclusively(path: string, text: string | Uint8Array): Promise<boolean> {
  await makeFolder(dirname(path))
  const temporary = temporaryName(path)
  try {
    await writeSynced(temporary, text)
    await link(temporary, path)
  } catch (error) {
    // Its maker may have been ended before syncing its name, and the caller takes it as kept.
    if (systemCode(error) === 'EEXIST') {
      await syncFolder(dirname(path))
      return false
    }
    if (!WITHOUT_LINKS.has(systemCode(error) ?? '')) throw error
    if (!(await createInPlace(path, text))) return false
  } finally {
    await rm(temporary, { force: true })
  }
  await syncFolder(dirname(path))
  return true
}

/** Writes a new file and syncs it. Throws the system's error, `EEXIST` too. */
export async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, CREATE_NEW, 0o666)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** What file systems without hard links (exFAT, some network shares) answer. */
const WITHOUT_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EACCES'])

async function createInPlace(path: string, text: string | Uint8Array): Promise<boolean> {
  try {
    await writeSynced(path, text)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    await rm(path, { force: true })
    throw error
  }
}
