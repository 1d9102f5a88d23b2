/**
 * Removal that can be undone: what is removed is moved to `.factmark/trash/<id>/`, at the same place there as it had in
 * the workspace, beside a manifest that says what it was. Each step is journalled; `finish.ts` ends what was cut off.
 */
import { rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { IdsAndClock } from '../../core/edits/plan.ts'
import { isId } from '../../core/model/ids.ts'
import type { Annotator } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { attempt, isPresent, namesIn, readBytes, writeAtomically, writeSynced } from '../disk/files.ts'
import { makeFolder, syncFolder } from '../disk/folders.ts'
import { guardPath, writeWithin } from '../disk/guard.ts'
import { articlePath, auditFolder, claimPath, layerPath, layersFolder, nameWithin, trashFolder } from '../disk/paths.ts'
import { layerPlaces } from '../layers/layers.ts'
import { finishInterrupted, isStill, putInPlace } from './finish.ts'
import { type Journalled, journalled } from './journal.ts'
import { filesOf, incomingPath, type Manifest, manifestPath, readManifest } from './manifest.ts'
import { moveFiles, occupiedBy } from './moves.ts'

/** Who removes, and where the trash's names and times come from. */
export interface Remover extends IdsAndClock {
  readonly by?: Annotator | undefined
}

/** Moves an article and all layers on it to the trash; gives the name to restore it by. */
export async function trashArticle(root: string, article: string, remover: Remover): Promise<Result<string>> {
  await finishInterrupted(root)
  const present = await isPresent(articlePath(root, article), nameWithin(root, articlePath(root, article)))
  if (!present.ok) return present
  if (!present.value) return fail('article-missing', { id: article })
  return moveToTrash(
    root,
    { article, annotator: null, hasArticle: true, layers: await annotatorsOn(root, article) },
    remover,
  )
}

/** Whose layers there are on an article, also those of which there is a trail only: their first write was cut off. */
async function annotatorsOn(root: string, article: string): Promise<string[]> {
  const layers = (await layerPlaces(root, { article })).map(({ annotator }) => annotator)
  const trails = (await namesIn(join(auditFolder(root), article)).catch(() => []))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.slice(0, -'.jsonl'.length))
    .filter(isId)
  return [...new Set([...layers, ...trails])]
}

/** Moves one annotator's layer on an article to the trash; gives the name to restore it by. */
export async function trashLayer(
  root: string,
  article: string,
  annotator: string,
  remover: Remover,
): Promise<Result<string>> {
  await finishInterrupted(root)
  const present = await isPresent(
    layerPath(root, article, annotator),
    nameWithin(root, layerPath(root, article, annotator)),
  )
  if (!present.ok) return present
  if (!present.value) return fail('layer-missing', { article, annotator })
  return moveToTrash(root, { article, annotator, hasArticle: false, layers: [annotator] }, remover)
}

/** Moves a claim record to the trash; gives the name to restore it by. Its evidence stays, for others may rest on it. */
export async function trashClaim(root: string, claim: string, remover: Remover): Promise<Result<string>> {
  await finishInterrupted(root)
  const present = await isPresent(claimPath(root, claim), nameWithin(root, claimPath(root, claim)))
  if (!present.ok) return present
  if (!present.value) return fail('claim-missing', { id: claim })
  return moveToTrash(root, { article: claim, annotator: null, hasArticle: false, layers: [], claim }, remover)
}

/**
 * Restores what was moved, and returns the article's id; `trash-occupied`, changing nothing, where something else has
 * the place of one of the files, and `trash-missing`.
 */
