/** What can be imported, by file name extension. A new kind of file needs a line here and a reader in `extract/`. */
import { extname } from 'node:path'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { type Decoded, decodeText } from './decode.ts'
import type { RichKind } from './extract/extracted.ts'

/** How a file becomes text: decoded here, or extracted by a process of its own. */
type ImportKind = 'text' | RichKind

const KINDS: ReadonlyMap<string, ImportKind> = new Map([
  ['.txt', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.mht', 'mht'],
  ['.mhtml', 'mht'],
  ['.docx', 'docx'],
  ['.docm', 'docx'],
  ['.dotx', 'docx'],
  ['.odt', 'odt'],
  ['.ott', 'odt'],
  ['.rtf', 'rtf'],
  ['.eml', 'eml'],
  ['.epub', 'epub'],
  ['.pdf', 'pdf'],
])

const MEDIA_TYPES: Readonly<Record<ImportKind, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  mht: 'multipart/related',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  eml: 'message/rfc822',
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  pasted: 'text/html',
}

/** The extensions of files that can be imported, without their dots: for dialogs. */
export const IMPORT_EXTENSIONS: readonly string[] = [...KINDS.keys()].map((extension) => extension.slice(1))

/** The kind of a file by its name, or `file-type-unknown`. */
export function importKindOf(file: string): Result<ImportKind> {
  const kind = KINDS.get(extname(file).toLowerCase())
  const extensions = [...KINDS.keys()].join(', ')
  return kind ? ok(kind) : fail('file-type-unknown', { file, extensions })
}

/** Whether a file of this name can be imported as an article. */
export function canImport(file: string): boolean {
  return KINDS.has(extname(file).toLowerCase())
}

/** The media type of files of a kind (IANA). */
export function mediaTypeOf(kind: ImportKind): string {
  return MEDIA_TYPES[kind]
}

/** Plain text; `file-binary`. */
export function importPlainText(bytes: Uint8Array, file: string): Result<Decoded> {
  const decoded = decodeText(bytes)
  return decoded === 'binary' ? fail('file-binary', { file }) : ok(decoded)
}
