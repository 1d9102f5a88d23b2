/** Which files and folders of a workspace are watched, what a change of one means, and what tells two states apart. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isId } from '../../core/model/ids.ts'
import { isMissing, namesIn } from './files.ts'
import { codebookPath, workspaceFilePath } from './paths.ts'

/** A file that changed, came or went: an article's (annotator null) or a layer's. */
export interface Change {
  readonly article: string
  readonly annotator: string | null
}

/** The workspace's own file, named from the root. */
export const WORKSPACE_FILE = workspaceFilePath('')

/** The codebook's file, named from the root. */
export const CODEBOOK_FILE = codebookPath('')

/** Which claim record a file is; null for any other. */
export function claimOf(file: string): string | null {
  return /^claims\/([a-z0-9][a-z0-9-]{0,63})\.json$/.exec(file)?.[1] ?? null
}

/** The folders that every workspace has or will have, named from the root; beside them, there is one for each article's layers. */
export const FIXED_FOLDERS: readonly string[] = ['', 'articles', 'layers', 'claims', '.factmark', '.factmark/memory']

/** The folder of an article's layers, named from the root. */
export function layerFolder(article: string): string {
  return `layers/${article}`
}

/** Whether this is the folder of an article's layers. */
export function isLayerFolder(folder: string): boolean {
  const [top, article, ...more] = folder.split('/')
  return top === 'layers' && article !== undefined && isId(article) && more.length === 0
}

/** The name of what a folder holds, from the root. */
export function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** Whether this is a folder that is watched. */
export function isWatchedFolder(file: string): boolean {
  return FIXED_FOLDERS.includes(file) || isLayerFolder(file)
}

/** Whether a change of this file means anything. */
export function isWatchedFile(file: string): boolean {
  return (
    file === WORKSPACE_FILE ||
    file === CODEBOOK_FILE ||
    claimOf(file) !== null ||
    memoryOf(file) !== null ||
    changeOf(file) !== null
  )
}

/** Whose memory a file is; null for any other. */
export function memoryOf(file: string): string | null {
  const id = /^\.factmark\/memory\/([^/]+)\.json$/.exec(file)?.[1]
  return id !== undefined && isId(id) ? id : null
}

/** What a changed file means; null for files that mean nothing here. */
export function changeOf(file: string): Change | null {
  const parts = file.split('/')
  const name = parts.at(-1)
  if (!name?.endsWith('.json') || name.startsWith('.')) return null
  const id = name.slice(0, -'.json'.length)
  if (parts[0] === 'articles' && parts.length === 2) return isId(id) ? { article: id, annotator: null } : null
  const [, article] = parts
  if (parts[0] !== 'layers' || parts.length !== 3 || article === undefined || !isId(article)) return null
  return { article, annotator: id }
}

/** What a folder holds: the stamp of each watched file and the names of the watched folders, all named from the root. */
export interface FolderContents {
  readonly fingerprints: Map<string, string>
  readonly folders: readonly string[]
}

/** What a folder holds now; null where there is no such folder, and what it held `before` where the system can't say. */
export async function contentsOf(
  root: string,
  folder: string,
  before: FolderContents | undefined,
): Promise<FolderContents | null> {
  try {
    // Where there is no such folder, listing it has to fail.
    if (!(await stat(join(root, folder))).isDirectory()) return null
    const names = (await namesIn(join(root, folder))).map((name) => within(folder, name))
    const fingerprints = new Map<string, string>()
    for (const file of names.filter(isWatchedFile)) {
      const stamp = await stampOf(root, file, before?.fingerprints.get(file))
      if (stamp !== null) fingerprints.set(file, stamp)
    }
    return { fingerprints, folders: names.filter(isWatchedFolder) }
  } catch (error) {
    return isMissing(error) ? null : (before ?? { fingerprints: new Map(), folders: [] })
  }
}

/** The time, size and inode of a file; null where there is none, and what it was `before` where the system can't say. */
export async function stampOf(root: string, file: string, before: string | undefined): Promise<string | null> {
  try {
    const found = await stat(join(root, file))
    return found.isFile() ? `${found.mtimeMs} ${found.ctimeMs} ${found.size} ${found.ino}` : null
  } catch (error) {
    return isMissing(error) ? null : (before ?? null)
  }
}
