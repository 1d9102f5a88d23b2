/**
 * The layers that one annotator works on. An edit is applied to the layer in memory at once and answered when a write
 * that holds it is on the disk. What changed on the disk meanwhile is merged into it, never overwritten.
 */
import { randomUUID } from 'node:crypto'
import type { Edit } from '../../core/edits/edit.ts'
import { planMerge } from '../../core/edits/planReplace.ts'
import type { Difference } from '../../core/merge/difference.ts'
import { mergeLayers } from '../../core/merge/mergeLayers.ts'
import type { Layer } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { UnusableFile } from '../disk/jsonFile.ts'
import { systemCode } from '../disk/systemErrors.ts'
import type { LayerFacts } from '../library/summaries.ts'
import { fittingLayer } from './fittingLayer.ts'
import { type HeldLayer, holdLayer, type LayerStoreOptions } from './heldLayer.ts'

/** An open layer with its article, as JSON texts, and what to report it. */
export interface OpenedLayer {
  readonly article: string
  readonly layer: string
  readonly notices: readonly Problem[]
  /** Why it is read-only; null if it can be edited. */
  readonly readOnly: Problem | null
}

/** One annotator's layers in one workspace. */
export interface LayerStore {
  /**
   * An article and the annotator's layer on it; an empty layer, which isn't written, where there is none. Read from the
   * disk again unless edits are under way. A damaged layer is set aside, and the newest good one is opened and
   * reported.
   */
  readonly open: (article: string) => Promise<Result<OpenedLayer>>
  /** Applies an edit; ok when it is on the disk, however long that takes. Fails as `open` and `applyEdit` do. */
  readonly edit: (article: string, edit: Edit) => Promise<Result<null>>
  /**
   * Merges a version of a layer that lies elsewhere, such as a sync client's copy, as far as it fits the article, of which
   * a notice tells; ok when that is on the disk. `id-differs` for another annotator's, `layer-disagrees`.
   */
  readonly merge: (article: string, theirs: Layer) => Promise<Result<readonly Difference[]>>
  /** Looks whether an open layer was changed on the disk, and takes in what was. */
  readonly refresh: (article: string) => Promise<void>
  /**
   * Does `work`, which may replace a layer's file and trail together, while neither is read or written here; an open layer
   * takes in what it made. Null, and nothing done, while the layers are read-only.
   */
  readonly whileStill: <T>(article: string, work: () => Promise<T>) => Promise<T | null>
  /** The articles whose layers are in memory. */
  readonly opened: () => readonly string[]
  /** What a list says of a layer that is in memory; null for the others. */
  readonly facts: (article: string) => LayerFacts | null
  /** The layer in memory; null for the others. */
  readonly layer: (article: string) => Layer | null
  /**
   * Ok when nothing is left to write, of one article or of all; a problem as soon as a try fails (it is tried again all
   * the same).
   */
  readonly flush: (article?: string) => Promise<Result<null>>
  /** Why a layer can't be written at the moment; null if all is well. */
  readonly problem: () => Problem | null
  /** Forgets a layer, so that it is read again when next needed. For one that is flushed. */
  readonly forget: (article: string) => void
  /** Forgets all layers in which no edit is under way. */
  readonly forgetAll: () => void
}

interface Entry {
  readonly loading: Promise<Result<HeldLayer>>
  /** Set when loading has succeeded. */
  held: HeldLayer | null
  /** How many edits are under way, from the call on: the layer on the disk is then older than the one here. */
  edits: number
}

/** Whether a layer can be read again: what is in memory is on the disk. */
function isAtRest({ edits, held }: Entry): boolean {
  return edits === 0 && (held?.queue.isIdle() ?? true)
}

