/** From a file on the disk to what an article is made of: read here if it is plain text, in a process of its own if not. */
import { lstat } from 'node:fs/promises'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { isMissing } from '../disk/files.ts'
import { NotRegular, openRegular } from '../disk/openRegular.ts'
import { systemCode, systemProblem } from '../disk/systemErrors.ts'
import { type Extracted, NO_DETAILS } from './extract/extracted.ts'
import { type ExtractorProcess, extractApart } from './extract/extractorProcess.ts'
import { startNodeExtractor } from './extract/nodeExtractor.ts'
import { importKindOf, importPlainText, mediaTypeOf } from './importers.ts'

/** The largest file, in MB of 1024 × 1024 bytes. */
export const LARGEST_FILE = 50

/** A file's bytes and what it is, before anybody has looked into it. */
export interface FileBytes {
  readonly bytes: Uint8Array
  readonly sha256: string
  /** Its media type. */
  readonly type: string
}

/** The bytes of a file that can be imported: `file-missing`, `file-is-link`, `file-not-regular`, `file-too-large`, `file-type-unknown`. */
export async function readBytes(path: string, name: string): Promise<Result<FileBytes>> {
  const kind = importKindOf(name)
  try {
    const found = await lstat(path)
    if (!kind.ok) return kind
    // Its name says nothing of the file that would come in.
    if (found.isSymbolicLink()) return fail('file-is-link', { file: name })
    const file = await openRegular(path)
    try {
      const { size } = await file.stat()
      if (size > LARGEST_FILE * 1024 * 1024) return fail('file-too-large', { file: name, limit: LARGEST_FILE })
      const bytes = await file.readFile()
      return ok({ bytes, sha256: sha256Of(bytes), type: mediaTypeOf(kind.value) })
    } finally {
      await file.close()
    }
  } catch (error) {
    return unreadable(error, name)
  }
}

/** What a file holds, of a page what is in these `parts`. Fails as `readBytes` does, as `extractApart` does, and with `file-binary`. */
export async function readContent(
  name: string,
  { bytes }: FileBytes,
  startExtractor: (() => ExtractorProcess) | undefined,
  signal?: AbortSignal,
  parts?: readonly string[],
): Promise<Result<Extracted>> {
  const kind = importKindOf(name)
  if (!kind.ok) return kind
  if (kind.value === 'text') {
    const decoded = importPlainText(bytes, name)
    return decoded.ok ? ok({ ...decoded.value, blocks: [], omitted: [], details: NO_DETAILS }) : decoded
  }
  try {
    const start = startExtractor ?? (() => startNodeExtractor())
    const request = { bytes, file: name, kind: kind.value, ...(parts && { parts }) }
    return await extractApart(start, request, undefined, signal)
  } catch (error) {
    return unreadable(error, name)
  }
}

/** Rich text from the clipboard as text with blocks, read in a process of its own. Fails as `extractApart` does. */
export function readRichText(
  html: string,
  name: string,
  startExtractor: (() => ExtractorProcess) | undefined,
): Promise<Result<Extracted>> {
  const start = startExtractor ?? (() => startNodeExtractor())
  return extractApart(start, { bytes: new TextEncoder().encode(html), file: name, kind: 'pasted' })
}

/** The text of a file, with nothing kept of it. Fails as `readBytes` and `readContent` do. */
export async function readText(
  path: string,
  name: string,
  startExtractor: (() => ExtractorProcess) | undefined,
): Promise<Result<Extracted>> {
  const read = await readBytes(path, name)
  return read.ok ? readContent(name, read.value, startExtractor) : read
}

function unreadable(error: unknown, file: string): Result<never> {
  if (isMissing(error)) return fail('file-missing', { file })
  if (error instanceof NotRegular) return fail('file-not-regular', { file })
  if (systemCode(error) === 'ELOOP') return fail('file-is-link', { file })
  return { ok: false, error: systemProblem(error, 'file-unreadable', file) }
}
