/** What of trails and histories is gone, as far as what is left tells. */
import { join } from 'node:path'
import { ADJUDICATED, isId } from '../../core/model/ids.ts'
import type { ProblemCode, ProblemDetails } from '../../core/problem.ts'
import { exists, namesIn } from '../disk/files.ts'
import {
  auditFolder,
  auditPath,
  historyFolder,
  layerPath,
  nameWithin,
  serverInvitationPath,
  trashFolder,
} from '../disk/paths.ts'
import type { AuditEntry } from './auditEntries.ts'
import { layerPlaces } from './layers.ts'
import { versionsOf } from './versions.ts'

type Report = (file: string, path: string, code: ProblemCode, details?: ProblemDetails) => void

/** What can't be looked at isn't known to be gone. */
const isThere = (path: string) => exists(path).catch(() => true)

/**
 * Reports the folder of all trails where it is gone (`isAudited`: there were some), and each layer with earlier versions
 * whose trail is gone: a layer gets them only by being saved, and each saving is in its trail.
 */
export async function checkMissingTrails(root: string, isAudited: boolean, report: Report): Promise<void> {
  const places = await layerPlaces(root)
  if (isAudited && places.length > 0 && !(await isThere(auditFolder(root)))) {
    report(nameWithin(root, auditFolder(root)), '', 'trails-missing')
    return
  }
  const removed = await trailsInTrash(root)
  for (const { article, annotator } of places) {
    const trail = nameWithin(root, auditPath(root, article, annotator))
    if (removed.has(trail) || (await isThere(join(root, trail)))) continue
    const versions = await versionsOf(root, article, annotator)
    if (versions.length > 0)
      report(nameWithin(root, layerPath(root, article, annotator)), '', 'audit-missing', { trail })
  }
}

/**
 * Whether a layer with this trail was saved over an earlier state of itself, of which a version is kept the first time
 * that it happens.
 */
function hasHadVersions(entries: readonly AuditEntry[]): boolean {
  let before: string | null = null
  for (const { layer, edit } of entries) {
    if (layer === undefined) continue
    if (before !== null && layer !== null && layer !== before && edit !== undefined) return true
    before = layer
  }
  return false
}

/** Reports a layer whose earlier versions are gone. */
export async function checkMissingVersions(
  root: string,
  { article, annotator }: { readonly article: string; readonly annotator: string },
  entries: readonly AuditEntry[],
  report: Report,
): Promise<void> {
  // Version 0.1 keeps none of the adjudicated layer.
  if (annotator === ADJUDICATED || !hasHadVersions(entries)) return
  // A copy of a server's workspace has versions of what was written in it alone.
  if (await exists(serverInvitationPath(root)).catch(() => false)) return
  if ((await versionsOf(root, article, annotator)).length > 0) return
  const folder = nameWithin(root, historyFolder(root, article, annotator))
  report(nameWithin(root, layerPath(root, article, annotator)), '', 'history-missing', { folder })
}

/** The trails in the trash, by the names that they had: a layer that replaced another has none of its own yet. */
async function trailsInTrash(root: string): Promise<ReadonlySet<string>> {
  const trails = new Set<string>()
  for (const trash of await namesIn(trashFolder(root)).catch(() => [])) {
    const audit = join('.factmark', 'audit')
    for (const article of await namesIn(join(trashFolder(root), trash, audit)).catch(() => []))
      for (const name of await namesIn(join(trashFolder(root), trash, audit, article)).catch(() => []))
        if (isId(article)) trails.add(`.factmark/audit/${article}/${name}`)
  }
  return trails
}
