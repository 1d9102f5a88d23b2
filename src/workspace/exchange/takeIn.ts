/**
 * Imports layers of a bundle or layer file, each with consent: under its annotator's lock, with the earlier layer in
 * the history, and with sender and importer named in the audit trail and in the layer.
 */
import { join } from 'node:path'
import type { IdsAndClock } from '../../core/edits/plan.ts'
import { planMerge } from '../../core/edits/planReplace.ts'
import { saysSame } from '../../core/merge/difference.ts'
import type { Article } from '../../core/model/article.ts'
import { type Brought, withBrought } from '../../core/model/brought.ts'
import { serializeArticle } from '../../core/model/files.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import { type Annotator, emptyLayer, type Layer } from '../../core/model/layer.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { createExclusively } from '../disk/files.ts'
import { guardPath, writeWithin } from '../disk/guard.ts'
import { UnusableFile } from '../disk/jsonFile.ts'
import { articlePath, historyFolder, layerPath, nameWithin } from '../disk/paths.ts'
import { ChangedMeanwhile } from '../disk/replaceFile.ts'
import { systemCode, systemProblem } from '../disk/systemErrors.ts'
import { createAdjudicationLock } from '../layers/adjudicationLock.ts'
import { createLayerFile } from '../layers/layerFile.ts'
import { readLayer } from '../layers/layers.ts'
import { keepVersion, thinVersions } from '../layers/versions.ts'
import { keepCopy } from '../library/articleCopies.ts'
import { readArticle } from '../library/articles.ts'
import { trashLayer } from '../trash/trash.ts'
import type { Incoming, IncomingLayer } from './incoming.ts'

/** The result of importing a file: its article, whose layers were imported and whose were left unchanged. */
export interface Exchanged {
  readonly article: string
  readonly taken: readonly string[]
  readonly kept: readonly string[]
  /** The imported layers with those that they replaced (null: none), for undoing the import. */
  readonly replaced: readonly Replaced[]
}

/** A layer that was taken in, and the one before it. */
export interface Replaced {
  readonly after: Layer
  readonly before: Layer | null
}