export async function restoreFromTrash(root: string, trash: string): Promise<Result<{ readonly article: string }>> {
  await finishInterrupted(root)
  const manifest = await readManifest(root, trash)
  if (!manifest.ok) return manifest
  const { article, layers } = manifest.value
  const folder = join(trashFolder(root), trash)
  const files = [...filesOf(manifest.value)].reverse()
  const occupied = await attempt('file-unreadable', nameWithin(root, folder), () => occupiedBy(files, folder, root))
  if (!occupied.ok) return occupied
  if (occupied.value !== null) return fail('trash-occupied', { file: occupied.value })
  return journalled(root, { what: 'restore', trash, article, layers, before: null }, async () => {
    const moved = await movedOrBack(files, folder, root)
    if (moved.result.ok) await rm(folder, { recursive: true, force: true })
    return moved.result.ok ? { result: ok({ article }), isSettled: true } : { ...moved, result: moved.result }
  })
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
  remover: Remover,
): Promise<Result<string>> {
  await finishInterrupted(root)
  const path = layerPath(root, article, annotator)
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const old = await writeWithin(root, path, () => readBytes(path))
  if (!old.ok) return old
  const what = { article, annotator, hasArticle: false, layers: [annotator] }
  const { trash, folder, manifest } = beginTrash(root, what, remover)
  const entry = { what: 'replace', trash, article, layers: [annotator], before: sha256Of(old.value) } as const
  return journalled(root, entry, async () => {
    const kept = layerPath(folder, article, annotator)
    const prepared = await writeWithin(root, kept, async () => {
      await noteManifest(root, trash, manifest)
      await makeFolder(dirname(kept))
      await writeSynced(kept, old.value)
      await syncFolder(dirname(kept))
      await writeAtomically(incomingPath(root, trash), text)
    })
    const placed = prepared.ok ? await putInPlace(root, entry, manifest) : prepared
    if (placed.ok) return { result: ok(trash), isSettled: true }
    // Where the new layer has its place already, the rest is done at the next start: the old one is in the trash.
    if (!(await isStill(root, entry).catch(() => false))) return { result: placed, isSettled: false }
    const back = await moveFiles([...filesOf(manifest)].filter(isTrail).reverse(), folder, root)
    if (back.outcome.ok) await rm(folder, { recursive: true, force: true })
    return { result: placed, isSettled: back.outcome.ok }
  })
}

function isTrail(file: string): boolean {
  return file.endsWith('.jsonl')
}

async function moveToTrash(root: string, what: Removed, remover: Remover): Promise<Result<string>> {
  const { trash, folder, manifest } = beginTrash(root, what, remover)
  const { article, layers } = manifest
  return journalled(root, { what: 'remove', trash, article, layers, before: null }, async () => {
    const noted = await writeWithin(root, manifestPath(root, trash), () => noteManifest(root, trash, manifest))
    if (!noted.ok) return { result: noted, isSettled: true }
    const moved = await movedOrBack(filesOf(manifest), root, folder)
    if (moved.result.ok) {
      await rmdir(layersFolder(root, article)).catch(() => undefined)
      return { result: ok(trash), isSettled: true }
    }
    if (moved.isSettled) await rm(folder, { recursive: true, force: true })
    return { ...moved, result: moved.result }
  })
}

/** Moves all files or, as far as the system lets, none. */
async function movedOrBack(files: readonly string[], from: string, to: string): Promise<Journalled<null>> {
  const { moved, outcome } = await moveFiles(files, from, to)
  if (outcome.ok) return { result: outcome, isSettled: true }
  const back = await moveFiles([...moved].reverse(), to, from)
  return { result: outcome, isSettled: back.outcome.ok }
}

/** What is removed. */
type Removed = Pick<Manifest, 'article' | 'annotator' | 'hasArticle' | 'layers' | 'claim'>

/** A name in the trash, its folder and its manifest; nothing is made yet. */
function beginTrash(root: string, what: Removed, { now, newId, by }: Remover) {
  const removed = now()
  const trash = `${removed.replace(/\D/g, '')}-${what.article}-${newId().slice(0, 8)}`
  const manifest: Manifest = { format: 'factmark-trash', version: 1, removed, ...what, ...(by && { by }) }
  return { trash, folder: join(trashFolder(root), trash), manifest }
}

function noteManifest(root: string, trash: string, manifest: Manifest): Promise<string> {
  return writeAtomically(manifestPath(root, trash), `${JSON.stringify(manifest, null, 2)}\n`)
}
