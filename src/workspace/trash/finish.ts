/** Finishes what the journal says was started: forward where possible, never replacing an existing file. */
import { rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ADJUDICATED, mayAnnotateAs } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { attempt, exists, isMissing, readBytes, writeAtomically } from '../disk/files.ts'
import { writeWithin } from '../disk/guard.ts'
import { whileLocked } from '../disk/lock.ts'
import { auditPath, layerPath, layersFolder, nameWithin, trashFolder } from '../disk/paths.ts'
import { systemCode } from '../disk/systemErrors.ts'
import { whileSettling } from '../layers/adjudicationLock.ts'
import { beginTrail } from '../layers/beginTrail.ts'
import type { LayerPlace } from '../layers/layers.ts'
import { endEntry, interruptedEntries, type JournalEntry } from './journal.ts'
import { filesOf, incomingPath, type Manifest, readManifest } from './manifest.ts'
import { moveFiles } from './moves.ts'

/**
 * Finishes what was cut off, as far as nobody works on the layers that it moves and the disk allows; what remains is
 * tried again at the next opening.
 */
export async function finishInterrupted(root: string): Promise<void> {
  for (const { path, entry } of await interruptedEntries(root)) {
    const done = await whileAlone(root, entry, () => finish(root, entry)).catch((error: unknown) => {
      if (systemCode(error) === null) throw error
      return null
    })
    if (done?.ok) await writeWithin(root, path, () => endEntry(root, path))
  }
}

/** Whose layers on an article. */
export type LayersOn = Pick<JournalEntry, 'article' | 'layers'>

/** Does `work` while nobody else edits these layers on an article; `layer-locked`, `adjudication-locked`. */
export function whileAlone<T>(
  root: string,
  { article, layers }: LayersOn,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const settled = () => (layers.includes(ADJUDICATED) ? whileSettling(root, article, work) : work())
  return whileLocked(root, layers.filter(mayAnnotateAs), settled)
}

async function finish(root: string, entry: JournalEntry): Promise<Result<null>> {
  const { trash, what, article } = entry
  const folder = join(trashFolder(root), trash)
  const manifest = await readManifest(root, trash)
  // Ended before anything was moved, or after everything was.
  if (!manifest.ok) {
    if (manifest.error.code === 'trash-missing') await rm(folder, { recursive: true, force: true })
    return manifest.error.code === 'trash-missing' ? ok(null) : manifest
  }
  const files = filesOf(manifest.value)
  switch (what) {
    case 'remove': {
      const { outcome } = await moveFiles(files, root, folder)
      await rmdir(layersFolder(root, article)).catch(() => undefined)
      return passOccupied(outcome)
    }
    case 'restore': {
      const { outcome } = await moveFiles([...files].reverse(), folder, root)
      if (outcome.ok) await rm(folder, { recursive: true, force: true })
      return passOccupied(outcome)
    }
    case 'replace': {
      if (await exists(incomingPath(root, trash))) return putInPlace(root, entry, manifest.value)
      // The layer that was to come isn't there: either it never was, or it has its place.
      if (await isStill(root, entry)) await rm(folder, { recursive: true, force: true })
      return ok(null)
    }
  }
}

/** Somebody has created a file where one was to be moved: both stay where they are. */
function passOccupied(outcome: Result<null>): Result<null> {
  return !outcome.ok && outcome.error.code === 'trash-occupied' ? ok(null) : outcome
}

/** The last steps of a replacement, from wherever they were cut off; each of them may have been done already. */
export async function putInPlace(
  root: string,
  entry: Pick<JournalEntry, 'trash' | 'article' | 'layers' | 'before'>,
  manifest: Manifest,
): Promise<Result<null>> {
  const { trash, article, layers } = entry
  const [annotator] = layers
  if (annotator === undefined) return fail('trash-missing', { id: trash })
  const incoming = incomingPath(root, trash)
  const path = layerPath(root, article, annotator)
  const isOldThere = await attempt('file-unreadable', nameWithin(root, path), () => isStill(root, entry))
  if (!isOldThere.ok) return isOldThere
  if (isOldThere.value) {
    const trails = filesOf(manifest).filter((file) => file.endsWith('.jsonl'))
    const { outcome } = await moveFiles(trails, root, join(trashFolder(root), trash))
    if (!outcome.ok) return outcome
    const written = await writeWithin(root, path, async () => writeAtomically(path, await readBytes(incoming)))
    if (!written.ok) return written
  }
  const begun = await writeWithin(root, auditPath(root, article, annotator), () =>
    beginOnce(root, { article, annotator }, incoming),
  )
  if (!begun.ok) return begun
  const cleared = await writeWithin(root, incoming, () => rm(incoming, { force: true }))
  return cleared.ok ? ok(null) : cleared
}

/** Begins the new layer's trail, unless that was done, or somebody has worked on the layer since. */
async function beginOnce(root: string, place: LayerPlace, incoming: string): Promise<void> {
  const bytes = await readBytes(incoming)
  if (!bytes.equals(await readBytes(layerPath(root, place.article, place.annotator)))) return
  const trail = await readBytes(auditPath(root, place.article, place.annotator)).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  if (!trail?.includes(sha256Of(bytes))) await beginTrail(root, place, bytes)
}

/** Whether the layer that is to be replaced still has its place, or none has. */
export async function isStill(
  root: string,
  { article, layers, before }: Pick<JournalEntry, 'article' | 'layers' | 'before'>,
) {
  const [annotator = ''] = layers
  const bytes = await readBytes(layerPath(root, article, annotator)).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  return bytes === null || sha256Of(bytes) === before
}
