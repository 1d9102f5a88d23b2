/**
 * `workspace.json` notes that layers were saved with audit trails here: if all of `.factmark` goes, nothing else is left
 * that could tell. Version 0.1 carries the note along.
 */
import { parseWorkspace, serializeWorkspace } from '../../core/model/files.ts'
import { attempt, readText, writeAtomically } from '../disk/files.ts'
import { guardWrite } from '../disk/guard.ts'
import { nameWithin, workspaceFilePath } from '../disk/paths.ts'

/** The workspaces that say so, as this process knows. */
const noted = new Set<string>()

/** Notes it, once. Where the note can't be written it is missing, and nothing else is. */
export async function noteAudited(root: string): Promise<void> {
  if (noted.has(root)) return
  noted.add(root)
  const path = workspaceFilePath(root)
  const file = nameWithin(root, path)
  if (await guardWrite(root, path)) return
  const before = await readText(path, file)
  const parsed = before.ok ? parseWorkspace(before.value, file) : before
  if (!parsed.ok || parsed.value.audited) return
  const now = await readText(path, file)
  // Somebody else is changing it: the next program notes it.
  if (!now.ok || !before.ok || now.value !== before.value) return
  await attempt('file-unwritable', file, () =>
    writeAtomically(path, serializeWorkspace({ ...parsed.value, audited: true })),
  )
}
