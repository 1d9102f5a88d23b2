/**
 * One layer in memory: how it is read, changed, merged with what something else wrote, and written. Edits that a write
 * has not taken to the disk yet are kept elsewhere while the disk refuses.
 */
import { randomUUID } from 'node:crypto'
import { Low } from 'lowdb'
import { applyEdit } from '../../core/edits/applyEdit.ts'
import type { Edit } from '../../core/edits/edit.ts'
import { planMerge } from '../../core/edits/planReplace.ts'
import type { Difference } from '../../core/merge/difference.ts'
import { mergeLayers } from '../../core/merge/mergeLayers.ts'
import { withoutBrought } from '../../core/model/brought.ts'
import { type Annotator, emptyLayer, type Layer } from '../../core/model/layer.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { LONGEST_LINE, longestLine } from '../../core/text/lines.ts'
import { UnusableFile } from '../disk/jsonFile.ts'
import { articlePath, layerPath, nameWithin } from '../disk/paths.ts'
import { ChangedMeanwhile } from '../disk/replaceFile.ts'
import { createSerialQueue } from '../disk/serialQueue.ts'
import { systemCode, systemProblem } from '../disk/systemErrors.ts'
import { createWriteQueue, type WriteQueue } from '../disk/writeQueue.ts'
import { keepCopy, mendCopy } from '../library/articleCopies.ts'
import { readArticle, type StoredArticle } from '../library/articles.ts'
import { createLayerFile, type LayerFile } from './layerFile.ts'

/** Where edits are kept that can't be written into the workspace for now. */
export interface UnsavedEdits {
  /** Keeps them in place of those kept before; none left means that all is written. */
  readonly keep: (article: string, edits: readonly Edit[]) => Promise<void>
  /** Those kept for an article, to be repeated. */
  readonly kept: (article: string) => Promise<readonly Edit[]>
}

