/** Whether the audit trails prove the workspace intact: each chain from its article on, and each layer by its trail's end. */
import { join } from 'node:path'
import type { Article } from '../../core/model/article.ts'
import { isId } from '../../core/model/ids.ts'
import type { ProblemCode, ProblemDetails } from '../../core/problem.ts'
import { sha256Of } from '../disk/digest.ts'
import { namesIn, readText } from '../disk/files.ts'
import { guardPath } from '../disk/guard.ts'
import { auditFolder, auditPath, layerPath, nameWithin, switchTrailPath, switchTrailsFolder } from '../disk/paths.ts'
import { type AuditEntry, checkTrail, SWITCH_TRAIL } from './auditEntries.ts'
import { checkMissingVersions } from './missingParts.ts'
import { versionsOf } from './versions.ts'

type Report = (file: string, path: string, code: ProblemCode, details?: ProblemDetails) => void

/** Reports every entry that isn't what was written, and every layer that isn't what its trail ends in. */
export async function checkAuditTrails(
  root: string,
  articles: ReadonlyMap<string, Article | null>,
  report: Report,
): Promise<void> {
  for (const name of await namesIn(switchTrailsFolder(root)).catch(() => [])) {
    const annotator = name.replace(/\.jsonl$/, '')
    if (annotator !== name && isId(annotator))
      await readTrail(root, switchTrailPath(root, annotator), SWITCH_TRAIL, report)
  }
  for (const id of (await namesIn(auditFolder(root)).catch(() => [])).filter(isId)) {
    const article = articles.get(id)
    // Without its article a trail has no starting point; the missing article is reported elsewhere, or was removed.
    if (!article) continue
    for (const name of await namesIn(join(auditFolder(root), id)).catch(() => [])) {
      const annotator = name.replace(/\.jsonl$/, '')
      if (annotator !== name && isId(annotator)) await checkOne(root, article, annotator, report)
    }
  }
}

/** The entries of a trail that can be trusted by themselves, after reporting the others; null for one that can't be read. */
async function readTrail(
  root: string,
  path: string,
  begins: string,
  report: Report,
): Promise<readonly AuditEntry[] | null> {
  const file = nameWithin(root, path)
  const unsafe = await guardPath(root, path)
  const text = unsafe ? ({ ok: false, error: unsafe } as const) : await readText(path, file)
  if (!text.ok) {
    report(file, '', text.error.code, text.error.details)
    return null
  }
  const { entries, broken } = checkTrail(text.value, begins)
  for (const found of broken) report(file, `entry ${found.entry}`, 'audit-broken', found)
  return entries
}

async function checkOne(root: string, article: Article, annotator: string, report: Report): Promise<void> {
  const entries = await readTrail(root, auditPath(root, article.id, annotator), article.sha256, report)
  if (!entries) return
  const layerFile = layerPath(root, article.id, annotator)
  const layer = (await guardPath(root, layerFile)) ? null : await readText(layerFile)
  // A layer that was removed by its annotator leaves its trail.
  if (!layer?.ok) return
  await checkMissingVersions(root, { article: article.id, annotator }, entries, report)
  const sha256 = sha256Of(layer.value)
  const [last, before] = entries.filter((entry) => entry.layer !== undefined).reverse()
  if (!last && (await versionsOf(root, article.id, annotator)).length > 0)
    report(nameWithin(root, layerFile), '', 'audit-missing', {
      trail: nameWithin(root, auditPath(root, article.id, annotator)),
    })
  // One write behind: the program was ended in its midst, and finishes it when the layer is next opened.
  if (!last || last.layer === sha256 || before?.layer === sha256) return
  report(nameWithin(root, layerFile), '', 'audit-layer-differs', { entry: last.entry })
}
