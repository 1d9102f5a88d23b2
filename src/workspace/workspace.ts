/** A workspace as a folder: opening one, and creating one in an empty folder. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseWorkspace, serializeWorkspace } from '../core/model/files.ts'
import { isId } from '../core/model/ids.ts'
import { WORKSPACE_FORMAT, WORKSPACE_VERSION } from '../core/model/workspace.ts'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import { attempt, createExclusively, isMissing, namesIn, readText } from './disk/files.ts'
import { makeFolder } from './disk/folders.ts'
import { articlePath, articlesFolder, layersFolder, workspaceFilePath } from './disk/paths.ts'
import { systemProblem } from './disk/systemErrors.ts'
import { keepCopy } from './library/articleCopies.ts'
import { finishInterrupted } from './trash/finish.ts'

/** An open workspace: its absolute path and its title. */
export interface Workspace {
  readonly root: string
  readonly title: string
}

/** What systems and synchronising programs put into a folder by themselves; a folder with nothing else is empty. */
const IGNORABLE =
  /^(?:\.DS_Store|\.localized|\._.*|Thumbs\.db|desktop\.ini|\.directory|\.git(?:ignore|attributes)?|\.stfolder|\.stignore|\.dropbox.*|\.owncloudsync\.log|\.nextcloudsync\.log|\.sync_.*|\.~lock.*)$/i

/** What a folder is to a workspace: one already, free to become one, or in other use. */
type State = 'workspace' | 'free' | 'other'

/**
 * Opens the workspace in `folder`; one that is missing or empty becomes an empty workspace. Fails with
 * `folder-occupied` where other things lie in it, `folder-is-file`, `folder-unusable`, and the problems of `workspace.json` itself.
 */
export async function openWorkspace(folder: string): Promise<Result<Workspace>> {
  const root = resolve(folder)
  const state = await stateOf(root)
  if (!state.ok) return state
  return state.value === 'workspace' ? openExisting(root) : createWorkspace(root, { title: basename(root) })
}

/**
 * Opens the workspace in `folder`, and makes nothing; `no-workspace` where there is none. Removing, restoring or replacing
 * that was cut off is finished.
 */
export async function openExisting(folder: string): Promise<Result<Workspace>> {
  const root = resolve(folder)
  const file = workspaceFilePath(root)
  const text = await readText(file)
  if (!text.ok) return text.error.code === 'file-missing' ? fail('no-workspace', { file: root }) : text
  const parsed = parseWorkspace(text.value, file)
  if (!parsed.ok) return parsed
  await finishInterrupted(root)
  return ok({ root, title: parsed.value.title })
}

/** In so many milliseconds another program has written the file that makes a folder a workspace. */
const MAKING = 200

/** What a new workspace is called, and the folder of samples to fill it with, if any. */
export interface NewWorkspace {
  readonly title: string
  readonly samples?: string
}

/**
 * Makes a workspace of a missing or empty folder. `samples` is a workspace of which the guidelines and articles are
 * copied, not the layers. Where the folder is a workspace already, or becomes one meanwhile, that one is opened.
 */
export async function createWorkspace(folder: string, { title, samples }: NewWorkspace): Promise<Result<Workspace>> {
  const root = resolve(folder)
  const state = await settledStateOf(root)
  if (!state.ok) return state
  if (state.value === 'workspace') return openExisting(root)
  if (state.value === 'other') return fail('folder-occupied', { file: root })
  // workspace.json comes first: what an interruption leaves is then a workspace, if with fewer samples.
  const made = await attempt('folder-unusable', root, async () => {
    await makeFolder(root)
    const file = { format: WORKSPACE_FORMAT, version: WORKSPACE_VERSION, title } as const
    const isOurs = await createExclusively(workspaceFilePath(root), serializeWorkspace(file))
    await makeFolder(articlesFolder(root))
    await makeFolder(layersFolder(root))
    if (isOurs && samples !== undefined) await copySamples(samples, root)
  })
  return made.ok ? openExisting(root) : made
}

/** The state of a folder; where something is in it, that may be a workspace in the making, so it is looked at again. */
async function settledStateOf(root: string): Promise<Result<State>> {
  const state = await stateOf(root)
  if (!state.ok || state.value !== 'other') return state
  await setTimeout(MAKING)
  return stateOf(root)
}

async function stateOf(root: string): Promise<Result<State>> {
  try {
    if (!(await stat(root)).isDirectory()) return fail('folder-is-file', { file: root })
    const names = await readdir(root)
    if (names.includes('workspace.json')) return ok('workspace')
    return ok(names.every((name) => IGNORABLE.test(name)) ? 'free' : 'other')
  } catch (error) {
    if (isMissing(error)) return ok('free')
    return { ok: false, error: systemProblem(error, 'folder-unusable', root) }
  }
}

async function copySamples(samples: string, root: string): Promise<void> {
  for (const name of await namesIn(articlesFolder(samples))) {
    const id = name.replace(/\.json$/, '')
    if (id === name || !isId(id)) continue
    const json = await readText(articlePath(samples, id))
    if (json.ok && (await createExclusively(articlePath(root, id), json.value))) await keepCopy(root, id, json.value)
  }
  const guidelines = await readText(join(samples, 'guidelines.md'))
  if (guidelines.ok) await createExclusively(join(root, 'guidelines.md'), guidelines.value)
}
