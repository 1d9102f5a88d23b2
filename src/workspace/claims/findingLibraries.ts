/** Findings of others, imported to be matched against: `claims/library/<name>.jsonl`, one on a line, never changed here. */
import { type PublishedFinding, publishedFindingSchema, readFindings } from '../../core/claims/claimReview/read.ts'
import { slug } from '../../core/model/ids.ts'
import { jsonOrNull } from '../../core/model/parseJson.ts'
import { ok, type Result } from '../../core/result.ts'
import { fileFingerprint } from '../disk/fileFingerprint.ts'
import { attempt, namesIn, readText, writeAtomically } from '../disk/files.ts'
import { guardPath, guardWrite } from '../disk/guard.ts'
import { findingsFolder, findingsPath, nameWithin } from '../disk/paths.ts'

/** A finding of a library, with the library's name and the line (from 1) that it is on. */
export interface LibraryFinding extends PublishedFinding {
  readonly library: string
  readonly line: number
}

/** What an import of findings did. */
export interface ImportedFindings {
  readonly library: string
  readonly count: number
  readonly skipped: number
}

/** Imports a file of findings as a library of its name, in place of an earlier import of that name. */
export async function importFindings(root: string, name: string, content: string): Promise<Result<ImportedFindings>> {
  const read = readFindings(content, name)
  if (!read.ok) return read
  const library = slug(name.replace(/\.[^.]+$/, ''), 'findings')
  const path = findingsPath(root, library)
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const { findings, skipped } = read.value
  const lines = findings.map((finding) => `${JSON.stringify(finding)}\n`).join('')
  const written = await attempt('file-unwritable', nameWithin(root, path), () => writeAtomically(path, lines))
  return written.ok ? ok({ library, count: findings.length, skipped }) : written
}

/** Tells the libraries from what they were: their names and what the system says of their files. Null where it can't be told. */
export async function librariesStamp(root: string): Promise<string | null> {
  const folder = findingsFolder(root)
  if (await guardPath(root, folder)) return null
  const names = await attempt('file-unreadable', nameWithin(root, folder), () => namesIn(folder))
  if (!names.ok) return null
  const stamps: string[] = []
  for (const name of libraryNames(names.value)) {
    const found = await fileFingerprint(findingsPath(root, name))
    if (!found?.isSettled) return null
    stamps.push(`${name} ${found.full}`)
  }
  return stamps.join('\n')
}

/** The findings of all libraries. Lines that say nothing are passed over. */
export async function importedFindings(root: string): Promise<Result<readonly LibraryFinding[]>> {
  const folder = findingsFolder(root)
  const unsafe = await guardPath(root, folder)
  if (unsafe) return { ok: false, error: unsafe }
  const found: LibraryFinding[] = []
  const names = await attempt('file-unreadable', nameWithin(root, folder), () => namesIn(folder))
  if (!names.ok) return names
  for (const library of libraryNames(names.value)) {
    const path = findingsPath(root, library)
    const unsafeFile = await guardPath(root, path)
    if (unsafeFile) return { ok: false, error: unsafeFile }
    const text = await readText(path, nameWithin(root, path))
    if (!text.ok) return text
    for (const [index, line] of text.value.split('\n').entries()) {
      const parsed = line === '' ? null : publishedFindingSchema.safeParse(jsonOrNull(line))
      if (parsed?.success) found.push({ ...parsed.data, library, line: index + 1 })
    }
  }
  return ok(found)
}

function libraryNames(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => /^([a-z0-9][a-z0-9-]{0,63})\.jsonl$/.exec(file)?.[1] ?? []).toSorted()
}
