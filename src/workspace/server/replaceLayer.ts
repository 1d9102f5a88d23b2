/** Replaces a layer's file and trail by what a server has. */
import { dirname } from 'node:path'
import type { Result } from '../../core/result.ts'
import type { Place } from '../../core/sync/remote.ts'
import type { Replacement } from '../../core/sync/workingCopy.ts'
import { sha256Of } from '../disk/digest.ts'
import { contentFingerprint } from '../disk/fileFingerprint.ts'
import { attempt, createExclusively, readBytes, writeAtomically } from '../disk/files.ts'
import { makeFolder } from '../disk/folders.ts'
import { guardWrite } from '../disk/guard.ts'
import { UnusableFile } from '../disk/jsonFile.ts'
import { auditPath, historyFolder, layerPath, nameWithin, serverForkPath } from '../disk/paths.ts'
import { ChangedMeanwhile, replaceFile } from '../disk/replaceFile.ts'
import { systemCode } from '../disk/systemErrors.ts'
import { openTrail } from '../layers/auditTrail.ts'
import { beginTrail } from '../layers/beginTrail.ts'
import { createLayerFile } from '../layers/layerFile.ts'
import { keepVersion, thinVersions } from '../layers/versions.ts'
import { readArticle } from '../library/articles.ts'

/** A replacement, and whether the layer is the member's own, of which earlier versions are kept. */
export interface Replacing extends Replacement {
  readonly isOwn: boolean
  /** An ISO time in UTC. */
  readonly now: string
}

/**
 * Replaces a layer. The file comes first and its trail after it: where that is cut off, the file has everything that both
 * sides had, and the next cycle puts it together with the server's trail again. The other way round, opening the layer
 * would note the old file as the newest. False where something else wrote the file meanwhile.
 */
export async function replaceLayer(root: string, place: Place, by: Replacing): Promise<Result<boolean>> {
  const { article, annotator } = place
  const [file, trail] = [layerPath(root, article, annotator), auditPath(root, article, annotator)]
  for (const path of [file, trail]) {
    const unsafe = await guardWrite(root, path)
    if (unsafe) return { ok: false, error: unsafe }
  }
  return attempt('file-unwritable', nameWithin(root, file), async () => {
    await keepLost(root, place, by)
    const known = await contentFingerprint(file)
    const versions = historyFolder(root, article, annotator)
    if (by.isOwn && known !== null) await keepVersion(versions, file, by.now)
    try {
      await replaceFile(file, Buffer.from(by.text), known)
    } catch (error) {
      if (error instanceof ChangedMeanwhile) return false
      throw error
    }
    await writeAtomically(trail, by.trail.lines.map(({ line }) => `${line}\n`).join(''))
    if (by.isOwn) await thinVersions(versions)
    return true
  })
}

/** Keeps the lines that the trail no longer has; the server has them too. */
async function keepLost(root: string, { article, annotator }: Place, { lost }: Replacing): Promise<void> {
  if (lost.length === 0) return
  const text = lost.map(({ line }) => `${line}\n`).join('')
  const path = serverForkPath(root, article, annotator, sha256Of(text))
  await makeFolder(dirname(path))
  await createExclusively(path, text)
}

/**
 * Finishes a write of an own or adjudicated layer that was cut off, and notes in its trail what changed from outside, as
 * `member`, as opening it does; whether its file is what its trail ends in then.
 */
export async function settleLayer(
  root: string,
  place: Place,
  { member, now }: { readonly member: string; readonly now: () => string },
): Promise<boolean> {
  const { article, annotator } = place
  const stored = await readArticle(root, article)
  if (!stored.ok) return false
  const whose = { id: annotator, name: annotator }
  const file = createLayerFile({
    root,
    article: stored.value.article,
    annotator: whose,
    by: member,
    now,
    mayWrite: () => true,
  })
  try {
    await file.read()
    const bytes = await readBytes(layerPath(root, article, annotator))
    const trail = openTrail(auditPath(root, article, annotator), stored.value.article.sha256)
    if ((await trail.layer()) !== sha256Of(bytes)) await beginTrail(root, place, bytes)
    return true
  } catch (error) {
    if (error instanceof UnusableFile || error instanceof ChangedMeanwhile || systemCode(error) !== null) return false
    throw error
  }
}
