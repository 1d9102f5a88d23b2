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
import { type DecodedFile, decodeFile, hasUtf8Mark } from '../import/decode.ts'
import { besidePath } from './stagedLayer.ts'

/** The documents in a file, the format that it was read in, and how its bytes were understood. */
export interface ForeignFile {
  readonly format: ImportFormat
  readonly documents: readonly ForeignDocument[]
  /** The encoding's name; null for a format of bytes. */
  readonly encoding: string | null
  /** How many characters of it and the files beside and in it could not be decoded, and became U+FFFD. */
  readonly replaced: number
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
  return readForeign(bytes, name, format, (extension) => readFile(besidePath(path, extension)).catch(() => null))
}

/**
 * Reads the bytes of a file; `beside` gives those of the file beside it with that extension. Fails also with
 * `file-binary` and `encoding-unknown`.
 */
export async function readForeign(
  bytes: Uint8Array,
  name: string,
  format: ImportFormat | null,
  beside: (extension: string) => Promise<Uint8Array | null>,
): Promise<Result<ForeignFile>> {
  if (bytes.byteLength > LARGEST * 1024 * 1024) return fail('file-too-large', { file: name, limit: LARGEST })
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = decodeFile(buffer.subarray(0, HEAD))
  const chosen = format ?? guessFormat(name, typeof head === 'object' && 'text' in head ? head.text : '')
  if (!chosen) return fail('format-unguessed', { file: name })
  const { read, binary, companions: extensions = [] } = INTERCHANGE_FORMATS[chosen]
  if (!read) return fail('format-unreadable', { format: chosen, formats: IMPORT_FORMATS.join(', ') })
  const main = binary ? null : decoded(buffer, name)
  if (main && !main.ok) return main
  const { text = '', encoding = null, replaced = 0 } = main?.value ?? {}
  const companions: Record<string, string> = {}
  let replacedBeside = 0
  for (const extension of extensions) {
    const own = await beside(extension)
    if (own === null) continue
    const read = decoded(own, besidePath(name, extension))
    if (!read.ok) return read
    // Whether a byte-order mark counts is for the format's reader to say.
    companions[extension] = `${hasUtf8Mark(own) ? '\uFEFF' : ''}${read.value.text}`
    replacedBeside += read.value.replaced
  }
  if (hasMorePiecesThan(MOST_PIECES, text)) return fail('file-too-many', { file: name, limit: MOST_PIECES })
  const content = binary ? new Uint8Array(buffer) : text
  let replacedWithin = 0
  const decode = (bytes: Uint8Array) => {
    const found = decodeFile(bytes)
    if (typeof found !== 'object' || 'unknown' in found) return ''
    replacedWithin += found.replaced
    return found.text
  }
  const documents = read({ name, content, companions, decode })
  if (!documents.ok) return documents
  if (documents.value.length > MOST_DOCUMENTS) return fail('file-too-many', { file: name, limit: MOST_DOCUMENTS })
  if (documents.value.some(({ spans }) => spans.length > MOST_ANNOTATIONS))
    return fail('file-too-many', { file: name, limit: MOST_ANNOTATIONS })
  return ok({
    format: chosen,
    documents: documents.value,
    encoding,
    replaced: replaced + replacedBeside + replacedWithin,
  })
}

/** The text of a file that problems call `file`: `file-binary`, `encoding-unknown`. */
export function decoded(bytes: Uint8Array, file: string): Result<DecodedFile> {
  const found = decodeFile(bytes)
  if (found === 'binary') return fail('file-binary', { file })
  return 'unknown' in found ? fail('encoding-unknown', { file, encoding: found.unknown }) : ok(found)
}
