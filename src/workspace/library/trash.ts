/**
 * Removing, so that it can be taken back: what is removed is moved to `.factmark/trash/<id>/`, at the same place there
 * as it had in the workspace, beside a manifest that says what it was.
 */
import { link, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { IdsAndClock } from '../../core/edits/plan.ts'
import { idSchema } from '../../core/model/article.ts'
import { type FileFormat, parseFile } from '../../core/model/fileFormat.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import {
  attempt,
  exists,
  isMissing,
  makeFolder,
  readText,
  syncFolder,
  writeAtomically,
  writeSynced,
} from '../disk/files.ts'
import { guardPath, writeWithin } from '../disk/guard.ts'
import { articlePath, auditPath, layerPath, layersFolder, nameWithin, trashFolder } from '../disk/paths.ts'
import { systemCode } from '../disk/systemErrors.ts'
import { layerPlaces } from '../layers/layers.ts'

const MANIFEST_SCHEMA = z.object({
  format: z.literal('factmark-trash'),
  version: z.literal(1),
  removed: z.iso.datetime(),
  article: idSchema,
  /** Null where the whole article was removed. */
  annotator: idSchema.nullable(),
  /** What of each article and layer there is, as ids and not as paths: a manifest can't name a file elsewhere. */
  hasArticle: z.boolean(),
  layers: z.array(idSchema),
})

type Manifest = z.infer<typeof MANIFEST_SCHEMA>

/** The format of a manifest. */
export const MANIFEST: FileFormat<Manifest> = {
  schema: MANIFEST_SCHEMA,
  format: 'factmark-trash',
  version: 1,
  steps: [],
}

/** Moves an article and all layers on it to the trash; gives the name to restore it by. */
export async function trashArticle(root: string, article: string, idsAndClock: IdsAndClock): Promise<Result<string>> {
  if (!(await exists(articlePath(root, article)))) return fail('article-missing', { id: article })
  const layers = (await layerPlaces(root, { article })).map(({ annotator }) => annotator)
  return moveToTrash(root, { article, annotator: null, hasArticle: true, layers }, idsAndClock)
}

/** Moves one annotator's layer on an article to the trash; gives the name to restore it by. */
export async function trashLayer(
  root: string,
  article: string,
  annotator: string,
  idsAndClock: IdsAndClock,
): Promise<Result<string>> {
  if (!(await exists(layerPath(root, article, annotator)))) return fail('layer-missing', { article, annotator })
  return moveToTrash(root, { article, annotator, hasArticle: false, layers: [annotator] }, idsAndClock)
}

/** Puts back what was moved, and gives the article's id; `trash-occupied`, changing nothing, where one of the files exists again. */
export async function restoreFromTrash(root: string, trash: string): Promise<Result<{ readonly article: string }>> {
  const folder = join(trashFolder(root), trash)
  const name = nameWithin(root, join(folder, 'manifest.json'))
  const unsafe = await guardPath(root, join(folder, 'manifest.json'))
  if (unsafe) return { ok: false, error: unsafe }
  const text = await readText(join(folder, 'manifest.json'), name)
  if (!text.ok) return text
  const parsed = parseFile(text.value, name, MANIFEST)
  if (!parsed.ok) return parsed
  const manifest = parsed.value
  const files = await presentIn(folder, manifest)
  for (const file of files) {
    if (await exists(join(root, file))) return fail('trash-occupied', { file })
  }
  const moved = await moveAll(files, folder, root)
  if (!moved.ok) return moved
  await rm(folder, { recursive: true, force: true })
  return ok({ article: manifest.article })
}

/**
 * Puts another layer in the place of one, which is kept in the trash with its trail; gives the name to restore it by.
 * At every moment one of the two has the place, and if it fails, that is the one that was there.
 */
