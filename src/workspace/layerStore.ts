/**
 * The layers that one annotator works on. An edit is applied to the layer in memory at once and answered when a write
 * that holds it is on the disk. What changed on the disk meanwhile is merged into it, never overwritten.
 */
import { randomUUID } from 'node:crypto'
import { Low } from 'lowdb'
import { applyEdit } from '../core/edits/applyEdit.ts'
import type { Edit } from '../core/edits/edit.ts'
import { planReplace } from '../core/edits/planReplace.ts'
import type { Difference } from '../core/merge/difference.ts'
import { mergeLayers } from '../core/merge/mergeLayers.ts'
import { type Annotator, emptyLayer, type Layer } from '../core/model/layer.ts'
import { layerText } from '../core/model/layerText.ts'
import type { Problem } from '../core/problem.ts'
import { err, ok, type Result } from '../core/result.ts'
import { readArticle, type StoredArticle } from './articles.ts'
import type { LayerFacts } from './catalogue.ts'
import { systemCode, systemProblem } from './files.ts'
import { UnusableFile } from './jsonFile.ts'
import { createLayerFile, type LayerFile } from './layerFile.ts'
import { layerPath, nameWithin } from './paths.ts'
import { createWriteQueue, type WriteQueue } from './writeQueue.ts'

/** An open layer with its article, as JSON texts, and what to tell of it. */
export interface OpenedLayer {
  readonly article: string
  readonly layer: string
  readonly notices: readonly Problem[]
  /** Why it can only be looked at; null if it can be changed. */
  readonly readOnly: Problem | null
}

/** One annotator's layers in one workspace. */
export interface LayerStore {
  /**
   * An article and the annotator's layer on it; an empty layer, which isn't written, where there is none. Read from the
   * disk again unless edits are under way. A damaged layer is set aside, and the newest good one opened and told of.
   */
  readonly open: (article: string) => Promise<Result<OpenedLayer>>
  /** Applies an edit; ok when it is on the disk, however long that takes. Fails as `open` and `applyEdit` do. */
  readonly edit: (article: string, edit: Edit) => Promise<Result<null>>
  /** Merges a version of a layer that lies elsewhere, such as a sync client's copy; ok when that is on the disk. */
  readonly merge: (article: string, theirs: Layer) => Promise<Result<readonly Difference[]>>
  /** Looks whether an open layer was changed on the disk, and takes in what was. */
  readonly refresh: (article: string) => Promise<void>
  /** What a list says of a layer that is in memory; null for the others. */
  readonly facts: (article: string) => LayerFacts | null
  /** The layer in memory; null for the others. */
  readonly layer: (article: string) => Layer | null
  /** Ok when nothing is left to write; a problem as soon as a try fails (it is tried again all the same). */
  readonly flush: () => Promise<Result<null>>
  /** Why a layer can't be written at the moment; null if all is well. */
  readonly problem: () => Problem | null
  /** Forgets a layer, so that it is read again when next needed. For one that is flushed. */
  readonly forget: (article: string) => void
  /** Forgets all layers in which no edit is under way. */
  readonly forgetAll: () => void
}

/** Where edits are kept that can't be written into the workspace for now. */
export interface UnsavedEdits {
  /** Keeps them in place of those kept before; none left means that all is written. */
  readonly keep: (article: string, edits: readonly Edit[]) => Promise<void>
  /** Those kept for an article, to be made again. */
  readonly kept: (article: string) => Promise<readonly Edit[]>
}

/** What a store works with. */
export interface LayerStoreOptions {
  readonly root: string
  readonly annotator: Annotator
  /** Told when a write fails, at each try, and with null when it succeeds after all. */
  readonly onSaving: (article: string, problem: Problem | null) => void
  /** Told when something else had changed a layer and the two were merged. */
  readonly onMerged?: (article: string, differences: readonly Difference[]) => void
  /** Why nothing may be changed at the moment, as while another program has the lock; null if it may. */
  readonly readOnly?: () => Problem | null
  readonly unsaved?: UnsavedEdits
  /** An ISO time in UTC, and a UUID; replaced in tests. */
  readonly now?: () => string
  readonly newId?: () => string
  /** Waits so many milliseconds before another try; replaced in tests. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

interface Held {
  readonly stored: StoredArticle
  readonly database: Low<Layer>
  readonly file: LayerFile
  readonly queue: WriteQueue
  /** Brings in what something else changed on the disk; whether there is something to write then. */
  readonly takeOutside: () => Promise<boolean>
  /** Applies an edit in memory and notes it down for the next write. */
  readonly apply: (edit: Edit) => Result<null>
  readonly notices: Problem[]
}

interface Entry {
  readonly loading: Promise<Result<Held>>
  /** Set when loading has succeeded. */
  held: Held | null
  /** How many edits are under way, from the call on: the layer on the disk is then older than the one here. */
  edits: number
}

