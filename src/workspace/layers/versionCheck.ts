/** Whether the earlier versions of layers are what was kept: each is a state that its layer's audit trail knows. */
import { join } from 'node:path'
import { checkLayer } from '../../core/check/checkLayer.ts'
import type { Article } from '../../core/model/article.ts'
import { parseLayer } from '../../core/model/files.ts'
import type { ProblemCode, ProblemDetails } from '../../core/problem.ts'
import { sha256Of } from '../disk/digest.ts'
import { namesIn, readText } from '../disk/files.ts'
import { guardPath } from '../disk/guard.ts'
import { auditPath, historyFolder, layerPath, nameWithin, serverForksFolder } from '../disk/paths.ts'
import { checkTrail, linesOf, readLine } from './auditEntries.ts'
import { versionsOf } from './versions.ts'

type Report = (file: string, path: string, code: ProblemCode, details?: ProblemDetails) => void

/** Reports every earlier version that is damaged, of the articles that can be read. */
export async function checkVersions(
  root: string,
  articles: ReadonlyMap<string, Article | null>,
  report: Report,
): Promise<void> {
  for (const article of articles.values()) {
    if (!article) continue
    const folder = join(historyFolder(root, article.id, 'any'), '..')
    if (await guardPath(root, folder)) continue
    for (const annotator of await namesIn(folder).catch(() => [])) await checkOne(root, article, annotator, report)
  }
}

async function checkOne(root: string, article: Article, annotator: string, report: Report): Promise<void> {
  const versions = await versionsOf(root, article.id, annotator)
  if (versions.length === 0) return
  const known = await knownStates(root, article, annotator)
  for (const { name, time } of versions) {
    const path = join(historyFolder(root, article.id, annotator), `${name}.json`)
    const file = nameWithin(root, path)
    const text = (await guardPath(root, path)) ? null : await readText(path, file)
    if (text === null) continue
    if (!text.ok) report(file, '', 'version-damaged')
    else if (known.states.has(sha256Of(text.value))) continue
    // A layer that replaced another has a new trail, which knows nothing of the versions before it.
    else if (time >= known.since || !isLayerOn(text.value, article)) report(file, '', 'version-damaged')
  }
}

/** The sha256 of every state of a layer that its trail and its file tell, and the ISO time from which the trail is whole. */
async function knownStates(root: string, article: Article, annotator: string) {
  const never = '9999'
  const [path, file] = [auditPath(root, article.id, annotator), layerPath(root, article.id, annotator)]
  const trail = (await guardPath(root, path)) ? null : await readText(path)
  const layer = (await guardPath(root, file)) ? null : await readText(file)
  const { entries, broken } = trail?.ok ? checkTrail(trail.value, article.sha256) : { entries: [], broken: [] }
  const states = new Set(entries.flatMap((entry) => entry.layer ?? []))
  if (layer?.ok) states.add(sha256Of(layer.value))
  for (const state of await replacedStates(root, article.id, annotator)) states.add(state)
  return { states, since: broken.length > 0 ? never : (entries[0]?.at ?? never) }
}

/** The states that lines tell which the trail had before it was put together with a server's. */
async function replacedStates(root: string, article: string, annotator: string): Promise<readonly string[]> {
  const folder = serverForksFolder(root, article)
  if (await guardPath(root, folder)) return []
  const names = (await namesIn(folder).catch(() => [])).filter((name) => FORK.exec(name)?.[1] === annotator)
  const texts = await Promise.all(names.map((name) => readText(join(folder, name))))
  const lines = texts.flatMap((text) => (text.ok ? linesOf(text.value) : []))
  return lines.map(readLine).flatMap((read) => ('entry' in read && read.entry.layer) || [])
}

/** A file of such lines: `<annotator>-<sha256>.jsonl`. */
const FORK = /^(.+)-[0-9a-f]{64}\.jsonl$/

function isLayerOn(text: string, article: Article): boolean {
  const layer = parseLayer(text, '')
  if (!layer.ok) return layer.error.code === 'version-newer'
  return checkLayer(layer.value, { id: article.id, sha256: article.sha256, text: article.text }).length === 0
}