export async function replaceLayer(
  root: string,
  article: string,
  annotator: string,
  text: string,
  idsAndClock: IdsAndClock,
): Promise<Result<string>> {
  const what = { article, annotator, hasArticle: false, layers: [annotator] }
  const begun = await beginTrash(root, what, idsAndClock)
  if (!begun.ok) return begun
  const { trash, folder, manifest } = begun.value
  const path = layerPath(root, article, annotator)
  const kept = layerPath(folder, article, annotator)
  const copied = await writeWithin(root, kept, async () => {
    await makeFolder(dirname(kept))
    await writeSynced(kept, await readFile(path))
    await syncFolder(dirname(kept))
  })
  const trails = (await presentIn(root, manifest)).filter((file) => !filesOf(manifest).includes(file))
  const moved = copied.ok ? await moveAll(trails, root, folder) : copied
  const written = moved.ok ? await writeWithin(root, path, () => writeAtomically(path, text)) : moved
  if (written.ok) return ok(trash)
  const restored = moved.ok ? await moveAll(trails, folder, root) : moved
  if (restored.ok || !moved.ok) await rm(folder, { recursive: true, force: true })
  return written
}

async function moveToTrash(root: string, what: Removed, idsAndClock: IdsAndClock): Promise<Result<string>> {
  const begun = await beginTrash(root, what, idsAndClock)
  if (!begun.ok) return begun
  const { trash, folder, manifest } = begun.value
  const moved = await moveAll(await presentIn(root, manifest), root, folder)
  if (!moved.ok) {
    await rm(folder, { recursive: true, force: true })
    return moved
  }
  await rmdir(layersFolder(root, what.article)).catch(() => undefined)
  return ok(trash)
}

/** What is removed. */
type Removed = Pick<Manifest, 'article' | 'annotator' | 'hasArticle' | 'layers'>

/** A folder in the trash with its manifest, and nothing else yet. */
async function beginTrash(root: string, what: Removed, { now, newId }: IdsAndClock) {
  const removed = now()
  const trash = `${removed.replace(/\D/g, '')}-${what.article}-${newId().slice(0, 8)}`
  const folder = join(trashFolder(root), trash)
  const manifest: Manifest = { format: 'factmark-trash', version: 1, removed, ...what }
  const path = join(folder, 'manifest.json')
  const noted = await writeWithin(root, path, () => writeAtomically(path, `${JSON.stringify(manifest, null, 2)}\n`))
  return noted.ok ? ok({ trash, folder, manifest }) : noted
}

/** The files that a manifest speaks of, relative to the workspace; the article last, so that no layer is ever without it. */
function filesOf({ article, hasArticle, layers }: Manifest): readonly string[] {
  const files = layers.map((annotator) => nameWithin('/', layerPath('/', article, annotator)))
  return hasArticle ? [...files, nameWithin('/', articlePath('/', article))] : files
}

/**
 * The same with the audit trails that there are. A trail goes where its layer goes: to a layer that is made later it would
 * say what that never was, and one that equals an earlier state would be taken for a write that was cut off.
 */
async function presentIn(folder: string, manifest: Manifest): Promise<readonly string[]> {
  const { article, layers } = manifest
  const trails = layers.map((annotator) => nameWithin('/', auditPath('/', article, annotator)))
  const there = await Promise.all(trails.map((trail) => exists(join(folder, trail))))
  return [...trails.filter((_, index) => there[index]), ...filesOf(manifest)]
}

/** Moves files from one folder to the same places in another, all or, as far as the system lets, none. */
async function moveAll(files: readonly string[], from: string, to: string): Promise<Result<null>> {
  const done: string[] = []
  for (const file of files) {
    const unsafe = (await guardPath(from, join(from, file))) ?? (await guardPath(to, join(to, file)))
    if (unsafe) return { ok: false, error: unsafe }
    const moved = await attempt('file-unwritable', file, () => moveToFreeName(join(from, file), join(to, file)))
    if (moved.ok && moved.value) {
      done.push(file)
      continue
    }
    for (const back of done) await rename(join(to, back), join(from, back)).catch(() => undefined)
    return moved.ok ? fail('trash-occupied', { file }) : moved
  }
  return ok(null)
}

/** Moves a file where nothing is in the way; false where something is. A link can't overwrite, a renaming could. */
async function moveToFreeName(from: string, to: string): Promise<boolean> {
  await makeFolder(dirname(to))
  try {
    await link(from, to)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    if (isMissing(error) || (await exists(to))) throw error
    await rename(from, to)
    return true
  }
  await rm(from)
  return true
}
