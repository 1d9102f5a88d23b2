/** The trash: listing, deleting, emptying. */
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArticle, parseClaim } from '../../core/model/files.ts'
import type { Annotator } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt, exists, namesIn, readText } from '../disk/files.ts'
import { syncFolder } from '../disk/folders.ts'
import { guardPath, writeWithin } from '../disk/guard.ts'
import { articlePath, claimPath, historyFolder, layerPath, nameWithin, trashFolder } from '../disk/paths.ts'
import { filesOf, type Manifest, readManifest, TRASH_NAME } from './manifest.ts'

/** Something in the trash. */
export interface TrashEntry {
  /** The name by which it is restored. */
  readonly trash: string
  /** The ISO time at which it was removed. */
  readonly removed: string
  /** Who removed it; null where that isn't known. */
  readonly by: Annotator | null
  readonly article: string
  /** The article's title; its id where none can be read. */
  /** Of a claim record its statement. */
  readonly title: string
  /** Whether the article itself is there, or layers alone. */
  readonly hasArticle: boolean
  /** The ids of the annotators whose layers are there. */
  readonly layers: readonly string[]
  /** The id of the claim record that is there; null where none is. */
  readonly claim: string | null
}

/** Whether something is there, or the system can't say. */
const mayExist = (path: string) => exists(path).catch(() => true)

/** Where folders wait for what is in them to be deleted: once there, they are in the trash no more. */
const DELETED = '.deleted-'

/** What is in the trash, the latest first. Fails where it can't be looked into. */
export async function trashEntries(root: string): Promise<Result<readonly TrashEntry[]>> {
  const folder = trashFolder(root)
  const unsafe = await guardPath(root, folder)
  if (unsafe) return { ok: false, error: unsafe }
  const names = await attempt('file-unreadable', nameWithin(root, folder), () => namesIn(folder))
  if (!names.ok) return names
  const entries: TrashEntry[] = []
  for (const trash of names.value.filter((name) => TRASH_NAME.test(name))) {
    const entry = await trashEntry(root, trash)
    if (entry.ok) entries.push(entry.value)
  }
  return ok(entries.sort((a, b) => (a.removed < b.removed ? 1 : a.removed > b.removed ? -1 : 0)))
}

/** One item in the trash; `trash-missing` if there is no such item, or nothing is left of it. */
export async function trashEntry(root: string, trash: string): Promise<Result<TrashEntry>> {
  const manifest = await readManifest(root, trash)
  if (!manifest.ok) return manifest
  const { removed, article, hasArticle, layers, by = null, claim = null } = manifest.value
  const folder = join(trashFolder(root), trash)
  const there = await Promise.all(filesOf(manifest.value).map((file) => mayExist(join(folder, file))))
  if (!there.includes(true)) return fail('trash-missing', { id: trash })
  const titled = claim === null ? ((await titleIn(folder, article)) ?? (await titleIn(root, article))) : null
  const title = titled ?? (claim === null ? null : await statementIn(folder, claim)) ?? article
  return ok({ trash, removed, by, article, title, hasArticle, layers, claim })
}

async function titleIn(folder: string, article: string): Promise<string | null> {
  const path = articlePath(folder, article)
  if (await guardPath(folder, path)) return null
  const text = await readText(path)
  const parsed = text.ok ? parseArticle(text.value, path) : text
  return parsed.ok ? parsed.value.title : null
}

async function statementIn(folder: string, claim: string): Promise<string | null> {
  const path = claimPath(folder, claim)
  if (await guardPath(folder, path)) return null
  const text = await readText(path)
  const parsed = text.ok ? parseClaim(text.value, path) : text
  return parsed.ok ? parsed.value.statement : null
}

/** Deletes one thing in the trash for good; `trash-missing`, `file-unwritable`. */
export async function deleteFromTrash(root: string, trash: string): Promise<Result<null>> {
  const path = join(trashFolder(root), trash)
  if (!TRASH_NAME.test(trash) || !(await mayExist(path))) return fail('trash-missing', { id: trash })
  const manifest = await readManifest(root, trash)
  const away = join(trashFolder(root), `${DELETED}${trash}`)
  const moved = await writeWithin(root, path, async () => {
    await rename(path, away)
    await syncFolder(trashFolder(root))
  })
  if (!moved.ok) return moved
  await clearDeleted(root)
  if (manifest.ok) await forgetVersions(root, manifest.value)
  return ok(null)
}

/** Deletes the earlier versions of layers that are nowhere any more. */
async function forgetVersions(root: string, { article, layers }: Manifest): Promise<void> {
  const others = await trashEntries(root)
  for (const annotator of layers) {
    const isInTrash =
      !others.ok || others.value.some((one) => one.article === article && one.layers.includes(annotator))
    if (isInTrash || (await mayExist(layerPath(root, article, annotator)))) continue
    const versions = historyFolder(root, article, annotator)
    if (await guardPath(root, versions)) continue
    await rm(versions, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Deletes all that is in the trash for good, and gives how many things that were. Fails as deleting one does. */
export async function emptyTrash(root: string): Promise<Result<number>> {
  const entries = await trashEntries(root)
  if (!entries.ok) return entries
  for (const { trash } of entries.value) {
    const deleted = await deleteFromTrash(root, trash)
    if (!deleted.ok && deleted.error.code !== 'trash-missing') return deleted
  }
  await clearDeleted(root)
  return ok(entries.value.length)
}

/** Deletes what is still there of what was to be deleted. */
async function clearDeleted(root: string): Promise<void> {
  const folder = trashFolder(root)
  if (await guardPath(root, folder)) return
  for (const name of await namesIn(folder).catch(() => []))
    if (name.startsWith(DELETED)) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
}
