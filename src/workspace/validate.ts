/** Everything in a workspace that violates its contract: what `factmark validate` lists. Reads; never writes. */
import { join } from 'node:path'
import type { z } from 'zod'
import { checkLayer } from '../core/check/checkLayer.ts'
import { faultsOf } from '../core/codebook/checkCodebook.ts'
import { type Article, articleSchema } from '../core/model/article.ts'
import { blocksIn, omittedIn } from '../core/model/articleBlock.ts'
import { codebookSchema } from '../core/model/codebookSchema.ts'
import { issuePlaces } from '../core/model/fileFormat.ts'
import { parseArticle, parseCodebook, parseLayer, parseWorkspace } from '../core/model/files.ts'
import { isId } from '../core/model/ids.ts'
import { type Layer, layerSchema } from '../core/model/layer.ts'
import { workspaceSchema } from '../core/model/workspace.ts'
import type { Problem, ProblemCode, ProblemDetails } from '../core/problem.ts'
import type { Result } from '../core/result.ts'
import { checkClaims } from './claims/checkClaims.ts'
import { sha256Of } from './disk/digest.ts'
import { exists, namesIn, readText } from './disk/files.ts'
import { guardPath } from './disk/guard.ts'
import { articlesFolder, codebookPath, layersFolder, nameWithin, workspaceFilePath } from './disk/paths.ts'
import { previousFault } from './import/nearText.ts'
import { originalOf } from './import/remake.ts'
import { checkAuditTrails } from './layers/auditCheck.ts'
import { checkMissingTrails } from './layers/missingParts.ts'
import { checkVersions } from './layers/versionCheck.ts'
import { copyFault } from './library/articleCopies.ts'

/** A problem and where it is: the file, relative to the workspace with forward slashes, and the path within it (`''`: the whole). */
export interface Finding {
  readonly file: string
  readonly path: string
  readonly problem: Problem
}

/** All that is wrong in the workspace in `root`, by file. Files that aren't JSON by their name are passed over. */
export async function validateWorkspace(root: string): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const report: Report = (file, path, code, details = {}) =>
    findings.push({ file, path, problem: { code, details: { file, path, ...details } } })

  const workspace = await readAs(
    root,
    nameWithin(root, workspaceFilePath(root)),
    parseWorkspace,
    workspaceSchema,
    report,
  )
  await checkCodebook(root, report)
  await checkClaims(root, (file, path, { code, details }) => report(file, path, code, details))
  const articles = await checkArticles(root, report)
  for (const folder of await foldersIn(layersFolder(root))) {
    const article = articles.get(folder)
    for (const name of await jsonNamesIn(join(layersFolder(root), folder)))
      await checkLayerFile(
        root,
        `layers/${folder}/${name}`,
        { folder, name, article, earlier: earlierIds(folder, articles) },
        report,
      )
  }
  await checkAuditTrails(root, articles, report)
  await checkMissingTrails(root, workspace?.audited === true, report)
  await checkVersions(root, articles, report)
  return findings
}

type Report = (file: string, path: string, code: ProblemCode, details?: ProblemDetails) => void

async function checkCodebook(root: string, report: Report): Promise<void> {
  const file = nameWithin(root, codebookPath(root))
  if (!(await exists(codebookPath(root)).catch(() => true))) return
  const codebook = await readAs(root, file, parseCodebook, codebookSchema, report)
  for (const { path, reason, key } of codebook ? faultsOf(codebook) : [])
    report(file, path, 'codebook-faulty', { reason, key })
}

/** The articles by id; null for a file that is there but can't be read, so that its layers aren't called orphans. */
async function checkArticles(root: string, report: Report): Promise<ReadonlyMap<string, Article | null>> {
  const articles = new Map<string, Article | null>()
  for (const name of await jsonNamesIn(articlesFolder(root))) {
    const file = `articles/${name}`
    const id = name.slice(0, -'.json'.length)
    if (!isId(id)) report(file, '', 'id-invalid', { id })
    const article = await readAs(root, file, parseArticle, articleSchema, report)
    articles.set(id, article)
    if (!article) continue
    if (article.id !== id) report(file, 'id', 'id-differs', { found: article.id, expected: id })
    if (article.sha256 !== sha256Of(article.text)) report(file, 'sha256', 'sha256-differs')
    for (const { path, reason } of [...blocksIn(article).faults, ...omittedIn(article).faults])
      report(file, path, 'block-ignored', { reason })
    const copy = await copyFault(root, article)
    if (copy !== null) report(copy, '', 'article-copy-differs')
    if (!article.original) continue
    const kept = await originalOf(root, article)
    if (!kept.ok) report(file, 'original', kept.error.code, kept.error.details)
    else if (kept.value.file.bytes.byteLength !== article.original.bytes)
      report(file, 'original.bytes', 'original-differs')
  }
  for (const id of articles.keys()) {
    const fault = previousFault(id, articles)
    if (fault) report(`articles/${id}.json`, 'previous', fault.code, fault.details)
  }
  return articles
}

