/**
 * Reading and writing files so that nobody ever finds half of one: a file is replaced by renaming a complete, synced
 * one over it, and made by linking a complete one to a name that is free.
 */
import { constants } from 'node:fs'
import { type FileHandle, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { fail, type ProblemCode } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { contentFingerprint } from './fileFingerprint.ts'
import { systemCode, systemProblem } from './systemErrors.ts'

/** What `work` gives, or the problem `code` with `file` where the system refuses. */
export async function attempt<T>(code: ProblemCode, file: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    return { ok: false, error: systemProblem(error, code, file) }
  }
}

/** The largest file that is read as text, in MB of 1024 × 1024 bytes: what a string of the runtime holds for sure. */
const LARGEST_TEXT = 256

/** Opening a pipe for reading would else wait for somebody to write to it. Windows knows no such thing. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * A UTF-8 file's text, without a byte-order mark. `name` is what a problem calls it: `file-missing`, `file-unreadable`,
 * `file-not-regular`, `file-too-large`.
 */
export async function readText(path: string, name: string = path): Promise<Result<string>> {
  try {
    const file = await open(path, READ_AT_ONCE)
    try {
      const found = await file.stat()
      if (!found.isFile()) return fail('file-not-regular', { file: name })
      if (found.size > LARGEST_TEXT * 1024 * 1024) return fail('file-too-large', { file: name, limit: LARGEST_TEXT })
      return ok((await readWhole(file, found.size)).replace(/^\uFEFF/, ''))
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isMissing(error)) return fail('file-missing', { file: name })
    return { ok: false, error: systemProblem(error, 'file-unreadable', name) }
  }
}

/** A file's text by one call, where its size is what it was said to be: a library has thousands of files. */
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

/** Whether something has this path. */
export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
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

/** Makes a folder and those above it. Throws the system's error, as it is. */
export async function makeFolder(folder: string): Promise<void> {
  // Not Node's recursive mkdir: where nothing can be made in a folder that exists (/proc), it never ends, and it calls
  // a missing folder on a read-only disk missing. Made one by one, each says what is wrong.
  try {
    await makeOne(folder)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    await makeOne(folder)
  }
}

/** Makes a folder in one that exists, unless it is there (by now). */
async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const found = await stat(folder).catch(() => null)
    if (!found?.isDirectory()) throw error
  }
}

/**
 * Replaces a file, or makes it and its folders. When the promise resolves, the text is on the disk and so is its name;
 * if it rejects (with the system's error, or that of `beforeRename`, which is called when the new file is complete and
 * only its name is left to be given), the file is what it was. Gives the new file's content fingerprint from before it
 * had its name: later, that could be another program's file.
 */
export async function writeAtomically(
  path: string,
  text: string | Uint8Array,
  beforeRename?: () => Promise<void>,
): Promise<string | null> {
  let written: string | null = null
  await makeFolder(dirname(path))
  // write-file-atomic writes with one call and doesn't see when a full disk takes only part of it, so its temporary file
  // is filled and synced here, by Node's writeFile, which goes on until all is written or fails. The rest is its own:
  // the temporary name, the old file's mode and owner, the renaming, and one writer at a time.
  await writeFileAtomic(path, '', {
    fsync: false,
    tmpfileCreated: async (temporary) => {
      await writeSynced(temporary, text, 'w')
      written = await contentFingerprint(temporary)
      await beforeRename?.()
    },
  })
  await syncFolder(dirname(path))
  return written
}

/** Makes a file and its folders, unless the name is taken: then false, and nothing is changed. */
export async function createExclusively(path: string, text: string): Promise<boolean> {
  await makeFolder(dirname(path))
  const temporary = temporaryName(path)
  try {
    await writeSynced(temporary, text)
    await link(temporary, path)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    if (!WITHOUT_LINKS.has(systemCode(error) ?? '')) throw error
    if (!(await createInPlace(path, text))) return false
  } finally {
    await rm(temporary, { force: true })
  }
  await syncFolder(dirname(path))
  return true
}

/** Writes a new file and syncs it. Throws the system's error, `EEXIST` too. */
export async function writeSynced(path: string, content: string | Uint8Array, flag: 'w' | 'wx' = 'wx'): Promise<void> {
  const file = await open(path, flag)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A name beside `path` that nobody else in this process or another uses. */
export function temporaryName(path: string): string {
  sequence += 1
  return `${path}.${process.pid}-${Date.now().toString(36)}-${sequence}.tmp`
}

let sequence = 0

/** What file systems without hard links (exFAT, some network shares) answer. */
const WITHOUT_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EACCES'])

async function createInPlace(path: string, text: string): Promise<boolean> {
  try {
    await writeSynced(path, text)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    await rm(path, { force: true })
    throw error
  }
}

/** Makes a new name in a folder outlast a power cut. Windows can't, and some network shares won't. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