/** Whose layers to take in, who does so, and the time, ISO in UTC. */
export interface TakeInOptions {
  readonly accept: readonly string[]
  readonly by: Annotator
  readonly now: () => string
  /** Called before each layer. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** Called with each layer that was taken in, also where a later one can't be. */
  readonly onLayer?: ((replaced: Replaced) => void) | undefined
  /** Aborted, it ends before the next layer; those that are taken in stay. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Takes the accepted layers of a file in; what says the same as here is left alone. The locks of their annotators are
 * the caller's, that of the adjudicated layer is taken here. Fails with `incoming-moved` where a layer here isn't what it
 * was when the file was looked at, `adjudication-locked`, `stopped-midway`, and as reading and writing do.
 */
export async function takeIn(root: string, incoming: Incoming, options: TakeInOptions): Promise<Result<Exchanged>> {
  const { article, file, from, made, layers } = incoming
  const { accept, by, now, onProgress, onLayer, signal } = options
  const chosen = layers.filter(({ row }) => accept.includes(row.annotator.id) && row.standing !== 'same')
  const kept = layers.filter((layer) => !chosen.includes(layer)).map(({ row }) => row.annotator.id)
  const here = await putArticle(root, incoming)
  if (!here.ok) return here
  const brought: Brought = { by: { id: by.id, name: by.name }, at: now(), from, made, file }
  const replaced: Replaced[] = []
  const putAll = async (): Promise<Result<null>> => {
    for (const [done, layer] of chosen.entries()) {
      if (signal?.aborted)
        return done === 0 ? fail('cancelled') : fail('stopped-midway', { done, total: chosen.length })
      onProgress?.(done, chosen.length)
      const after = withBrought(layer.layer, brought)
      const put = await putLayer(root, article, { ...layer, layer: after }, { by, now, brought, file })
      if (!put.ok) return put
      const one: Replaced = { after, before: layer.before }
      replaced.push(one)
      onLayer?.(one)
    }
    return ok(null)
  }
  const isShared = chosen.some(({ row }) => row.role === 'adjudicated')
  const put = await (isShared ? whileAdjudicating(root, article.id, { by, now }, putAll) : putAll())
  if (!put.ok) return put
  return ok({ article: article.id, taken: chosen.map(({ row }) => row.annotator.id), kept, replaced })
}

/**
 * Undoes the import: the earlier layer is restored; if there was none, the imported one goes to the trash. A layer that
 * has changed since stays, with `incoming-moved`. Otherwise as `takeIn`.
 */
export async function takeBack(
  root: string,
  articleId: string,
  replaced: readonly Replaced[],
  options: TakeBackOptions,
): Promise<Result<null>> {
  const stored = await readArticle(root, articleId)
  if (!stored.ok) return stored
  const { article } = stored.value
  const putAll = async (): Promise<Result<null>> => {
    for (const { after, before } of replaced) {
      const { id } = after.annotator
      const put = before
        ? await putLayer(root, article, { layer: before, before: after }, { ...options, file: articleId })
        : await removeUnchanged(root, article, after, options)
      if (!put.ok)
        return put.error.code === 'incoming-moved' ? fail('incoming-moved', { file: articleId, annotator: id }) : put
    }
    return ok(null)
  }
  const isShared = replaced.some(({ after }) => after.annotator.id === ADJUDICATED)
  return isShared ? whileAdjudicating(root, article.id, options, putAll) : putAll()
}

/** Who takes back, when, and where ids of the trash come from. */
export type TakeBackOptions = Pick<TakeInOptions, 'by' | 'now'> & Pick<IdsAndClock, 'newId'>

async function removeUnchanged(
  root: string,
  article: Article,
  layer: Layer,
  { by, now, newId }: TakeBackOptions,
): Promise<Result<unknown>> {
  const { id } = layer.annotator
  const found = await readLayer(root, article.id, id)
  if (!found.ok) return found
  return saysSame(found.value, layer) ? trashLayer(root, article.id, id, { by, now, newId }) : fail('incoming-moved')
}

/** The article of a bundle, and its guidelines where there are none. */
async function putArticle(root: string, { article, isNewArticle, guidelines, file }: Incoming): Promise<Result<null>> {
  const path = articlePath(root, article.id)
  if (isNewArticle) {
    const json = serializeArticle(article)
    const made = await writeWithin(root, path, () => createExclusively(path, json))
    if (!made.ok) return made
    if (made.value) await keepCopy(root, article.id, json)
    const stored = await readArticle(root, article.id)
    if (!stored.ok) return stored
    if (stored.value.article.sha256 !== article.sha256) return fail('bundle-sha256', { file, id: article.id })
  }
  if (guidelines === null) return ok(null)
  const guide = join(root, 'guidelines.md')
  const copied = await writeWithin(root, guide, () => createExclusively(guide, guidelines))
  return copied.ok ? ok(null) : copied
}

interface PutOptions extends Pick<TakeInOptions, 'by' | 'now'> {
  readonly brought?: Brought
  readonly file: string
}

/** Puts a layer in the place of the one that is known to be there, which goes into the history. */
async function putLayer(
  root: string,
  article: Article,
  { layer, before }: Pick<IncomingLayer, 'layer' | 'before'>,
  { by, now, brought, file }: PutOptions,
): Promise<Result<null>> {
  const { annotator } = layer
  const path = layerPath(root, article.id, annotator.id)
  const versions = historyFolder(root, article.id, annotator.id)
  const unsafe = (await guardPath(root, path)) ?? (await guardPath(root, versions))
  if (unsafe) return { ok: false, error: unsafe }
  const stored = createLayerFile({ root, article, annotator, by: by.id, now, mayWrite: () => true })
  try {
    const found = await stored.read()
    if (!saysSame(found, before)) return fail('incoming-moved', { file, annotator: annotator.id })
    if (found) await keepVersion(versions, path, now())
    stored.record(planMerge(found ?? emptyLayer(article, annotator), layer), brought)
    await stored.write(layer)
    await thinVersions(versions).catch(() => undefined)
    return ok(null)
  } catch (error) {
    return { ok: false, error: problemOf(error, nameWithin(root, path), { file, annotator: annotator.id }) }
  }
}

function problemOf(error: unknown, name: string, details: Problem['details']): Problem {
  if (error instanceof UnusableFile) return error.problem
  if (error instanceof ChangedMeanwhile) return { code: 'incoming-moved', details }
  if (systemCode(error) === null) throw error
  return systemProblem(error, 'file-unwritable', name)
}

async function whileAdjudicating<T>(
  root: string,
  article: string,
  { by, now }: Pick<TakeInOptions, 'by' | 'now'>,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const lock = createAdjudicationLock({ root, annotator: by, now, isAlone: () => false })
  const taken = await lock.take(article)
  if (!taken.ok) return taken
  try {
    return await work()
  } finally {
    await lock.release(article)
  }
}
