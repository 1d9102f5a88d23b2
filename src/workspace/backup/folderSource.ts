/** Another workspace's folder as what is merged. Links in it are passed over, like everywhere in a workspace. */
import { basename, join, resolve } from 'node:path'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt, isMissing } from '../disk/files.ts'
import { guardPath } from '../disk/guard.ts'
import { openRegular } from '../disk/openRegular.ts'
import { systemProblem } from '../disk/systemErrors.ts'
import { contentsOf } from './contents.ts'
import { LARGEST_PART, type WorkspaceSource } from './source.ts'

/** Opens the workspace in a folder; `no-workspace` where there is none, `file-unreadable`. */
export async function folderSource(folder: string, name: string): Promise<Result<WorkspaceSource>> {
  const root = resolve(folder)
  const listed = await attempt('file-unreadable', name, () => contentsOf(root))
  if (!listed.ok) return listed
  const paths = listed.value.files.map(({ path }) => path)
  if (!paths.includes('workspace.json')) return fail('no-workspace', { file: name })
  return ok({
    file: basename(root),
    paths,
    manifest: null,
    nameOf: (path) => `${name}/${path}`,
    read: (path) => readWithin(root, path, `${name}/${path}`),
    close: async () => undefined,
  })
}

async function readWithin(root: string, path: string, name: string): Promise<Result<Uint8Array>> {
  const unsafe = await guardPath(root, join(root, path))
  if (unsafe) return { ok: false, error: unsafe }
  try {
    const file = await openRegular(join(root, path))
    try {
      const { size } = await file.stat()
      if (size > LARGEST_PART * 1024 * 1024) return fail('file-too-large', { file: name, limit: LARGEST_PART })
      return ok(await file.readFile())
    } finally {
      await file.close()
    }
  } catch (error) {
    return isMissing(error)
      ? fail('file-missing', { file: name })
      : { ok: false, error: systemProblem(error, 'file-unreadable', name) }
  }
}
