/**
 * The layers that one annotator works on. An edit is applied to the layer in memory at once and answered when a write
 * that holds it is on the disk. A layer that can't be trusted is not opened, and so never overwritten.
 */
import { Low } from 'lowdb'
import { applyEdit } from '../core/edits/applyEdit.ts'
import type { Edit } from '../core/edits/edit.ts'
import { parseLayer, serializeLayer } from '../core/model/files.ts'
import { type Annotator, emptyLayer, type Layer } from '../core/model/layer.ts'
import type { Problem } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import { readArticle, type StoredArticle } from './articles.ts'
import type { LayerFacts } from './catalogue.ts'
import { systemProblem } from './files.ts'
import { jsonFile, UnusableFile } from './jsonFile.ts'
import { refusal } from './layers.ts'
import { layerPath, nameWithin } from './paths.ts'
import { createWriteQueue, type WriteQueue } from './writeQueue.ts'

/** One annotator's layers in one workspace. */
export interface LayerStore {
  /**
   * An article and the annotator's layer on it as JSON texts; an empty layer, which isn't written, where there is none.
   * Read from the disk again unless edits are under way. Fails as `readArticle`, `parseLayer` and `refusal` do.
   */
  readonly open: (article: string) => Promise<Result<{ readonly article: string; readonly layer: string }>>
  /** Applies an edit; ok when it is on the disk, however long that takes. Fails as `open` and `applyEdit` do. */
  readonly edit: (article: string, edit: Edit) => Promise<Result<null>>
  /** What a list says of a layer that is in memory; null for the others. */
  readonly facts: (article: string) => LayerFacts | null
  /** Ok when nothing is left to write; a problem as soon as a try fails (it is tried again all the same). */
  readonly flush: () => Promise<Result<null>>
  /** Why a layer can't be written at the moment; null if all is well. */
  readonly problem: () => Problem | null
  /** Forgets a layer, so that it is read again when next needed. For one that is flushed. */
  readonly forget: (article: string) => void
}

/** What a store works with. */
export interface LayerStoreOptions {
  readonly root: string
  readonly annotator: Annotator
  /** Told when a write fails, at each try, and with null when it succeeds after all. */
  readonly onSaving: (article: string, problem: Problem | null) => void
  /** Waits so many milliseconds before another try; replaced in tests. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

interface Held {
  readonly stored: StoredArticle
  readonly database: Low<Layer>
  readonly queue: WriteQueue
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

  return {
    open: async (article) => {
      if (entries.get(article)?.edits === 0) entries.delete(article)
      const loaded = await entryOf(article).loading
      if (!loaded.ok) return loaded
      const { stored, database } = loaded.value
      return ok({ article: stored.json, layer: serializeLayer(database.data) })
    },
    edit: async (article, edit) => {
      const entry = entryOf(article)
      entry.edits += 1
      try {
        const loaded = await entry.loading
        if (!loaded.ok) return loaded
        const { stored, database, queue } = loaded.value
        const applied = applyEdit(stored.article.text, database.data, edit)
        if (!applied.ok) return applied
        database.data = applied.value.layer
        await queue.written()
        return ok(null)
      } finally {
        entry.edits -= 1
      }
    },
    facts: (article) => {
      const layer = entries.get(article)?.held?.database.data
      return layer ? { count: layer.annotations.length, status: layer.status } : null
    },
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
  }
}

async function load({ root, annotator, onSaving, wait }: LayerStoreOptions, article: string): Promise<Result<Held>> {
  const stored = await readArticle(root, article)
  if (!stored.ok) return stored
  const path = layerPath(root, article, annotator.id)
  const file = nameWithin(root, path)
  const adapter = jsonFile(path, file, parseLayer, serializeLayer)
  const database = new Low<Layer>(adapter, emptyLayer(stored.value.article, annotator))
  try {
    await database.read()
  } catch (error) {
    if (error instanceof UnusableFile) return { ok: false, error: error.problem }
    throw error
  }
  const problem = refusal(root, database.data, stored.value.article, annotator.id)
  if (problem) return { ok: false, error: problem }
  const queue = createWriteQueue({
    write: () => writeOrSay(database, file),
    onProblem: (found) => onSaving(article, found),
    ...(wait && { wait }),
  })
  return ok({ stored: stored.value, database, queue })
}

async function writeOrSay(database: Low<Layer>, file: string): Promise<Problem | null> {
  try {
    await database.write()
    return null
  } catch (error) {
    return systemProblem(error, 'file-unwritable', file)
  }
}
