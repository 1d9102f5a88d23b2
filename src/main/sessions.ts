/** Who works where: one annotator in one workspace at a time, with what is open there. */

import type { Difference } from '../core/merge/difference.ts'
import { ADJUDICATED, slug } from '../core/model/ids.ts'
import type { Annotator } from '../core/model/layer.ts'
import { fail, type Problem } from '../core/problem.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { Session } from '../ipc/contract.ts'
import { takeLock, whileLocked } from '../workspace/disk/lock.ts'
import { type Change, watchWorkspace } from '../workspace/disk/watch.ts'
import { createImporter, type Importer } from '../workspace/import/importArticles.ts'
import { type Adjudication, createAdjudication } from '../workspace/layers/adjudication.ts'
import { type Blindness, createBlindness } from '../workspace/layers/blindness.ts'
import { createLayerStore, type LayerStore } from '../workspace/layers/layerStore.ts'
import { createUnsavedEdits } from '../workspace/layers/unsavedEdits.ts'
import { type Catalogue, createCatalogue } from '../workspace/library/catalogue.ts'
import { libraryIndex } from '../workspace/library/libraryIndex.ts'
import { createTextSearch, type TextSearch } from '../workspace/library/search.ts'
import { createMemoryStore, type MemoryStore } from '../workspace/memory.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { startUtilityExtractor } from './extractor.ts'
import { logBug } from './log.ts'

/** A session and what it works with. */
export interface OpenSession {
  readonly annotator: Annotator
  readonly workspace: Workspace
  readonly store: LayerStore
  readonly catalogue: Catalogue
  readonly importer: Importer
  /**
   * Does what changes the files of these annotators' layers as a whole, while no other program works on them: fails with
   * `layer-locked` where one does.
   */
  readonly alone: <T>(annotators: readonly string[], work: () => Promise<Result<T>>) => Promise<Result<T>>
  /** Waits until all is on the disk; what isn't, and why, as soon as a try fails. It is tried again in either case. */
  readonly flush: () => Promise<Unwritten | null>
  /** Watches what changes from outside, from now on: not before the list has been told, which would wait for it. */
  readonly watch: () => void
  /** Stops watching and gives the lock up. */
  readonly end: () => Promise<void>
  readonly texts: TextSearch
  /** What is remembered of the annotator's decisions. */
  readonly memory: MemoryStore
  readonly blindness: Blindness
  readonly adjudication: Adjudication
}

/** What is not on the disk: layers, or what is remembered for suggestions; and why. */
export interface Unwritten {
  readonly what: 'layers' | 'memory'
  readonly problem: Problem
}

/** The one session that is open, if any. */
export interface Sessions {
  readonly current: () => OpenSession | null
  /** Opens another, after everything of the last is on the disk; the problem, and no change, if that can't be. */
  readonly change: (annotator: Annotator, workspace: Workspace) => Promise<Result<OpenSession>>
  /** Ends the last one; what isn't on the disk by now was given up, or is kept elsewhere. */
  readonly close: () => Promise<void>
}

/** What sessions work with. */
export interface SessionsOptions {
  readonly onSaving: (article: string, problem: Problem | null) => void
  /** Something else had changed a layer that is open, and both were merged. */
  readonly onMerged: (article: string, differences: readonly Difference[]) => void
  /** Articles, or layers on them, were changed by something else. */
  readonly onChanged: (articles: readonly string[]) => void
  /** A layer (null: every layer, as another program works on them) can only be looked at, or (null) be changed again. */
  readonly onReadOnly: (article: string | null, problem: Problem | null) => void
  /** Something else had damaged the file of an open layer. */
  readonly onNotice: (problem: Problem) => void
  /** What suggestions learn can't be written for now. */
  readonly onMemoryUnwritten: (problem: Problem) => void
  /** Something else has changed what is remembered. */
  readonly onMemoryChanged: () => void
  /** Something else had changed the adjudicated layer while it was open. */
  readonly onAdjudicatedChanged: (article: string) => void
  /** Something else has said that annotators tag blind here, or that they don't. */
  readonly onBlindChanged: (blind: boolean) => void
  /** Where edits are kept that can't be written into the workspace. */
  readonly unsavedFolder: string
  readonly now: () => string
  /** Where the indexes of libraries lie, which can be thrown away. */
  readonly indexes: string
}