/** A store in which nothing is open yet. */
export function createLayerStore(options: LayerStoreOptions): LayerStore {
  const entries = new Map<string, Entry>()
  const locked = options.readOnly ?? (() => null)

  const entryOf = (article: string): Entry => {
    const known = entries.get(article)
    if (known) return known
    const entry: Entry = { loading: load(options, article), held: null, edits: 0 }
    entries.set(article, entry)
    void entry.loading.then((loaded) => {
      if (loaded.ok) entry.held = loaded.value
      else if (entries.get(article) === entry) entries.delete(article)
    })
    return entry
  }
  const held = () => [...entries.values()].flatMap((entry) => entry.held ?? [])

  /** Does something to a loaded layer that ends in a write, and waits for it. */
  const change = async <T>(article: string, work: (held: Held) => Result<T>): Promise<Result<T>> => {
    const entry = entryOf(article)
    entry.edits += 1
    try {
      const loaded = await entry.loading
      if (!loaded.ok) return loaded
      const problem = locked() ?? loaded.value.file.readOnly()
      if (problem) return err(problem)
      const done = work(loaded.value)
      if (done.ok) await loaded.value.queue.written()
      return done
    } finally {
      entry.edits -= 1
    }
  }

  return {
    open: async (article) => {
      const known = entries.get(article)
      if (known?.edits === 0 && !known.held?.queue.problem()) entries.delete(article)
      const loaded = await entryOf(article).loading
      if (!loaded.ok) return loaded
      const { stored, database, file, notices } = loaded.value
      const readOnly = locked() ?? file.readOnly()
      return ok({ article: stored.json, layer: layerText(database.data), notices: notices.splice(0), readOnly })
    },
    edit: (article, edit) => change(article, ({ apply }) => apply(edit)),
    merge: (article, theirs) =>
      change(article, (loaded) => {
        const { database, file } = loaded
        const merged = mergeLayers(null, database.data, theirs, options.newId ?? randomUUID)
        file.record(planReplace(database.data, merged.layer))
        database.data = merged.layer
        return ok(merged.differences)
      }),
    refresh: async (article) => {
      const entry = entries.get(article)
      const loaded = await entry?.loading
      if (!entry || !loaded?.ok) return
      if ((await loaded.value.takeOutside()) && !locked()) await loaded.value.queue.written()
    },
    facts: (article) => {
      const layer = entries.get(article)?.held?.database.data
      return layer ? { count: layer.annotations.length, status: layer.status } : null
    },
    layer: (article) => entries.get(article)?.held?.database.data ?? null,
    flush: async () => {
      // Edits that still wait for their layer to be read are not in a queue yet.
      await Promise.all([...entries.values()].map((entry) => entry.loading))
      const outcomes = await Promise.all(held().map(({ queue }) => queue.flush()))
      return outcomes.find((outcome) => !outcome.ok) ?? ok(null)
    },
    problem: () =>
      held()
        .find(({ queue }) => queue.problem())
        ?.queue.problem() ?? null,
    forget: (article) => void entries.delete(article),
    forgetAll: () => {
      for (const [article, { edits }] of entries) if (edits === 0) entries.delete(article)
    },
  }
}

async function load(options: LayerStoreOptions, article: string): Promise<Result<Held>> {
  const { root, annotator, onSaving, wait, unsaved, newId = randomUUID } = options
  const now = options.now ?? (() => new Date().toISOString())
  const mayWrite = () => !options.readOnly?.()
  const stored = await readArticle(root, article)
  if (!stored.ok) return stored
  const path = layerPath(root, article, annotator.id)
  const name = nameWithin(root, path)
  const file = createLayerFile({ root, article: stored.value.article, annotator, now, mayWrite })
  const database = new Low<Layer>(file, emptyLayer(stored.value.article, annotator))
  try {
    await database.read()
  } catch (error) {
    return err(problemOf(error, 'file-unreadable', name))
  }
  let base = database.data
  /** The edits that no write has taken to the disk yet. */
  let unwritten: readonly Edit[] = []

  const takeOutside = async () => {
    const theirs = await file.changedOutside()
    if (!theirs) return false
    const merged = mergeLayers(base, database.data, theirs, newId)
    const replacement = planReplace(theirs, merged.layer)
    base = theirs
    database.data = merged.layer
    if (merged.differences.length > 0) options.onMerged?.(article, merged.differences)
    if (replacement.type === 'batch' && replacement.edits.length === 0) return false
    file.record(replacement)
    return true
  }
  const write = async (): Promise<Problem | null> => {
    try {
      await takeOutside()
      const layer = database.data
      const taken = unwritten
      await database.write()
      base = layer
      unwritten = unwritten.slice(taken.length)
      await unsaved?.keep(article, unwritten)
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
    database.data = applied.value.layer
    file.record(edit)
    unwritten = [...unwritten, edit]
    // The next try may be seconds away, and the program may end before it.
    if (queue.problem()) void unsaved?.keep(article, unwritten)
    return ok(null)
  }

  const notices = [...file.notices()]
  const kept = mayWrite() ? ((await unsaved?.kept(article)) ?? []) : []
  // What was written after all before the program ended is refused, and so not made twice.
  const count = kept.filter((edit) => apply(edit).ok).length
  if (count > 0) notices.push({ code: 'unsaved-kept', details: { count } })
  if (kept.length > 0) void queue.written()
  return ok({ stored: stored.value, database, file, queue, takeOutside, apply, notices })
}

function problemOf(error: unknown, code: 'file-unreadable' | 'file-unwritable', file: string): Problem {
  if (error instanceof UnusableFile) return error.problem
  if (systemCode(error) === null) throw error
  return systemProblem(error, code, file)
}
