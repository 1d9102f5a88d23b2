/** Blind tagging: whether colleagues' tags are hidden until the annotator's own layer is done. */
import { parseWorkspace, serializeWorkspace } from '../../core/model/files.ts'
import type { WorkspaceFile } from '../../core/model/workspace.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { readText } from '../disk/files.ts'
import { guardWrite, writeWithin } from '../disk/guard.ts'
import { nameWithin, switchTrailPath, workspaceFilePath } from '../disk/paths.ts'
import { createSerialQueue } from '../disk/serialQueue.ts'
import { inTurn, replaceUnchanged } from '../disk/sharedFile.ts'
import { SWITCH_TRAIL } from './auditEntries.ts'
import { openTrail } from './auditTrail.ts'

/** Whether annotators tag blind in the workspace that is open, as far as its window knows. */
export interface Blindness {
  /** As `setBlind`. */
  readonly set: (blind: boolean) => Promise<Result<null>>
  /** Looks whether something else changed it, and tells if so. */
  readonly refresh: () => Promise<void>
}

/** Who switches, and the time now. */
export interface Switching {
  readonly annotator: string
  readonly now: () => string
}

/** Follows `workspace.json`; `onChanged` is called when something other than `set` changed it. */
export function createBlindness(root: string, switching: Switching, onChanged: (blind: boolean) => void): Blindness {
  const inTurn = createSerialQueue()
  let known = true
  void inTurn(async () => {
    known = await isBlind(root)
  })
  return {
    set: (blind) =>
      inTurn(async () => {
        const written = await setBlind(root, blind, switching)
        if (written.ok) known = blind
        return written
      }),
    refresh: () =>
      inTurn(async () => {
        const read = await readWorkspaceFile(root)
        // It is being written, or the workspace has gone: nobody has decided anything.
        if (!read.ok) return
        const blind = saysBlind(read.value.workspace)
        if (blind === known) return
        known = blind
        onChanged(blind)
      }),
  }
}

/** Whether annotators tag blind here; they do unless `workspace.json` says `"blind": false`. */
export async function isBlind(root: string): Promise<boolean> {
  const read = await readWorkspaceFile(root)
  return !read.ok || saysBlind(read.value.workspace)
}

/**
 * Says in `workspace.json` whether annotators tag blind; whatever else is in it stays. The file is everybody's, so it is
 * looked at again before it is replaced: `workspace-moved` where somebody else changed it meanwhile. Who does it when is
 * on the disk before that, in the annotator's own trail (`switchTrailPath`): nothing is switched unseen.
 */
export function setBlind(root: string, blind: boolean, switching: Switching): Promise<Result<null>> {
  return inTurn(workspaceFilePath(root), () => switchBlind(root, blind, switching))
}

async function switchBlind(root: string, blind: boolean, switching: Switching): Promise<Result<null>> {
  const path = workspaceFilePath(root)
  const file = nameWithin(root, path)
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const read = await readWorkspaceFile(root)
  if (!read.ok) return read
  const { text, workspace } = read.value
  if (saysBlind(workspace) === blind) return ok(null)
  const told = await tell(root, blind, switching)
  if (!told.ok) return told
  const replaced = await replaceUnchanged(path, file, text, serializeWorkspace({ ...workspace, blind }))
  if (!replaced.ok) return replaced
  return replaced.value ? ok(null) : fail('workspace-moved', { file })
}

function tell(root: string, blind: boolean, { annotator, now }: Switching): Promise<Result<void>> {
  const path = switchTrailPath(root, annotator)
  const record = { at: now(), by: annotator, event: blind ? 'blind-on' : 'blind-off' } as const
  return writeWithin(root, path, () => openTrail(path, SWITCH_TRAIL).append([record]))
}

function saysBlind({ blind }: WorkspaceFile): boolean {
  return blind !== false
}

async function readWorkspaceFile(
  root: string,
): Promise<Result<{ readonly text: string; readonly workspace: WorkspaceFile }>> {
  const path = workspaceFilePath(root)
  const file = nameWithin(root, path)
  const text = await readText(path, file)
  if (!text.ok) return text
  const workspace = parseWorkspace(text.value, file)
  return workspace.ok ? ok({ text: text.value, workspace: workspace.value }) : workspace
}