/** A store in which nothing is open yet. */
export function createLayerStore(options: LayerStoreOptions): LayerStore {
  const entries = new Map<string, Entry>()
  /** What is done to layers as a whole, and must be over before one is read. */
  const still = new Map<string, Promise<unknown>>()
  const locked = options.readOnly ?? (() => null)

  const entryOf = (article: string): Entry => {
    const known = entries.get(article)
    if (known) return known
    const entry: Entry = { loading: loadedAfter(still.get(article), article), held: null, edits: 0 }
    entries.set(article, entry)
    void entry.loading.then((loaded) => {
      if (loaded.ok) entry.held = loaded.value
      else if (entries.get(article) === entry) entries.delete(article)
    })
    return entry
  }
  const loadedAfter = async (before: Promise<unknown> | undefined, article: string) => {
    await before
    return holdLayer(options, article)
  }
  const held = () => [...entries.values()].flatMap((entry) => entry.held ?? [])

  /** Does something to a loaded layer that ends in a write, and waits for it. */
  const change = async <T>(article: string, work: (held: HeldLayer) => Result<T>): Promise<Result<T>> => {
    const entry = entryOf(article)
    entry.edits += 1
    try {
      const loaded = await entry.loading
      if (!loaded.ok) return loaded
      // An edit that was under way when a newer file came in is taken and kept, though it can't be written.
      const problem = locked() ?? loaded.value.readOnly
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
      // Two that write the same file would each take the other's edits for somebody else's.
      if (known && isAtRest(known)) entries.delete(article)
      const loaded = await entryOf(article).loading
      if (!loaded.ok) return loaded
      const { stored, database, file, notices } = loaded.value
      const readOnly = locked() ?? file.readOnly()
      return ok({ article: stored.json, layer: file.textOf(database.data), notices: notices.splice(0), readOnly })
    },
    edit: (article, edit) => change(article, ({ apply }) => apply(edit)),
    opened: () => [...entries.keys()],
    merge: (article, theirs) =>
      change(article, (loaded) => {
        const { database, file, stored } = loaded
        const fitting = fittingLayer(theirs, stored.article, database.data, options.now)
        if (!fitting.ok) return fitting
        const { layer, leftOut } = fitting.value
        if (leftOut.count > 0) {
          const details = { article, count: leftOut.count, places: leftOut.first.join(', ') }
          options.onNotice?.({ code: 'layer-left-out', details })
        }
        const merged = mergeLayers(null, database.data, layer, options.newId ?? randomUUID)
        file.record(planMerge(database.data, merged.layer))
        database.data = merged.layer
        return ok(merged.differences)
      }),
    refresh: async (article) => {
      const entry = entries.get(article)
      const loaded = await entry?.loading
      if (!entry || !loaded?.ok) return
      try {
        if ((await loaded.value.takeOutside()) && !locked()) await loaded.value.queue.written()
      } catch (error) {
        // What can't be read or set aside for now is reported when something is to be written.
        if (!(error instanceof UnusableFile) && systemCode(error) === null) throw error
      }
    },
    whileStill: async (article, work) => {
      if (locked()) return null
      const before = still.get(article)
      const doing = (async () => {
        const loaded = await entries.get(article)?.loading
        await before
        return loaded?.ok ? loaded.value.whileStill(work) : work()
      })()
      const settled = doing.catch(() => undefined)
      still.set(article, settled)
      try {
        return await doing
      } finally {
        if (still.get(article) === settled) still.delete(article)
      }
    },
    facts: (article) => {
      const layer = entries.get(article)?.held?.database.data
      return layer ? { count: layer.annotations.length, status: layer.status } : null
    },
    layer: (article) => entries.get(article)?.held?.database.data ?? null,
    flush: async (article) => {
      const asked = [...entries].flatMap(([id, entry]) => (article === undefined || id === article ? [entry] : []))
      // Edits that still wait for their layer to be read are not in a queue yet.
      await Promise.all(asked.map((entry) => entry.loading))
      const outcomes = await Promise.all(asked.map(async (entry) => (await entry.held?.queue.flush()) ?? ok(null)))
      return outcomes.find((outcome) => !outcome.ok) ?? ok(null)
    },
    problem: () =>
      held()
        .find(({ queue }) => queue.problem())
        ?.queue.problem() ?? null,
    forget: (article) => void entries.delete(article),
    forgetAll: () => {
      for (const [article, entry] of entries) if (isAtRest(entry)) entries.delete(article)
    },
  }
}