/** What a store works with. */
export interface LayerStoreOptions {
  readonly root: string
  readonly annotator: Annotator
  /** Whose edits these are, by id, as the audit trail says it; the annotator's if left out. */
  readonly by?: string
  /** Called at each failed write, and with null when one succeeds after all. */
  readonly onSaving: (article: string, problem: Problem | null) => void
  /** Called when something else had changed a layer and the two were merged: a file that was written, or what came from the team's server. */
  readonly onMerged?: (article: string, differences: readonly Difference[], from: 'file' | 'server') => void
  /** Called after each write that is on the disk. */
  readonly onWritten?: (article: string) => void
  /**
   * Called when something else replaces an open layer with one of a newer version, and (null) with one of this version.
   */
  readonly onReadOnly?: (article: string, problem: Problem | null) => void
  /** Called when something else had damaged the file of an open layer, which was set aside. */
  readonly onNotice?: (problem: Problem) => void
  /** Why nothing may be changed now, such as while another program has the lock; null if it may. */
  readonly readOnly?: () => Problem | null
  /** Why this layer can't be written now, asked before each try, as where its lock was lost; null if it can. */
  readonly mayWriteNow?: (article: string) => Promise<Problem | null>
  readonly unsaved?: UnsavedEdits
  /** An ISO time in UTC, and a UUID; replaced in tests. */
  readonly now?: () => string
  readonly newId?: () => string
  /** Waits so many milliseconds before another try; replaced in tests. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

/** A layer in memory, with the queue of its writes. */
export interface HeldLayer {
  readonly stored: StoredArticle
  readonly database: Low<Layer>
  readonly file: LayerFile
  readonly queue: WriteQueue
  /** Why it could only be looked at when it was read; null if it could be changed. */
  readonly readOnly: Problem | null
  /** Brings in what something else changed on the disk; whether there is something to write then. */
  readonly takeOutside: () => Promise<boolean>
  /** Does `work`, which may replace the file and its trail together, while neither is read or written here; then takes in what it made. */
  readonly whileStill: <T>(work: () => Promise<T>) => Promise<T>
  /** Applies an edit in memory and notes it for the next write. */
  readonly apply: (edit: Edit) => Result<null>
  readonly notices: Problem[]
}

/** How often a write is tried again at once where something else has just written the file. */
const MOST_TRIES = 10

/** Reads an article and the annotator's layer on it, and repeats the edits that were kept. Fails as reading them does. */
export async function holdLayer(options: LayerStoreOptions, article: string): Promise<Result<HeldLayer>> {
  const { root, annotator, onSaving, wait, unsaved, newId = randomUUID } = options
  const now = options.now ?? (() => new Date().toISOString())
  const mayWrite = () => !options.readOnly?.()
  const stored = await readArticle(root, article)
  if (!stored.ok) return stored
  const size = longestLine(stored.value.article.text)
  if (size > LONGEST_LINE)
    return fail('line-too-long', { file: nameWithin(root, articlePath(root, article)), size, limit: LONGEST_LINE })
  const path = layerPath(root, article, annotator.id)
  const name = nameWithin(root, path)
  const file = createLayerFile({
    root,
    article: stored.value.article,
    annotator,
    by: options.by ?? annotator.id,
    now,
    mayWrite,
  })
  const database = new Low<Layer>(file, emptyLayer(stored.value.article, annotator))
  try {
    await database.read()
  } catch (error) {
    return err(problemOf(error, 'file-unreadable', name))
  }
  let base = database.data
  let isKept = false
  /** The edits that no write has taken to the disk yet. */
  let unwritten: readonly Edit[] = []
  /** What was restored in memory; it is told once it is on the disk. */
  let restored: readonly Problem[] = []
  let wasReadOnly = file.readOnly() !== null

  const inTurn = createSerialQueue()

  const take = async (isNoted = false) => {
    const outside = await file.changedOutside(isNoted)
    const readOnly = file.readOnly()
    // Told once, also where two looks at the file waited for each other.
    if (wasReadOnly !== (readOnly !== null)) options.onReadOnly?.(article, readOnly)
    wasReadOnly = readOnly !== null
    if (!outside) return false
    const theirs = outside.layer
    if (!theirs) {
      restored = [...restored, ...file.notices()]
      return true
    }
    const merged = mergeLayers(base, database.data, theirs, newId)
    const replacement = planMerge(theirs, merged.layer)
    base = theirs
    database.data = merged.layer
    if (merged.differences.length > 0) options.onMerged?.(article, merged.differences, isNoted ? 'server' : 'file')
    if (replacement.type === 'batch' && replacement.edits.length === 0) return false
    file.record(replacement)
    return true
  }
  /** Writes what is in memory together with what is on the disk, again as often as that changes meanwhile. */
  const writeMerged = async (tries = MOST_TRIES) => {
    try {
      return await inTurn(async () => {
        await take()
        const [layer, taken] = [database.data, unwritten]
        await database.write()
        return { layer, taken }
      })
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || tries === 1) throw error
      return writeMerged(tries - 1)
    }
  }
  const write = async (): Promise<Problem | null> => {
    try {
      const refused = await options.mayWriteNow?.(article)
      if (refused) {
        await unsaved?.keep(article, unwritten)
        return refused
      }
      // What the layer rests on is kept twice before anything on it is called saved.
      if (!isKept) await keepCopy(root, article, stored.value.json)
      isKept = true
      const { layer, taken } = await writeMerged()
      base = layer
      unwritten = unwritten.slice(taken.length)
      await unsaved?.keep(article, unwritten)
      const told = restored
      restored = []
      for (const notice of told) options.onNotice?.(notice)
      options.onWritten?.(article)
      return null
    } catch (error) {
      await unsaved?.keep(article, unwritten)
      return problemOf(error, 'file-unwritable', name)
    }
  }
  const queue = createWriteQueue({ write, onProblem: (found) => onSaving(article, found), ...(wait && { wait }) })
  const apply = (edit: Edit): Result<null> => {
    const applied = applyEdit(stored.value.article.text, database.data, edit)
    if (!applied.ok) return applied
    database.data = withoutBrought(applied.value.layer)
    file.record(edit)
    unwritten = [...unwritten, edit]
    // The next try may be seconds away, and the program may end before it.
    if (queue.problem()) void unsaved?.keep(article, unwritten)
    return ok(null)
  }

  const whileStill = async <T>(work: () => Promise<T>): Promise<T> => {
    const { done, isLeft } = await inTurn(async () => ({ done: await work(), isLeft: await take(true) }))
    if (isLeft && mayWrite()) void queue.written()
    return done
  }

  const notices = [...file.notices()]
  const readOnly = file.readOnly()
  if (mayWrite()) await mendCopy(root, article, stored.value.json)
  const found = mayWrite() ? ((await unsaved?.kept(article)) ?? []) : []
  if (readOnly && found.length > 0) notices.push({ code: 'unsaved-waiting', details: { count: found.length } })
  const kept = readOnly ? [] : found
  // What was written after all before the program ended is refused, and so not made twice.
  const count = kept.filter((edit) => apply(edit).ok).length
  if (count > 0) notices.push({ code: 'unsaved-kept', details: { count } })
  if (kept.length > 0) void queue.written()
  return ok({
    stored: stored.value,
    database,
    file,
    queue,
    readOnly,
    takeOutside: () => inTurn(take),
    whileStill,
    apply,
    notices,
  })
}

function problemOf(error: unknown, code: 'file-unreadable' | 'file-unwritable', file: string): Problem {
  if (error instanceof UnusableFile) return error.problem
  if (systemCode(error) === null) throw error
  return systemProblem(error, code, file)
}
