/**
 * What is left of a layer whose file is damaged, or whose last write was cut off: the newest version in its history
 * that agrees with the article, with the edits that the audit trail has since then made again.
 */
import { join } from 'node:path'
import { type Skipped, salvageLayer } from '../../core/check/salvage.ts'
import { applyEdit } from '../../core/edits/applyEdit.ts'
import { editSchema } from '../../core/edits/edit.ts'
import type { Article } from '../../core/model/article.ts'
import { parseLayer, serializeLayer } from '../../core/model/files.ts'
import { type Annotator, emptyLayer, type Layer } from '../../core/model/layer.ts'
import { parseBy } from '../../core/model/parseBy.ts'
import { jsonOrNull } from '../../core/model/parseJson.ts'
import type { ProblemCode, ProblemDetails } from '../../core/problem.ts'
import { sha256Of } from '../disk/digest.ts'
import { readText } from '../disk/files.ts'
import { auditPath, historyFolder } from '../disk/paths.ts'
import { type AuditEntry, type CheckedTrail, checkTrail } from './auditEntries.ts'
import { refusal } from './layers.ts'
import { versionsOf } from './versions.ts'

/** What to open in place of a damaged layer, and the problem that reports it; null if nothing is left. */
export interface Rescued {
  readonly layer: Layer | null
  readonly code: ProblemCode
  readonly details: ProblemDetails
}

/** The newest good version with the edits since, else what can be read of the damaged text itself, else nothing. */
export async function rescueLayer(
  root: string,
  article: Article,
  annotator: Annotator,
  text: string,
): Promise<Rescued> {
  const good = await newestGood(root, article, annotator)
  if (good) return { layer: good.layer, code: 'layer-recovered', details: { time: good.time } }
  const salvaged = salvageLayer(jsonOrNull(text), article, annotator.id)
  if (!salvaged) return { layer: null, code: 'layer-set-aside', details: {} }
  return { layer: salvaged.layer, code: 'layer-salvaged', details: { skipped: listed(salvaged.skipped) } }
}

/**
 * The layer with the last write's edits made again, where the file is as it was before that write: the program was ended
 * between the audit trail and the layer. Null where that isn't what happened.
 */
export async function finishInterrupted(
  root: string,
  article: Article,
  annotator: Annotator,
  found: { readonly layer: Layer; readonly sha256: string },
): Promise<Layer | null> {
  const { entries, broken } = await trailOf(root, article, annotator)
  const ends = entries.flatMap((entry, index) => (entry.layer === undefined ? [] : [{ index, layer: entry.layer }]))
  const before = ends.at(-2)
  if (broken.length > 0 || before?.layer !== found.sha256) return null
  return replay(article, { layer: found.layer, time: '' }, entries.slice(before.index + 1)).layer
}

interface Good {
  readonly layer: Layer
  /** The ISO time from which it is. */
  readonly time: string
}

async function newestGood(root: string, article: Article, annotator: Annotator): Promise<Good | null> {
  const { entries } = await trailOf(root, article, annotator)
  const folder = historyFolder(root, article.id, annotator.id)
  let unlisted: Good | null = null
  for (const { name, time } of await versionsOf(root, article.id, annotator.id)) {
    const text = await readText(join(folder, `${name}.json`))
    const parsed = text.ok ? parseLayer(text.value, name) : text
    if (!text.ok || !parsed.ok || refusal(root, parsed.value, article, annotator.id)) continue
    const version = { layer: parsed.value, time }
    const from = entries.findLastIndex((entry) => entry.layer === sha256Of(text.value))
    if (from >= 0) return replay(article, version, entries.slice(from + 1))
    // A version that the trail doesn't know may be damaged where no schema sees it.
    unlisted ??= version
  }
  const whole = fromTheTrail(article, annotator, entries)
  const isCertain = whole !== null && sha256Of(serializeLayer(whole.layer)) === entries.at(-1)?.layer
  return isCertain ? whole : (unlisted ?? whole)
}

/** The layer from its trail alone, which began with an empty layer, or last went on from one; null where it didn't. */
function fromTheTrail(article: Article, annotator: Annotator, entries: readonly AuditEntry[]): Good | null {
  const from = entries.findLastIndex((entry) => entry.layer === null)
  const rest = entries.slice(from + 1)
  const [first] = rest
  if (first?.edit === undefined) return null
  return replay(article, { layer: emptyLayer(article, annotator), time: first.at }, rest)
}

/** Makes edits again, up to the first entry that is none or can't be made. */
function replay(article: Article, from: Good, entries: readonly AuditEntry[]): Good {
  let { layer, time } = from
  for (const entry of entries) {
    const edit = parseBy(editSchema, entry.edit)
    const applied = edit.success ? applyEdit(article.text, layer, edit.data) : null
    if (!applied?.ok) break
    layer = applied.value.layer
    time = entry.at
  }
  return { layer, time }
}

async function trailOf(root: string, article: Article, annotator: Annotator): Promise<CheckedTrail> {
  const text = await readText(auditPath(root, article.id, annotator.id))
  return checkTrail(text.ok ? text.value : '', article.sha256)
}

/** The first few of what was left out, one a line, and how many there are. */
function listed({ count, first }: Skipped): string {
  return [...first, ...(count > first.length ? [`… (${count})`] : [])].join('\n')
}
