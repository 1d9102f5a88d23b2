/**
 * A backup: the files of a workspace as one ZIP file, which appears whole or not at all. Unpacked, it is the workspace
 * again. Its last file, the manifest, holds the digest of each of the others.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Annotator } from '../../core/model/layer.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { isMissing } from '../disk/files.ts'
import { guardMany } from '../disk/guard.ts'
import { openRegular } from '../disk/openRegular.ts'
import { writeOut } from '../disk/output.ts'
import { systemProblem } from '../disk/systemErrors.ts'
import { exportRefused } from '../exchange/exportLayers.ts'
import { type Contents, contentsOf, type KeptFile, MANIFEST, type Manifest, manifestOf } from './contents.ts'

/** Who makes a backup of which workspace, where to, and how that is followed. */
export interface BackupRequest {
  readonly root: string
  readonly title: string
  readonly out: string
  readonly by: Annotator
  readonly now: () => string
  /** Called with the bytes that are read, and all that there are. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** Aborted, it ends within a piece of a file; nothing of the backup is left. */
  readonly signal?: { readonly aborted: boolean } | undefined
}

/** A finished backup: its path, how many files of how many bytes it holds, and what was passed over, as links are. */
export interface BackupReport {
  readonly path: string
  readonly files: number
  readonly bytes: number
  readonly passedOver: readonly string[]
}

/** Why a backup ended before its end. */
class Ended extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/**
 * Writes a backup. Files are taken as they are when their turn comes, each whole. Fails, leaving what was there, with
 * `export-inside`, `cancelled`, `file-unreadable` and `file-unwritable`.
 */
export async function writeBackup(request: BackupRequest): Promise<Result<BackupReport>> {
  const { root, signal } = request
  const out = resolve(request.out)
  const refused = await exportRefused({ root, out, as: 'file' })
  if (refused) return { ok: false, error: refused }
  try {
    const contents = await contentsOf(root)
    const kept: Manifest['files'][number][] = []
    await writeOut(out, archive(request, contents, kept))
    if (signal?.aborted) return fail('cancelled')
    const bytes = kept.reduce((sum, file) => sum + file.bytes, 0)
    return ok({ path: out, files: kept.length, bytes, passedOver: contents.passedOver })
  } catch (error) {
    return { ok: false, error: error instanceof Ended ? error.problem : systemProblem(error, 'file-unwritable', out) }
  }
}

/** The archive's bytes. What was put into it is added to `kept`. */
async function* archive(
  request: BackupRequest,
  contents: Contents,
  kept: Manifest['files'][number][],
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  // The library's type knows less of its stream than Node does.
  const output = zip.outputStream as unknown as Transform
  const end = (error: Error) => output.destroy(error)
  zip.on('error', end)
  const over = new AbortController()
  const feeding = feed(zip, request, contents, kept, over.signal).catch(end)
  try {
    yield* output
  } finally {
    // Whoever writes may stop before the end, and no file may stay open.
    over.abort()
    output.destroy()
  }
  await feeding
}

/** Puts one file after the other into the archive, and the manifest at its end. */
async function feed(
  zip: ZipFile,
  { root, title, by, now, onProgress, signal }: BackupRequest,
  { files }: Contents,
  kept: Manifest['files'][number][],
  over: AbortSignal,
): Promise<void> {
  const guard = guardMany(root)
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  for (const file of files) {
    onProgress?.(done, total)
    const unsafe = await guard(join(root, file.path))
    if (unsafe) throw new Ended(unsafe)
    const onBytes = (bytes: number) => {
      if (signal?.aborted) throw new Ended({ code: 'cancelled', details: {} })
      onProgress?.(Math.min(total, done + bytes), total)
    }
    const added = await addFile(zip, join(root, file.path), file, onBytes, over)
    if (added) kept.push(added)
    done += file.bytes
  }
  onProgress?.(total, total)
  const manifest = manifestOf({ title, made: now(), by: { id: by.id, name: by.name }, files: kept })
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST)
  zip.end()
}

/** Adds one file, as long as it is when it is opened; null where it is gone by now, as an old version in the history may be. */
async function addFile(
  zip: ZipFile,
  from: string,
  { path }: KeptFile,
  onBytes: (bytes: number) => void,
  over: AbortSignal,
): Promise<Manifest['files'][number] | null> {
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(piece: Buffer, _encoding, next) {
      try {
        bytes += piece.length
        hash.update(piece)
        onBytes(bytes)
        next(null, piece)
      } catch (error) {
        next(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
  let input: Readable | null = null
  try {
    const handle = await openRegular(from)
    const { size, mtime } = await handle.stat()
    if (size === 0) await handle.close()
    input = size === 0 ? Readable.from([]) : handle.createReadStream({ start: 0, end: size - 1 })
    const finished = once(counted, 'end', { signal: over })
    zip.addReadStream(counted, path, { mtime, mode: 0o100644, size })
    input.on('error', (error) => counted.destroy(error)).pipe(counted)
    await finished
    return { path, bytes, sha256: hash.digest('hex') }
  } catch (error) {
    input?.destroy()
    if (error instanceof Ended || over.aborted) throw error
    if (isMissing(error)) return null
    throw new Ended(systemProblem(error, 'file-unreadable', path))
  }
}
