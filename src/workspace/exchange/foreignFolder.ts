/**
 * A folder of files of another program, as brat keeps them and INCEpTION exports them, read into one list of documents.
 * Links are not followed.
 */
import { readdir } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import type { ForeignDocument } from '../../core/formats/document.ts'
import { INTERCHANGE_FORMATS } from '../../core/formats/formats.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../../core/formats/names.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { systemProblem } from '../disk/systemErrors.ts'
import { type ForeignFile, readForeignFile } from './foreignFile.ts'

/** So many files are read of one folder. */
const MOST_FILES = 10_000

/** What INCEpTION calls the file of a document that nobody has touched. */
const UNTOUCHED = 'INITIAL_CAS'

/**
 * Reads every file of annotations in the folder at `path`, which problems call `name`, and in those within it; all must
 * be of one format. Fails with `folder-empty`, `folder-mixed`, `file-too-many`, or as `readForeignFile` does.
 */
export async function readForeignFolder(
  path: string,
  name: string,
  format: ImportFormat | null = null,
): Promise<Result<ForeignFile>> {
  const found = await annotationFiles(path, name, format)
  if (!found.ok) return found
  const documents: ForeignDocument[] = []
  let first: ForeignFile | null = null
  let replaced = 0
  for (const file of found.value) {
    const inFolder = join(name, relative(path, file))
    const read = await readForeignFile(file, inFolder, format)
    // A text or table that shows no format is what others are about, or nothing of theirs.
    if (!read.ok && read.error.code === 'format-unguessed') continue
    if (!read.ok) return read
    first ??= read.value
    if (read.value.format !== first.format)
      return fail('folder-mixed', { folder: name, one: first.format, other: read.value.format, file: inFolder })
    replaced += read.value.replaced
    const { length } = read.value.documents
    for (const [index, document] of read.value.documents.entries())
      documents.push(placed(document, relative(path, file), length > 1 ? index + 1 : null))
  }
  if (!first) return fail('folder-empty', { folder: name, formats: IMPORT_FORMATS.join(', ') })
  return ok({ ...first, documents, replaced })
}

/** The files that a format's files may be called as, but not those that lie beside them, by their paths. */
async function annotationFiles(
  path: string,
  name: string,
  format: ImportFormat | null,
): Promise<Result<readonly string[]>> {
  const wanted = new Set(extensionsOf(format))
  const files: string[] = []
  const folders = [path]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        if (entry.name.startsWith('.') || entry.name === '__MACOSX') continue
        const within = join(folder, entry.name)
        if (entry.isDirectory()) folders.push(within)
        else if (entry.isFile() && wanted.has(extname(entry.name).toLowerCase()) && !isTypeSystem(entry.name))
          files.push(within)
      }
    } catch (error) {
      return { ok: false, error: systemProblem(error, 'file-unreadable', join(name, relative(path, folder))) }
    }
    if (files.length > MOST_FILES) return fail('file-too-many', { file: name, limit: MOST_FILES })
  }
  return ok(files.sort())
}

function extensionsOf(format: ImportFormat | null): readonly string[] {
  return (format ? [format] : IMPORT_FORMATS).flatMap((one) => {
    const { extension, alsoNamed = [] } = INTERCHANGE_FORMATS[one]
    return [extension, ...alsoNamed]
  })
}

function isTypeSystem(name: string): boolean {
  return /typesystem\.xml$/i.test(name)
}

/**
 * A document under the name of its file; in INCEpTION's export, where each document is a folder of a file for each
 * annotator (`annotation/council.txt/anna.xmi`), under that of its folder and with its annotator.
 */
function placed(document: ForeignDocument, path: string, number: number | null): ForeignDocument {
  const base = basename(path, extname(path))
  const folders = dirname(path).split(sep)
  const isByAnnotator = /^(?:annotation|curation)(?:_ser)?$/.test(folders.at(-2) ?? '')
  if (!isByAnnotator) return { ...document, name: number === null ? base : (document.name ?? `${base} ${number}`) }
  const unanswered = base === UNTOUCHED ? 'untouched' : document.unanswered
  return { ...document, name: folders.at(-1) ?? base, annotator: document.annotator ?? base, unanswered }
}
