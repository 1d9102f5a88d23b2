/** Where converted documents go: standard output, a file, or a folder that appears whole or not at all. */
import { readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { WrittenFile } from '../../core/formats/format.ts'
import { FORMATS } from '../../core/formats/formats.ts'
import type { ExportFormat } from '../../core/formats/names.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt, makeFolder, temporaryName, writeAtomically, writeSynced } from '../../workspace/files.ts'
import { besidePath } from '../../workspace/stagedLayer.ts'
import type { Console } from '../console.ts'
import type { Converted } from './converting.ts'

/** Standard input or output. */
export const STREAM = '-'

/** Writes what was converted: `documents-several`, `export-occupied`, `file-unwritable`. */
export async function writeTarget(
  console: Console,
  target: string,
  to: ExportFormat,
  converted: readonly Converted[],
): Promise<Result<null>> {
  if (target === STREAM) return writeStream(console, to, converted)
  const out = resolve(console.base, target)
  const [only] = converted
  const written = await attempt('file-unwritable', target, async () => {
    if (!only || converted.length > 1) return writeFolder(out, target, converted)
    await writeFile(out, only.files)
    return ok(null)
  })
  return written.ok ? written.value : written
}

function writeStream(console: Console, to: ExportFormat, converted: readonly Converted[]): Result<null> {
  // Formats of one line a document go below each other; of the others one document alone makes a file.
  const isLines = FORMATS[to].extension === '.jsonl'
  if (converted.length > 1 && !isLines) return fail('documents-several', { count: converted.length })
  for (const { files } of converted) {
    const content = files[0]?.content ?? ''
    if (typeof content === 'string') console.out(content)
    else console.outBytes(content)
  }
  return ok(null)
}

/** Writes the main file to `main` and the others beside it; the main file comes last, so that where it lies, the others lie too. */
async function writeFile(main: string, files: readonly WrittenFile[]): Promise<void> {
  await makeFolder(dirname(main))
  const [first, ...others] = files
  for (const { extension, content } of others) await writeAtomically(besidePath(main, extension), content)
  await writeAtomically(main, first?.content ?? '')
}

async function writeFolder(out: string, target: string, converted: readonly Converted[]): Promise<Result<null>> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : [out]))
  if (names.length > 0) return fail('export-occupied', { file: target })
  const staged = temporaryName(join(dirname(out), `.${basename(out)}`))
  try {
    await makeFolder(staged)
    for (const [index, { name, files }] of converted.entries()) {
      for (const { extension, content } of files)
        await writeSynced(join(staged, `${index + 1}-${name}${extension}`), content)
    }
    // Windows doesn't rename a folder over another, not even an empty one.
    await rmdir(out).catch(() => undefined)
    await rename(staged, out)
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
  return ok(null)
}
