/** Where converted documents go: standard output, a file, or a folder that appears whole or not at all. */
import { readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Content, WrittenFile } from '../../core/formats/format.ts'
import { INTERCHANGE_FORMATS } from '../../core/formats/formats.ts'
import type { ExportFormat } from '../../core/formats/names.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt, writeAtomically, writeSynced } from '../../workspace/disk/files.ts'
import { makeFolder, syncFolder } from '../../workspace/disk/folders.ts'
import { removeAbandoned, temporaryName } from '../../workspace/disk/temporaryFiles.ts'
import { isStream, withoutLink, writeToStream } from '../../workspace/exchange/outputStream.ts'
import { besidePath, isFreeFor } from '../../workspace/exchange/stagedLayer.ts'
import type { Console } from '../console.ts'
import type { Converted } from './converting.ts'

/** Standard input or output. */
export const STREAM = '-'

/**
 * Why `count` documents can't go to `target`, or null: `documents-several`, `export-occupied`. Checked before anything
 * is printed or asked.
 */
export async function targetRefused(
  console: Console,
  target: string,
  to: ExportFormat,
  count: number,
): Promise<Problem | null> {
  if (count === 1) return null
  // Formats of one line a document go below each other; of the others one document alone makes a file.
  if (target === STREAM || (await isStream(resolve(console.base, target))))
    return INTERCHANGE_FORMATS[to].extension === '.jsonl' ? null : { code: 'documents-several', details: { count } }
  const out = resolve(console.base, target)
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : [out]))
  return names.length > 0 ? { code: 'export-occupied', details: { file: target } } : null
}

/**
 * Writes what was converted, at least one document: `cancelled` once the signal says so, `file-unwritable`, and as
 * `targetRefused`; then nothing is left of it.
 */
export async function writeTarget(
  console: Console,
  target: string,
  to: ExportFormat,
  converted: readonly Converted[],
  signal: AbortSignal,
): Promise<Result<null>> {
  const refused = await targetRefused(console, target, to, converted.length)
  if (refused) return { ok: false, error: refused }
  if (target === STREAM) {
    writeStream(console, converted)
    return ok(null)
  }
  const out = await withoutLink(resolve(console.base, target))
  const [only] = converted
  const written = await attempt('file-unwritable', target, async () => {
    if (await isStream(out)) {
      await writeToStream(out, contentOf(converted))
      return ok(null)
    }
    return only && converted.length === 1 ? writeFile(out, only.files) : writeFolder(out, converted, signal)
  })
  return written.ok ? written.value : written
}

function writeStream(console: Console, converted: readonly Converted[]): void {
  for (const { files } of converted) {
    const content = files[0]?.content ?? ''
    if (typeof content === 'string') console.content(content)
    else console.outBytes(content)
  }
}

/** The main files below each other: several are of a format of one line a document. */
function contentOf(converted: readonly Converted[]): Content {
  const contents = converted.map(({ files }) => files[0]?.content ?? '')
  const [only = ''] = contents
  return contents.length === 1 ? only : contents.join('')
}

/**
 * Writes the main file to `main` and the others beside it, replacing none with different content. The main file comes
 * last, so if it exists, the others do too.
 */
async function writeFile(main: string, files: readonly WrittenFile[]): Promise<Result<null>> {
  await makeFolder(dirname(main))
  const [first, ...others] = files
  for (const { extension, content } of others) {
    const file = besidePath(main, extension)
    if (!(await isFreeFor(file, content))) return fail('export-occupied', { file })
  }
  for (const { extension, content } of others) await writeAtomically(besidePath(main, extension), content)
  await writeAtomically(main, first?.content ?? '')
  return ok(null)
}

async function writeFolder(out: string, converted: readonly Converted[], signal: AbortSignal): Promise<Result<null>> {
  await removeAbandoned(dirname(out))
  const staged = temporaryName(join(dirname(out), `.${basename(out)}`))
  try {
    await makeFolder(staged)
    for (const [index, { name, files }] of converted.entries()) {
      if (signal.aborted) return fail('cancelled')
      for (const { extension, content } of files)
        await writeSynced(join(staged, `${index + 1}-${name}${extension}`), content)
    }
    // Windows can't rename a folder over another, not even an empty one.
    await rmdir(out).catch(() => undefined)
    await syncFolder(staged)
    await rename(staged, out)
    await syncFolder(dirname(out))
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
  return ok(null)
}
