/**
 * The files of a workspace beside articles and layers: guidelines, codebook, claims and evidence. They come along where
 * there are none here; where there are, and they say something else, those here stay; two codebooks are merged, and so are
 * two states of one claim record.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseCodebook } from '../../core/model/files.ts'
import { isId } from '../../core/model/ids.ts'
import { jsonOrNull } from '../../core/model/parseJson.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { attempt, createExclusively, isMissing, readBytes } from '../disk/files.ts'
import { guardPath, writeWithin } from '../disk/guard.ts'
import { claimStanding } from './mergeClaim.ts'
import type { WorkspaceSource } from './source.ts'

/** The paths of such files, each with what its name is to be. */
const OTHERS =
  /^(?:guidelines\.md|codebook\.json|claims\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json|claims\/library\/([^/]+)\.jsonl|evidence\/([0-9a-f]{64}))$/

/** Such files by what becomes of them: they come along, stay as they are here, or are merged with those here. */
export interface OtherPaths {
  readonly added: readonly string[]
  readonly differing: readonly string[]
  readonly merged: readonly string[]
}

/** The file of the codebook. */
export const CODEBOOK = 'codebook.json'

function areCodebooks(...all: readonly Uint8Array[]): boolean {
  return all.every((bytes) => parseCodebook(new TextDecoder().decode(bytes), CODEBOOK).ok)
}

/** Which of them come along, and which differ from those here. Fails as reading does, and where evidence isn't what its name says. */
export async function otherPathsIn(
  root: string,
  source: WorkspaceSource,
  ids: ReadonlyMap<string, string>,
): Promise<Result<OtherPaths>> {
  const [added, differing, merged]: [string[], string[], string[]] = [[], [], []]
  for (const path of source.paths) {
    if (!isOther(path)) continue
    const incoming = await otherIn(source, path, ids)
    if (!incoming.ok) return incoming
    const here = await bytesAt(root, path)
    if (!here.ok) return here
    if (here.value === null) added.push(path)
    else if (sha256Of(here.value) === sha256Of(incoming.value)) continue
    else if (isClaim(path)) {
      const standing = claimStanding(here.value, incoming.value)
      if (standing !== 'older') (standing === 'merged' ? merged : differing).push(path)
    } else if (path === CODEBOOK && areCodebooks(here.value, incoming.value)) merged.push(path)
    else differing.push(path)
  }
  return ok({ added, differing, merged })
}

/** Whether a path is that of a claim record. */
export function isClaim(path: string): boolean {
  return /^claims\/[^/]+\.json$/.test(path)
}

function isOther(path: string): boolean {
  const found = OTHERS.exec(path)
  return found !== null && (found[1] === undefined || isId(found[1]))
}

/** One of them, as it is here: articles may have other ids. */
export async function otherIn(
  source: WorkspaceSource,
  path: string,
  ids: ReadonlyMap<string, string>,
): Promise<Result<Uint8Array>> {
  const read = await source.read(path)
  if (!read.ok) return read
  const evidence = OTHERS.exec(path)?.[2]
  if (evidence !== undefined && sha256Of(read.value) !== evidence)
    return fail('entry-refused', { file: source.file, entry: path, reason: 'entry-digest' })
  const renamed = [...ids].some(([there, here]) => there !== here)
  if (!renamed || !(isClaim(path) || path === CODEBOOK)) return read
  const data = jsonOrNull(new TextDecoder().decode(read.value))
  if (data === null) return fail('file-not-json', { file: source.nameOf(path), reason: 'json-empty' })
  return ok(new TextEncoder().encode(`${JSON.stringify(withIds(data, ids), null, 2)}\n`))
}

/** Data in which every field `article` names an article by its id here. */
function withIds(data: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(data)) return data.map((entry) => withIds(entry, ids))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      key === 'article' && typeof value === 'string' ? (ids.get(value) ?? value) : withIds(value, ids),
    ]),
  )
}

async function bytesAt(root: string, path: string): Promise<Result<Uint8Array | null>> {
  const unsafe = await guardPath(root, join(root, path))
  if (unsafe) return { ok: false, error: unsafe }
  return attempt('file-unreadable', path, () =>
    readBytes(join(root, path)).catch((error: unknown) => {
      if (isMissing(error)) return null
      throw error
    }),
  )
}

/** A file that came along, with the digest that it had. */
export interface Copied {
  readonly path: string
  readonly sha256: string
}

/** Copies these files, and tells each; those that somebody made here meanwhile stay. */
export async function copyOthers(
  root: string,
  source: WorkspaceSource,
  paths: readonly string[],
  ids: ReadonlyMap<string, string>,
  onCopied: (one: Copied) => void,
): Promise<Result<null>> {
  for (const path of paths) {
    const read = await otherIn(source, path, ids)
    if (!read.ok) return read
    const made = await writeWithin(root, join(root, path), () => createExclusively(join(root, path), read.value))
    if (!made.ok) return made
    if (made.value) onCopied({ path, sha256: sha256Of(read.value) })
  }
  return ok(null)
}

/** Removes what was copied, unless it has changed since. */
export async function removeCopied(root: string, copied: readonly Copied[]): Promise<Result<null>> {
  for (const { path, sha256 } of copied) {
    const here = await bytesAt(root, path)
    if (!here.ok) return here
    if (here.value === null || sha256Of(here.value) !== sha256) continue
    const removed = await writeWithin(root, join(root, path), () => rm(join(root, path), { force: true }))
    if (!removed.ok) return removed
  }
  return ok(null)
}
