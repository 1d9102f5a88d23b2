/** What can be imported, by file name extension. Another kind of file is one importer beside this one and one line. */
import { extname } from 'node:path'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import { type Decoded, decodeText } from './decode.ts'

/** Turns a file's bytes into an article's text. `file` names it in a problem. */
type Importer = (bytes: Uint8Array, file: string) => Result<Decoded>

const IMPORTERS: ReadonlyMap<string, Importer> = new Map([
  ['.txt', importPlainText],
  ['.md', importPlainText],
  ['.markdown', importPlainText],
])

/** The extensions of files that can be imported, without their dots: for dialogs. */
export const IMPORT_EXTENSIONS: readonly string[] = [...IMPORTERS.keys()].map((extension) => extension.slice(1))

/** The importer for a file by its name, or `file-type-unknown`. */
export function importerFor(file: string): Result<Importer> {
  const importer = IMPORTERS.get(extname(file).toLowerCase())
  return importer ? ok(importer) : fail('file-type-unknown', { file })
}

/** Plain text, and Markdown, which is kept as it is written. */
function importPlainText(bytes: Uint8Array, file: string): Result<Decoded> {
  const decoded = decodeText(bytes)
  return decoded === 'binary' ? fail('file-binary', { file }) : ok(decoded)
}