interface LayerFile {
  readonly folder: string
  readonly name: string
  readonly article: Article | null | undefined
  /** The ids of the versions before the article; null where that isn't known. */
  readonly earlier: ReadonlySet<string> | null
}

async function checkLayerFile(
  root: string,
  file: string,
  { folder, name, article, earlier }: LayerFile,
  report: Report,
) {
  const annotator = name.slice(0, -'.json'.length)
  if (!isId(annotator)) report(file, '', 'id-invalid', { id: annotator })
  if (!isId(folder)) report(file, '', 'id-invalid', { id: folder })
  const layer = await readAs(root, file, parseLayer, layerSchema, report)
  if (!layer) return
  if (layer.annotator.id !== annotator)
    report(file, 'annotator.id', 'id-differs', { found: layer.annotator.id, expected: annotator })
  if (layer.article.id !== folder)
    report(file, 'article.id', 'id-differs', { found: layer.article.id, expected: folder })
  if (article === undefined) report(file, 'article.id', 'article-missing', { id: folder })
  if (!article) return
  // The id was compared with the folder's name; an article whose own id is wrong has already been reported.
  const placed = { id: layer.article.id, sha256: article.sha256, text: article.text }
  for (const { path, problem } of checkLayer(layer, placed)) report(file, path, problem.code, problem.details)
  for (const { path, id } of carriedFromElsewhere(layer, earlier)) report(file, path, 'carried-not-earlier', { id })
}

/** The ids of the versions before an article; null where their chain breaks off. */
function earlierIds(id: string, articles: ReadonlyMap<string, Article | null>): ReadonlySet<string> | null {
  const ids = new Set<string>()
  for (let at = articles.get(id)?.previous ?? null; at !== null && !ids.has(at); ) {
    ids.add(at)
    const article = articles.get(at)
    if (!article) return null
    at = article.previous ?? null
  }
  return ids
}

/** Where a layer says that something comes from an article that is no earlier version. */
function carriedFromElsewhere({ annotations, uncarried = [] }: Layer, earlier: ReadonlySet<string> | null) {
  if (!earlier) return []
  const said = [
    ...annotations.map(({ carried }, index) => ({
      path: `annotations[${index}].carried.article`,
      id: carried?.article,
    })),
    ...uncarried.map(({ article }, index) => ({ path: `uncarried[${index}].article`, id: article })),
  ]
  return said.flatMap(({ path, id }) => (id === undefined || earlier.has(id) ? [] : [{ path, id }]))
}

/** Reads a file by its schema and reports every place where it breaks it; null if it does. */
async function readAs<T>(
  root: string,
  file: string,
  parse: (text: string, file: string) => Result<T>,
  schema: z.ZodType<T>,
  report: Report,
): Promise<T | null> {
  const unsafe = await guardPath(root, join(root, file))
  if (unsafe) {
    report(file, '', unsafe.code, unsafe.details)
    return null
  }
  const text = await readText(join(root, file), file)
  const parsed = text.ok ? parse(text.value, file) : text
  if (parsed.ok) return parsed.value
  const { code, details } = parsed.error
  const places = code === 'file-invalid' && text.ok ? issuePlaces(schema, text.value) : []
  if (places.length === 0) report(file, '', code, details)
  for (const issue of places) report(file, issue.path, code, issue)
  return null
}

async function jsonNamesIn(folder: string): Promise<readonly string[]> {
  const names = await namesIn(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.json') && !name.startsWith('.'))
}

/** Names in a folder except hidden ones; none if it is a file. */
async function foldersIn(folder: string): Promise<readonly string[]> {
  return (await namesIn(folder).catch(() => [])).filter((name) => !name.startsWith('.'))
}
