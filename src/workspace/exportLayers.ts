/**
 * Layers written in an interchange format. Everything is written beside its destination first, read back and compared
 * with the layers, and only then given its name: an export appears whole and verified, or not at all.
 */
import { mkdir, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { type ExportFormat, FORMATS } from '../core/formats/formats.ts'
import { fail, type Problem } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import { readArticle } from './articles.ts'
import { attempt, syncFolder, temporaryName, writeSynced } from './files.ts'
import { type LayerPlace, readCheckedLayer } from './layers.ts'
import { articlesFolder, layersFolder, workspaceFilePath } from './paths.ts'

/** What to export, as what, and where to: a file, or for `folder` a folder of `<article>/<annotator>.<ext>`. */
export interface ExportRequest {
  readonly root: string
  readonly places: readonly LayerPlace[]
  readonly format: ExportFormat
  readonly out: string
  readonly as: 'file' | 'folder'
}

/** A finished export: its path, and how many layers and annotations were written, read back and found the same. */
export interface ExportReport {
  readonly path: string
  readonly layers: number
  readonly annotations: number
}

/**
 * Exports layers. Fails, leaving what was there, with `export-nothing`, `export-mismatch`, `export-occupied` (the
 * folder exists and isn't empty), `export-inside` (the workspace's own files would be overwritten), `file-unwritable`,
 * or as reading an article or layer does. As a file, only the first of `places` is exported.
 */
export async function exportLayers(request: ExportRequest): Promise<Result<ExportReport>> {
  const out = resolve(request.out)
  const [first] = request.places
  if (!first) return fail('export-nothing')
  const refused = await refuse(request, out)
  if (refused) return { ok: false, error: refused }
  const staged = temporaryName(join(dirname(out), `.${basename(out)}`))
  try {
    const written = await attempt('file-unwritable', out, () => stage(request, first, staged))
    if (!written.ok) return written
    if (!written.value.ok) return written.value
    const moved = await attempt('file-unwritable', out, async () => {
      // Windows doesn't rename a folder over another, not even an empty one.
      if (request.as === 'folder') await rmdir(out).catch(() => undefined)
      await rename(staged, out)
      await syncFolder(dirname(out))
    })
    return moved.ok ? ok({ path: out, ...written.value.value }) : moved
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
}

/** Whether a path is to be a folder though one layer alone is exported: it is one, or it is written like one. */
export async function namesFolder(out: string): Promise<boolean> {
  if (out.endsWith('/') || out.endsWith(sep)) return true
  return (await stat(out).catch(() => null))?.isDirectory() ?? false
}

async function refuse({ root, as }: ExportRequest, out: string): Promise<Problem | null> {
  const own = [articlesFolder(root), layersFolder(root), join(root, '.factmark'), workspaceFilePath(root)]
  const isOwn = out === resolve(root) || own.some((path) => isWithin(path, out))
  if (isOwn) return { code: 'export-inside', details: { file: out } }
  if (as === 'file') return null
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : [out]))
  return names.length > 0 ? { code: 'export-occupied', details: { file: out } } : null
}

function isWithin(folder: string, path: string): boolean {
  const steps = relative(resolve(folder), path)
  return steps === '' || !(steps === '..' || steps.startsWith(`..${sep}`) || resolve(steps) === steps)
}

type Counts = Omit<ExportReport, 'path'>

async function stage({ root, places, format, as }: ExportRequest, first: LayerPlace, staged: string) {
  if (as === 'file') {
    await mkdir(dirname(staged), { recursive: true })
    return stageLayer(root, first, format, staged)
  }
  let counts: Counts = { layers: 0, annotations: 0 }
  for (const place of places) {
    const folder = join(staged, place.article)
    await mkdir(folder, { recursive: true })
    const done = await stageLayer(root, place, format, join(folder, `${place.annotator}${FORMATS[format].extension}`))
    if (!done.ok) return done
    counts = { layers: counts.layers + 1, annotations: counts.annotations + done.value.annotations }
  }
  return ok(counts)
}

async function stageLayer(root: string, place: LayerPlace, name: ExportFormat, path: string): Promise<Result<Counts>> {
  const format = FORMATS[name]
  const stored = await readArticle(root, place.article)
  if (!stored.ok) return stored
  const { article } = stored.value
  const layer = await readCheckedLayer(root, article, place.annotator)
  if (!layer.ok) return layer
  const text = format.write(article, layer.value)
  if (!text.ok) return text
  await writeSynced(path, text.value)
  const count = layer.value.annotations.length
  const verified = format.verify(article, layer.value, await readFile(path, 'utf8'))
  if (verified !== count) {
    const file = `${place.article}/${place.annotator}${format.extension}`
    return fail('export-mismatch', { file, count, verified })
  }
  return ok({ layers: 1, annotations: count })
}
