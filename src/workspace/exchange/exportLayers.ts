/**
 * Layers written in an interchange format. Everything is written beside its destination first, read back and compared
 * with the layers, and only then given its name: an export appears whole and verified, or not at all.
 */
import { readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { addLosses, type Loss } from '../../core/formats/losses.ts'
import type { ExportFormat } from '../../core/formats/names.ts'
import type { OffsetUnit } from '../../core/formats/unitNames.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt } from '../disk/files.ts'
import { makeFolder, syncFolder } from '../disk/folders.ts'
import { articlesFolder, layersFolder, workspaceFilePath } from '../disk/paths.ts'
import { removeAbandoned, temporaryName } from '../disk/temporaryFiles.ts'
import type { LayerPlace } from '../layers/layers.ts'
import { besidePath, type LayerRequest, type LeftOut, type StagedLayer, stageLayer } from './stagedLayer.ts'

/** What to export, as what, and where to: a file, or for `folder` a folder of `<article>/<annotator>.<ext>`. */
export interface ExportRequest {
  readonly root: string
  readonly places: readonly LayerPlace[]
  readonly format: ExportFormat
  readonly out: string
  readonly as: 'file' | 'folder'
  /** The unit to count in, where the format leaves the choice. */
  readonly unit?: OffsetUnit | undefined
  /** Whether files begin with a byte-order mark, where the format may have one. */
  readonly bom?: boolean | undefined
  /** Whether annotations that the format can't hold are left out, and told; else the export fails for one. */
  readonly leaveOut?: boolean | undefined
  /** What claim records say of annotations. */
  readonly reviewOf?: LayerRequest['reviewOf']
  /** What parts the columns of a table. */
  readonly separator?: LayerRequest['separator']
  /** Called before the first layer and after each. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** Aborted, it ends the export before the next layer; nothing of it is left. */
  readonly signal?: { readonly aborted: boolean } | undefined
}

/** A finished export: its path, how many layers and annotations were written, read back and found the same, and what it lacks. */
export interface ExportReport {
  readonly path: string
  readonly layers: number
  readonly annotations: number
  readonly losses: readonly Loss[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Exports layers. Fails, leaving what was there, with `export-nothing`, `export-mismatch`, `export-occupied` (the
 * folder exists and isn't empty, or another file lies where one of several belongs), `export-inside` (the workspace's
 * own files would be overwritten), `cancelled`, `file-unwritable`, or as reading an article or layer does. As a file, only the first of `places` is exported.
 */
export async function exportLayers(request: ExportRequest): Promise<Result<ExportReport>> {
  const out = resolve(request.out)
  const [first] = request.places
  if (!first) return fail('export-nothing')
  const refused = await exportRefused(request)
  if (refused) return { ok: false, error: refused }
  await removeAbandoned(dirname(out))
  const staged = temporaryName(join(dirname(out), `.${basename(out)}`))
  try {
    const written = await attempt('file-unwritable', out, () => stage(request, first, staged))
    if (!written.ok) return written
    if (!written.value.ok) return written.value
    const { beside, ...counts } = written.value.value
    const moved = await attempt('file-unwritable', out, () => moveInto(out, staged, request.as, beside))
    return moved.ok ? ok({ path: out, ...counts }) : moved
  } finally {
    await rm(staged, { recursive: true, force: true })
    await rm(besideFolder(staged), { recursive: true, force: true })
  }
}

/** Whether a path is to be a folder though one layer alone is exported: it is one, or it is written like one. */
export async function namesFolder(out: string): Promise<boolean> {
  if (out.endsWith('/') || out.endsWith(sep)) return true
  return (await stat(out).catch(() => null))?.isDirectory() ?? false
}

/** Whether an export to the absolute path `out` would overwrite the workspace's own files. */
function isWorkspaceOwn(root: string, out: string): boolean {
  const own = [articlesFolder(root), layersFolder(root), join(root, '.factmark'), workspaceFilePath(root)]
  return out === resolve(root) || own.some((path) => isWithin(path, out))
}

/** Why an export can't go where it is to go, or null: `export-inside`, `export-occupied`. */
export async function exportRefused({
  root,
  out: path,
  as,
}: Pick<ExportRequest, 'root' | 'out' | 'as'>): Promise<Problem | null> {
  const out = resolve(path)
  if (isWorkspaceOwn(root, out)) return { code: 'export-inside', details: { file: out } }
  if (as === 'file') return null
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : [out]))
  return names.length > 0 ? { code: 'export-occupied', details: { file: out } } : null
}

function isWithin(folder: string, path: string): boolean {
  const steps = relative(resolve(folder), path)
  return steps === '' || !(steps === '..' || steps.startsWith(`..${sep}`) || resolve(steps) === steps)
}

type Staged = Omit<ExportReport, 'path'> & {
  /** The extensions of the files that a single layer's export has besides its main one. */
  readonly beside: readonly string[]
}

/** Where the further files of a single layer's export wait. */
function besideFolder(staged: string): string {
  return `${staged}.beside`
}

async function stage(request: ExportRequest, first: LayerPlace, staged: string): Promise<Result<Staged>> {
  const { root, places, format, as, unit, bom, leaveOut, reviewOf, separator, onProgress, signal, out } = request
  const options = { root, format, unit, bom, leaveOut, reviewOf, separator }
  if (as === 'file') {
    await makeFolder(besideFolder(staged))
    const done = await stageLayer({ ...options, place: first }, staged, besideFolder(staged))
    if (!done.ok) return done
    if (signal?.aborted) return fail('cancelled')
    const taken = await takenBeside(done.value, resolve(out))
    if (taken !== null) return fail('export-occupied', { file: taken })
    const { annotations, losses, leftOut, beside } = done.value
    return ok({ layers: 1, annotations, losses, leftOut, beside })
  }
  let counts: Staged = { layers: 0, annotations: 0, losses: [], leftOut: [], beside: [] }
  onProgress?.(0, places.length)
  for (const [index, place] of places.entries()) {
    if (signal?.aborted) return fail('cancelled')
    const folder = join(staged, place.article)
    await makeFolder(folder)
    const done = await stageLayer({ ...options, place }, null, folder)
    if (!done.ok) return done
    const { annotations, losses, leftOut } = done.value
    counts = {
      layers: counts.layers + 1,
      annotations: counts.annotations + annotations,
      losses: addLosses(counts.losses, losses),
      leftOut: [...counts.leftOut, ...leftOut],
      beside: [],
    }
    await syncFolder(folder)
    onProgress?.(index + 1, places.length)
  }
  return signal?.aborted ? fail('cancelled') : ok(counts)
}

/** A file that lies where one beside the main file belongs and says something else; null if there is none. */
async function takenBeside({ besideFiles }: StagedLayer, out: string): Promise<string | null> {
  for (const { extension, isSame } of besideFiles) {
    const path = besidePath(out, extension)
    if (!(await isSame(path))) return path
  }
  return null
}

async function moveInto(out: string, staged: string, as: 'file' | 'folder', beside: readonly string[]): Promise<void> {
  // Windows can't rename a folder over another, not even an empty one.
  if (as === 'folder') await rmdir(out).catch(() => undefined)
  // The main file comes last: where it lies, the others lie too.
  for (const extension of beside)
    await rename(join(besideFolder(staged), `export${extension}`), besidePath(out, extension))
  if (as === 'folder') await syncFolder(staged)
  await rename(staged, out)
  await syncFolder(dirname(out))
}
