/**
 * The copy that a sync client leaves beside a file that two computers changed, under a name that it makes up. The names
 * are those of Dropbox ("ann (Jan's conflicted copy 2026-03-01).json"), Nextcloud and ownCloud ("ann (conflicted copy
 * 2026-03-01 101500).json", earlier "ann_conflict-20260301-101500.json"), Syncthing
 * ("ann.sync-conflict-20260301-101500-ABCDEFG.json"), OneDrive ("ann-DESKTOP1.json"), iCloud Drive ("ann 2.json") and
 * Google Drive ("ann (1).json"). An id holds no space, so such a name is nobody's own layer.
 */
import { join } from 'node:path'
import { parseLayer } from '../../core/model/files.ts'
import { isId } from '../../core/model/ids.ts'
import type { Layer } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { namesIn, readText } from '../disk/files.ts'
import { guardPath } from '../disk/guard.ts'
import { layersFolder, setAsideFolder } from '../disk/paths.ts'
import { setAside } from '../disk/setAside.ts'

/** A copy: its file's name in the folder of the article's layers, whose layer it is, and which program left it. */
export interface ConflictCopy {
  readonly file: string
  readonly annotator: string
  readonly program: string
}

/** The names, each with the annotator's id as its first group. OneDrive adds the computer's name and nothing else. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['Syncthing', /^(.+)\.sync-conflict-\d{8}-\d{6}-[A-Z0-9]{7}\.json$/],
  ['Nextcloud', /^(.+?) \(conflicted copy (?:.+ )?\d{4}-\d{2}-\d{2} \d{6}\)\.json$/],
  ['Nextcloud', /^(.+)_conflict-\d{8}-\d{6}\.json$/],
  ['Dropbox', /^(.+?) \(.*(?:conflicted copy|conflicterende kopie).*\)\.json$/i],
  ['iCloud Drive', /^(.+) \d{1,3}\.json$/],
  ['Google Drive', /^(.+?) ?\(\d{1,3}\)\.json$/],
  ['OneDrive', /^(.+?)-[A-Z0-9][A-Z0-9-]*[A-Z][A-Z0-9-]*(?:-\d+)?\.json$/],
]

/** What a file's name says: whose conflict copy it is and by which program; null for any other file. */
export function conflictCopyOf(file: string): ConflictCopy | null {
  for (const [program, pattern] of NAMES) {
    const annotator = pattern.exec(file)?.[1]
    if (annotator !== undefined && isId(annotator)) return { file, annotator, program }
  }
  return null
}

/** The copies of the layers on an article, whoever's they are. */
export async function conflictCopies(root: string, article: string): Promise<readonly ConflictCopy[]> {
  const names = await namesIn(layersFolder(root, article)).catch(() => [])
  return names.flatMap((name) => conflictCopyOf(name) ?? [])
}

/** The layer in a copy; `file-missing` for a name that is no copy of this annotator's layer, or as `parseLayer`. */
export async function readConflictCopy(
  root: string,
  article: string,
  annotator: string,
  file: string,
): Promise<Result<Layer>> {
  const path = join(layersFolder(root, article), file)
  if (conflictCopyOf(file)?.annotator !== annotator || /[\\/]/.test(file)) return fail('file-missing', { file })
  const unsafe = (await guardPath(root, path)) ?? (await guardPath(root, setAsideFolder(root, article)))
  if (unsafe) return { ok: false, error: unsafe }
  const text = await readText(path, file)
  return text.ok ? parseLayer(text.value, file) : text
}

/** Puts a copy that was merged out of the way, as it is. Throws the system's error. */
export function putCopyAside(
  root: string,
  article: string,
  annotator: string,
  file: string,
  time: string,
): Promise<string> {
  const path = join(layersFolder(root, article), file)
  return setAside(root, path, { article, annotator }, { fault: 'conflict-copy', time })
}
