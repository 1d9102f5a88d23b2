/** Which files and folders of a workspace are watched, and what a change of one means. */
import { isId } from '../../core/model/ids.ts'
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
