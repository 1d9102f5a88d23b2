/** What can be imported, by file name extension. Another kind of file is one line here, and a module in `extract/`. */
import { extname } from 'node:path'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { type Decoded, decodeText } from './decode.ts'
import type { RichKind } from './extract/extract.ts'

/** How a file becomes text: decoded here, or extracted by a process of its own. */
type ImportKind = 'text' | RichKind

const KINDS: ReadonlyMap<string, ImportKind> = new Map([
  ['.txt', 'text'],
  ['.md', 'text'],
  ['.markdown', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.mht', 'mht'],
  ['.mhtml', 'mht'],
  ['.docx', 'docx'],
  ['.pdf', 'pdf'],
])

/** The extensions of files that can be imported, without their dots: for dialogs. */
export const IMPORT_EXTENSIONS: readonly string[] = [...KINDS.keys()].map((extension) => extension.slice(1))

/** The kind of a file by its name, or `file-type-unknown`. */
export function importKindOf(file: string): Result<ImportKind> {
  const kind = KINDS.get(extname(file).toLowerCase())
  return kind ? ok(kind) : fail('file-type-unknown', { file })
}

/** Plain text, and Markdown, which is kept as it is written; `file-binary`. */
export function importPlainText(bytes: Uint8Array, file: string): Result<Decoded> {
  const decoded = decodeText(bytes)
  return decoded === 'binary' ? fail('file-binary', { file }) : ok(decoded)
}
