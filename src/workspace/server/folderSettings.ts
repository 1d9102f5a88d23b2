/** What of `workspace.json` a whole team keeps to, as the text of a document of its own; the rest of the file is this folder's. */
import { z } from 'zod'
import { parseWorkspace, serializeWorkspace } from '../../core/model/files.ts'
import type { WorkspaceFile } from '../../core/model/workspace.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { readText } from '../disk/files.ts'
import { guardPath, guardWrite } from '../disk/guard.ts'
import { nameWithin, workspaceFilePath } from '../disk/paths.ts'
import { inTurn, replaceUnchanged } from '../disk/sharedFile.ts'

const settingsSchema = z.looseObject({ confirmFindings: z.boolean().optional() })

/** The text; null where the folder says nothing about any of it. */
export async function readSettings(root: string): Promise<Result<string | null>> {
  const read = await readFile(root)
  return read.ok ? ok(textOf(read.value.workspace)) : read
}

/** Puts the settings of a text in place of those that are `expected`; false where others are there. `file-invalid`. */
export function putSettings(root: string, expected: string | null, text: string): Promise<Result<boolean>> {
  const path = workspaceFilePath(root)
  const file = nameWithin(root, path)
  return inTurn(path, async () => {
    const unsafe = await guardWrite(root, path)
    if (unsafe) return { ok: false, error: unsafe }
    const read = await readFile(root)
    if (!read.ok) return read
    const settings = settingsIn(text)
    if (!settings) return fail('file-invalid', { file, path: 'confirmFindings', message: '' })
    if (textOf(read.value.workspace) !== expected) return ok(false)
    const { confirmFindings } = settings
    return replaceUnchanged(
      path,
      file,
      read.value.text,
      serializeWorkspace({ ...read.value.workspace, confirmFindings }),
    )
  })
}

function textOf({ confirmFindings }: WorkspaceFile): string | null {
  return confirmFindings === undefined ? null : `${JSON.stringify({ confirmFindings })}\n`
}

function settingsIn(text: string): z.infer<typeof settingsSchema> | null {
  try {
    return settingsSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

async function readFile(root: string): Promise<Result<{ readonly text: string; readonly workspace: WorkspaceFile }>> {
  const path = workspaceFilePath(root)
  const file = nameWithin(root, path)
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const text = await readText(path, file)
  if (!text.ok) return text
  const workspace = parseWorkspace(text.value, file)
  return workspace.ok ? ok({ text: text.value, workspace: workspace.value }) : workspace
}
