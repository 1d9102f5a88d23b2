/**
 * A ZIP file of a workspace as what is merged. A stranger may have made it: its directory is looked through before
 * anything of it is unpacked, and what is unpacked is compared with what the directory and the manifest say.
 */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl'
import { parseBy } from '../../core/model/parseBy.ts'
import { jsonOrNull } from '../../core/model/parseJson.ts'
import { fail, type Problem } from '../../core/problem.ts'
import type { ReasonCode } from '../../core/reasons.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { isMissing } from '../disk/files.ts'
import { systemCode, systemProblem } from '../disk/systemErrors.ts'
import { MANIFEST, type Manifest, manifestSchema } from './contents.ts'
import { LARGEST_PART, type WorkspaceSource } from './source.ts'

/** How much an archive may unpack to. */
export interface UnpackLimits {
  /** In MB of 1024 × 1024 bytes: so much is let through whatever it comes from. */
  readonly megabytes: number
  /** How many times the size of the archive. Layers and articles hardly get to 40. */
  readonly times: number
  /** How many files. */
  readonly files: number
}

const LIMITS: UnpackLimits = { megabytes: 1024, times: 200, files: 2_000_000 }

/**
 * Opens an archive. Fails with `file-missing`, `file-unreadable`, `import-unreadable`, `import-expands`, `no-workspace`,
 * and `entry-refused` for the first entry that can't be in the archive of a workspace: a path that leads out of it, a
 * link, one that is encrypted, one that is there twice.
 */
export async function zipSource(
  path: string,
  name: string,
  limits: UnpackLimits = LIMITS,
): Promise<Result<WorkspaceSource>> {
  let zip: ZipFile | null = null
  try {
    const { size } = await stat(path)
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false })
    const entries = await entriesOf(zip, name, size, limits)
    if (!entries.ok) {
      zip.close()
      return entries
    }
    const source = sourceOf(zip, basename(path), name, entries.value)
    const manifest = entries.value.has(MANIFEST) ? await readManifest(source, name) : ok(null)
    if (!manifest.ok) {
      zip.close()
      return manifest
    }
    const digests = new Map(manifest.value?.files.map((file) => [file.path, file.sha256]))
    return ok({
      ...source,
      manifest: manifest.value,
      read: async (entry) => {
        const read = await source.read(entry)
        const expected = digests.get(entry)
        if (!read.ok || expected === undefined) return read
        return sha256Of(read.value) === expected ? read : refused(name, entry, 'entry-digest')
      },
    })
  } catch (error) {
    zip?.close()
    if (isMissing(error)) return fail('file-missing', { file: name })
    if (systemCode(error) !== null) return { ok: false, error: systemProblem(error, 'file-unreadable', name) }
    return fail('import-unreadable', { file: name, reason: 'not-zip' })
  }
}

function refused(file: string, entry: string, reason: ReasonCode): { readonly ok: false; readonly error: Problem } {
  return fail('entry-refused', { file, entry, reason })
}

/** The files in an archive by their paths, if all of them may be there. */
async function entriesOf(
  zip: ZipFile,
  name: string,
  size: number,
  limits: UnpackLimits,
): Promise<Result<ReadonlyMap<string, Entry>>> {
  const entries = new Map<string, Entry>()
  let [packed, unpacked] = [0, 0]
  const allowed = Math.max(limits.megabytes * 1024 * 1024, limits.times * size)
  for await (const entry of zip.eachEntry()) {
    const path = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
    const fault = faultOf(entry, path, entries)
    if (fault) return refused(name, path, fault)
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
    // Entries that share their bytes unpack to far more than the archive holds.
    if (packed > size) return refused(name, path, 'entry-shared')
    if (unpacked > allowed || entries.size >= limits.files)
      return fail('import-expands', { file: name, limit: Math.floor(allowed / 1024 / 1024) })
    if (!path.endsWith('/')) entries.set(path, entry)
  }
  return entries.has('workspace.json') ? ok(entries) : fail('no-workspace', { file: name })
}

/** The bits of a Unix mode that say what a file is, and those of a link. */
const KIND_OF_FILE = 0o170000
const LINK = 0o120000

function faultOf(entry: Entry, path: string, others: ReadonlyMap<string, Entry>): ReasonCode | null {
  if (path.includes('\\') || path.includes('\0') || validateFileName(path) !== null) return 'entry-outside'
  if (((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === LINK) return 'entry-link'
  if (entry.isEncrypted()) return 'entry-encrypted'
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return 'entry-method'
  return others.has(path) ? 'entry-twice' : null
}

function sourceOf(
  zip: ZipFile,
  file: string,
  name: string,
  entries: ReadonlyMap<string, Entry>,
): Omit<WorkspaceSource, 'manifest'> {
  return {
    file,
    paths: [...entries.keys()].filter((path) => path !== MANIFEST).sort(),
    nameOf: (path) => `${name}: ${path}`,
    read: async (path) => {
      const entry = entries.get(path)
      if (!entry) return fail('file-missing', { file: `${name}: ${path}` })
      if (entry.uncompressedSize > LARGEST_PART * 1024 * 1024)
        return fail('file-too-large', { file: `${name}: ${path}`, limit: LARGEST_PART })
      try {
        // The library ends a stream that is longer or shorter than the directory says.
        const stream = await zip.openReadStreamPromise(entry)
        const pieces: Buffer[] = []
        for await (const piece of stream) pieces.push(piece)
        const bytes = Buffer.concat(pieces)
        return crc32(bytes) === entry.crc32 ? ok(bytes) : refused(name, path, 'entry-damaged')
      } catch (error) {
        const code = systemCode(error)
        if (code !== null && !code.startsWith('Z_'))
          return { ok: false, error: systemProblem(error, 'file-unreadable', name) }
        return refused(name, path, 'entry-damaged')
      }
    },
    close: async () => zip.close(),
  }
}

async function readManifest(source: Pick<WorkspaceSource, 'read'>, name: string): Promise<Result<Manifest>> {
  const read = await source.read(MANIFEST)
  if (!read.ok) return read
  const parsed = parseBy(manifestSchema, jsonOrNull(new TextDecoder().decode(read.value)))
  return parsed.success ? ok(parsed.data) : refused(name, MANIFEST, 'entry-damaged')
}
