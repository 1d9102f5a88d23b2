/** Opens what is to be merged: a workspace's folder, or a ZIP file of one. */
import { stat } from 'node:fs/promises'
import type { Result } from '../../core/result.ts'
import { folderSource } from './folderSource.ts'
import type { WorkspaceSource } from './source.ts'
import { zipSource } from './zipSource.ts'

/** Opens it by its path, which problems call `name`; fails as `folderSource` and `zipSource` do. */
export async function openSource(path: string, name: string): Promise<Result<WorkspaceSource>> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? folderSource(path, name) : zipSource(path, name)
}
