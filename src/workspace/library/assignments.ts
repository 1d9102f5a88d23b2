/** Who takes which articles: a part of `workspace.json`, which is everybody's. */

import type { Assignments } from '../../core/model/assignments.ts'
import { parseWorkspace, serializeWorkspace } from '../../core/model/files.ts'
import type { WorkspaceFile } from '../../core/model/workspace.ts'
import { fail } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { readText } from '../disk/files.ts'
import { guardWrite } from '../disk/guard.ts'
import { nameWithin, workspaceFilePath } from '../disk/paths.ts'
import { inTurn, replaceUnchanged } from '../disk/sharedFile.ts'

/** What `workspace.json` says of it; null for nothing. */
export async function readAssignments(root: string): Promise<Result<Assignments | null>> {
  const read = await readFile(root)
  return read.ok ? ok(read.value.workspace.assignments ?? null) : read
}

/**
 * Replaces it (null: removes it) and gives what was there before; whatever else is in the file stays. `workspace-moved`
 * where somebody else changed the file meanwhile.
 */
export function saveAssignments(root: string, next: Assignments | null): Promise<Result<Assignments | null>> {
  return inTurn(workspaceFilePath(root), () => replaceAssignments(root, next))
}

async function replaceAssignments(root: string, next: Assignments | null): Promise<Result<Assignments | null>> {
  const path = workspaceFilePath(root)
  const file = nameWithin(root, path)
  const unsafe = await guardWrite(root, path)
  if (unsafe) return err(unsafe)
  const read = await readFile(root)
  if (!read.ok) return read
  const { text, workspace } = read.value
  const { assignments: before = null, ...others } = workspace
  const content: WorkspaceFile = next ? { ...others, assignments: next } : others
  const replaced = await replaceUnchanged(path, file, text, serializeWorkspace(content))
  if (!replaced.ok) return replaced
  return replaced.value ? ok(before) : fail('workspace-moved', { file })
}

async function readFile(root: string): Promise<Result<{ readonly text: string; readonly workspace: WorkspaceFile }>> {
  const path = workspaceFilePath(root)
  const file = nameWithin(root, path)
  const text = await readText(path, file)
  if (!text.ok) return text
  const workspace = parseWorkspace(text.value, file)
  return workspace.ok ? ok({ text: text.value, workspace: workspace.value }) : workspace
}
