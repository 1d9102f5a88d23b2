/** Who works where: one annotator in one workspace at a time, with what is open there. */

import type { Difference } from '../core/merge/difference.ts'
import { ADJUDICATED, slug } from '../core/model/ids.ts'
import type { Annotator } from '../core/model/layer.ts'
import { fail, type Problem } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { Session } from '../ipc/contract.ts'
import { type Catalogue, createCatalogue } from '../workspace/catalogue.ts'
import { createImporter, type Importer } from '../workspace/importArticles.ts'
import { createLayerStore, type LayerStore } from '../workspace/layerStore.ts'
import { libraryIndex } from '../workspace/libraryIndex.ts'
import { type AnnotatorLock, takeLock } from '../workspace/lock.ts'
import { createMemoryStore, type MemoryStore } from '../workspace/memory.ts'
import { createTextSearch, type TextSearch } from '../workspace/search.ts'
import { createUnsavedEdits } from '../workspace/unsavedEdits.ts'
import { watchWorkspace } from '../workspace/watch.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { logBug } from './log.ts'
import { startUtilityReader } from './reader.ts'

/** A session and what it works with. */
export interface OpenSession {
  readonly annotator: Annotator
  readonly workspace: Workspace
  readonly store: LayerStore
  readonly catalogue: Catalogue
  readonly importer: Importer
  readonly lock: AnnotatorLock
  /** Stops watching and gives the lock up. */
  readonly end: () => Promise<void>
  readonly texts: TextSearch
  /** What is remembered of the annotator's decisions. */
  readonly memory: MemoryStore
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
  /** Another program works on the annotator's layers, or (null) no longer does. */
  readonly onLock: (problem: Problem | null) => void
  /** What suggestions learn can't be written for now. */
  readonly onMemoryUnwritten: (problem: Problem) => void
  /** Where edits are kept that can't be written into the workspace. */
  readonly unsavedFolder: string
  readonly language: () => 'en' | 'nl'
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
      const flushed = (await current?.store.flush()) ?? ok(null)
      if (!flushed.ok) return flushed
      await current?.end()
      current = await openSession(options, annotator, workspace)
      return ok(current)
    },
    close: async () => current?.end(),
  }
}

async function openSession(options: SessionsOptions, annotator: Annotator, workspace: Workspace): Promise<OpenSession> {
  const { onSaving, onMerged, onChanged, onLock, onMemoryUnwritten, unsavedFolder, language, now, indexes } = options
  const { root } = workspace
  const catalogue = createCatalogue(root, libraryIndex(indexes, root))
  const importer = createImporter({ root, catalogue, language, now, startReader: startUtilityReader })
  const onChange = (problem: Problem | null) => {
    // What was opened to be looked at is read again, now that it can be changed.
    if (!problem) store.forgetAll()
    onLock(problem)
  }
  const lock = await takeLock({ root, annotator: annotator.id, onChange })
  const unsaved = createUnsavedEdits(unsavedFolder, root, annotator.id)
  const store = createLayerStore({ root, annotator, onSaving, onMerged, readOnly: lock.problem, unsaved, now })
  const memory = createMemoryStore({
    root,
    annotator: annotator.id,
    now,
    readOnly: lock.problem,
    onUnwritten: onMemoryUnwritten,
  })
  const stopWatching = watchWorkspace({
    root,
    onChange: (changes) => {
      const others = changes.filter(({ annotator: by }) => by !== annotator.id)
      for (const { article, annotator: by } of changes) if (by === annotator.id) store.refresh(article).catch(logBug)
      if (others.length > 0) onChanged([...new Set(others.map(({ article }) => article))])
    },
  })
  const end = async () => {
    await memory.flush()
    await Promise.all([stopWatching(), lock.release()])
  }
  const texts = createTextSearch(root, catalogue)
  return { annotator, workspace, store, catalogue, importer, texts, memory, lock, end }
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