/** No session yet. */
export function createSessions(options: SessionsOptions): Sessions {
  let current: OpenSession | null = null
  return {
    current: () => current,
    change: async (annotator, workspace) => {
      const unwritten = await current?.flush()
      if (unwritten) return err(unwritten.problem)
      await current?.end()
      current = await openSession(options, annotator, workspace)
      return ok(current)
    },
    close: async () => current?.end(),
  }
}

async function openSession(options: SessionsOptions, annotator: Annotator, workspace: Workspace): Promise<OpenSession> {
  const { onChanged, onReadOnly, onMemoryUnwritten, onMemoryChanged, unsavedFolder, now, indexes } = options
  const { root } = workspace
  const catalogue = createCatalogue(root, libraryIndex(indexes, root))
  const importer = createImporter({ root, catalogue, now, startExtractor: startUtilityExtractor })
  const onChange = (problem: Problem | null) => {
    // What was opened to be looked at is read again, now that it can be changed.
    if (!problem) store.forgetAll()
    onReadOnly(null, problem)
  }
  const blindness = createBlindness(root, options.onBlindChanged)
  const lock = await takeLock({ root, annotator: annotator.id, onChange })
  const unsaved = createUnsavedEdits(unsavedFolder, root, annotator.id)
  const store = createLayerStore({ ...options, root, annotator, readOnly: lock.problem, unsaved })
  const adjudication = createAdjudication({
    root,
    annotator,
    now,
    onSaving: options.onSaving,
    onNotice: options.onNotice,
    onChanged: options.onAdjudicatedChanged,
    isAlone: () => lock.problem() === null,
    unsaved: createUnsavedEdits(unsavedFolder, root, ADJUDICATED),
  })
  const memory = createMemoryStore({
    root,
    annotator: annotator.id,
    now,
    readOnly: lock.problem,
    onUnwritten: onMemoryUnwritten,
    onChanged: onMemoryChanged,
  })
  let stopWatching: (() => Promise<void>) | null = null
  const watch = () => {
    stopWatching ??= watchWorkspace({
      root,
      // What has changed since the list was told and articles were opened is told now.
      onStart: () => {
        for (const article of store.opened()) store.refresh(article).catch(logBug)
        blindness.refresh().catch(logBug)
        onChanged([])
      },
      onChange: (changes) => {
        // The layers in memory are newer than their files, and tell of their changes themselves.
        const isOpen = ({ article, annotator: by }: Change) => by === annotator.id && store.layer(article) !== null
        for (const { article } of changes.filter(isOpen)) store.refresh(article).catch(logBug)
        for (const { article, annotator: by } of changes) {
          if (by === ADJUDICATED) adjudication.refresh(article).catch(logBug)
        }
        const others = changes.filter((change) => !isOpen(change))
        if (others.length > 0) onChanged([...new Set(others.map(({ article }) => article))])
      },
      onMemory: (by) => void (by === annotator.id && memory.refresh().catch(logBug)),
      onWorkspaceFile: () => void blindness.refresh().catch(logBug),
    })
  }
  const alone: OpenSession['alone'] = async (annotators, work) => {
    const others = annotators.filter((one) => one !== annotator.id)
    const problem = others.length < annotators.length ? lock.problem() : null
    return problem ? err(problem) : whileLocked(root, others, work)
  }
  const flush = async (): Promise<Unwritten | null> => {
    const [layers, adjudicated, remembered] = await Promise.all([store.flush(), adjudication.flush(), memory.flush()])
    for (const written of [layers, adjudicated]) if (!written.ok) return { what: 'layers', problem: written.error }
    return remembered.ok ? null : { what: 'memory', problem: remembered.error }
  }
  const end = async () => {
    await Promise.all([stopWatching?.(), adjudication.end()])
    await lock.release()
  }
  const texts = createTextSearch(root, catalogue)
  return {
    annotator,
    workspace,
    store,
    catalogue,
    importer,
    texts,
    memory,
    blindness,
    adjudication,
    alone,
    flush,
    watch,
    end,
  }
}

/** What the window is told of a session. */
export function describeSession({ annotator, workspace }: OpenSession): Session {
  return { annotator, workspace: { path: workspace.root, title: workspace.title } }
}

/** The annotator of this name: the id is its slug. `annotator-invalid` for the reserved id. */
export function annotatorNamed(name: string): Result<Annotator> {
  const id = slug(name, 'annotator')
  return id === ADJUDICATED ? fail('annotator-invalid', { id }) : ok({ id, name })
}
