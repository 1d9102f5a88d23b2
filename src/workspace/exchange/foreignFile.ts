/** A file of another program on the disk, read into the documents that it holds. */
import { readFile } from 'node:fs/promises'
import type { ForeignDocument } from '../../core/formats/document.ts'
import { INTERCHANGE_FORMATS } from '../../core/formats/formats.ts'
import { guessFormat } from '../../core/formats/guessing.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../../core/formats/names.ts'
import { hasMorePiecesThan, MOST_PIECES } from '../../core/model/pieces.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { isMissing } from '../disk/files.ts'
import { systemProblem } from '../disk/systemErrors.ts'
import { besidePath } from './stagedLayer.ts'

/** The documents in a file, and the format that it was read in. */
export interface ForeignFile {
  readonly format: ImportFormat
  readonly documents: readonly ForeignDocument[]
}

/** The largest file, in MB of 1024 × 1024 bytes. */
const LARGEST = 200

/** The documents of one file that are looked for among the articles, and the annotations that one layer's file can hold. */
const MOST_DOCUMENTS = 100_000
const MOST_ANNOTATIONS = 500_000

/** How much of a file its format is guessed from, in bytes. */
const HEAD = 4096

/**
 * Reads the file at `path`, which problems call `name`, in `format` or in the one that it shows: `format-unguessed`,
 * `file-missing`, `file-unreadable`, `file-too-large`, `file-too-many`, or as the format's reader fails.
 */
export async function readForeignFile(
  path: string,
  name: string,
  format: ImportFormat | null = null,
): Promise<Result<ForeignFile>> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    if (isMissing(error)) return fail('file-missing', { file: name })
    return { ok: false, error: systemProblem(error, 'file-unreadable', name) }
  }
  return readForeign(bytes, name, format, (extension) => textAt(besidePath(path, extension)))
}

/** Reads the bytes of a file; `beside` gives the text of the file beside it with that extension. */
export async function readForeign(
  bytes: Uint8Array,
  name: string,
  format: ImportFormat | null,
  beside: (extension: string) => Promise<string | null>,
): Promise<Result<ForeignFile>> {
  if (bytes.byteLength > LARGEST * 1024 * 1024) return fail('file-too-large', { file: name, limit: LARGEST })
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chosen = format ?? guessFormat(name, buffer.toString('utf8', 0, HEAD))
  if (!chosen) return fail('format-unguessed', { file: name })
  const { read, binary, companions: extensions = [] } = INTERCHANGE_FORMATS[chosen]
  if (!read) return fail('format-unreadable', { format: chosen, formats: IMPORT_FORMATS.join(', ') })
  const companions: Record<string, string> = {}
  for (const extension of extensions) {
    const text = await beside(extension)
    if (text !== null) companions[extension] = text
  }
  const text = binary ? '' : buffer.toString('utf8')
  if (hasMorePiecesThan(MOST_PIECES, text)) return fail('file-too-many', { file: name, limit: MOST_PIECES })
  const content = binary ? new Uint8Array(buffer) : text
  const documents = read({ name, content, companions })
  if (!documents.ok) return documents
  if (documents.value.length > MOST_DOCUMENTS) return fail('file-too-many', { file: name, limit: MOST_DOCUMENTS })
  if (documents.value.some(({ spans }) => spans.length > MOST_ANNOTATIONS))
    return fail('file-too-many', { file: name, limit: MOST_ANNOTATIONS })
  return ok({ format: chosen, documents: documents.value })
}

/** The text of a file beside another; null where there is none. */
async function textAt(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null)
}
