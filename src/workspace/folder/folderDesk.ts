/** One annotator at work in a workspace on a folder. */
import { join } from 'node:path'
import { ADJUDICATED } from '../../core/model/ids.ts'
import type { Annotator } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import { err, ok } from '../../core/result.ts'
import type { ClaimLister } from '../claims/claimList.ts'
import { takeLock, whileLocked } from '../disk/lock.ts'
import type { Looks } from '../disk/looks.ts'
import { removeAbandonedIn } from '../disk/temporaryFiles.ts'
import { type WorkspaceWatch, watchWorkspace } from '../disk/watch.ts'
import type { Change } from '../disk/watchedFiles.ts'
import { createAdjudication } from '../layers/adjudication.ts'
import { createBlindness } from '../layers/blindness.ts'
import { createLayerStore } from '../layers/layerStore.ts'
import { createUnsavedEdits } from '../layers/unsavedEdits.ts'
import { onRepairs } from '../library/repairs.ts'
import { createMemoryStore } from '../memory.ts'
import type { Desk, DeskSettings } from '../shelf.ts'
import type { ShelfEvent, Unwritten } from '../shelfEvents.ts'

/** What a desk shares with the rest of its shelf. */
export interface DeskParts {
  /** Is told which claim records changed. */
  readonly records: Pick<ClaimLister, 'changed' | 'setFollowed' | 'subscribe' | 'end'>
  /** How the watch looks at many files at once. */
  readonly looks: Looks
}

/** Opens the desk of `annotator` in the workspace in `root`. */
export async function openFolderDesk(
  root: string,
  annotator: Annotator,
  { now, unsavedFolder, onBug }: DeskSettings,
  { records, looks }: DeskParts,
): Promise<Desk> {
  const listeners = new Set<(event: ShelfEvent) => void>()
  const tell = (event: ShelfEvent) => {
    for (const listener of listeners) listener(event)
  }
  const onSaving = (article: string, problem: Problem | null) => tell({ type: 'saving', article, problem })
  const onNotice = (problem: Problem) => tell({ type: 'notice', problem })
  const unsavedOf = (by: string) => createUnsavedEdits(unsavedFolder, root, by)

  const blindness = createBlindness(root, { annotator: annotator.id, now }, (blind) => tell({ type: 'blind', blind }))
  const lock = await takeLock({
    root,
    annotator: annotator.id,
    onChange: (problem) => {
      // What was opened read-only is read again, because it can be edited now.
      if (!problem) layers.forgetAll()
      tell({ type: 'read-only', article: null, problem })
    },
  })
  const layers = createLayerStore({
    root,
    annotator,
    now,
    readOnly: lock.problem,
    unsaved: unsavedOf(annotator.id),
    onSaving,
    onNotice,
    onMerged: (article, differences, from) => tell({ type: 'merged', article, differences, from }),
    onWritten: (article) => tell({ type: 'written', article, annotator: annotator.id }),
    onReadOnly: (article, problem) => tell({ type: 'read-only', article, problem }),
  })
  const adjudication = createAdjudication({
    root,
    annotator,
    now,
    isAlone: () => lock.problem() === null,
    unsaved: unsavedOf(join(annotator.id, ADJUDICATED)),
    onSaving,
    onNotice,
    onChanged: (article) => tell({ type: 'adjudicated', article }),
    onWritten: (article) => tell({ type: 'written', article, annotator: ADJUDICATED }),
  })
  const memory = createMemoryStore({
    root,
    annotator: annotator.id,
    now,
    readOnly: lock.problem,
    onUnwritten: (problem) => tell({ type: 'memory-unwritten', problem }),
    onChanged: () => tell({ type: 'memory' }),
  })

  const unfollowRecords = records.subscribe(() => tell({ type: 'claims' }))
  let endRepairs: (() => void) | null = null
  let watching: WorkspaceWatch | null = null
  let followed: string | null = null
  const watch = () => {
    // Not before the library is shown: this looks into every folder.
    if (!watching) removeAbandonedIn(root).catch(onBug)
    watching ??= watchWorkspace({
      root,
      looks,
      // Changes since articles were listed and opened are reported now.
      onStart: () => {
        for (const article of layers.opened()) layers.refresh(article).catch(onBug)
        blindness.refresh().catch(onBug)
        records.setFollowed(true)
        tell({ type: 'codebook' })
        tell({ type: 'claims' })
        tell({ type: 'changed', articles: [] })
      },
      onChange: (changes) => {
        // The layers in memory are newer than their files, and report their own changes.
        const isOpen = ({ article, annotator: by }: Change) => by === annotator.id && layers.layer(article) !== null
        for (const { article } of changes.filter(isOpen)) layers.refresh(article).catch(onBug)
        for (const { article, annotator: by } of changes)
          if (by === ADJUDICATED) adjudication.refresh(article).catch(onBug)
        const others = changes.filter((change) => !isOpen(change))
        if (others.length > 0) tell({ type: 'changed', articles: [...new Set(others.map(({ article }) => article))] })
      },
      onMemory: (by) => void (by === annotator.id && memory.refresh().catch(onBug)),
      onWorkspaceFile: () => {
        blindness.refresh().catch(onBug)
        tell({ type: 'changed', articles: [] })
      },
      onCodebook: () => tell({ type: 'codebook' }),
      onClaims: (ids) => {
        records.changed(ids)
        tell({ type: 'claims' })
      },
    })
    if (followed !== null) watching.follow(followed)
  }
  const open: Desk['layers']['open'] = async (article) => {
    const opened = await layers.open(article)
    // Whose layers lie beside the open one is watched first of all.
    if (opened.ok) {
      followed = article
      watching?.follow(article)
    }
    return opened
  }
  const flush = async (): Promise<Unwritten | null> => {
    const [own, adjudicated, learned] = await Promise.all([layers.flush(), adjudication.flush(), memory.flush()])
    for (const written of [own, adjudicated]) if (!written.ok) return { what: 'layers', problem: written.error }
    return learned.ok ? null : { what: 'memory', problem: learned.error }
  }
  return {
    annotator,
    layers: { ...layers, open },
    adjudication,
    memory,
    setBlind: blindness.set,
    subscribe: (listener) => {
      listeners.add(listener)
      endRepairs ??= onRepairs(root, onNotice)
      return () => void listeners.delete(listener)
    },
    watch,
    takeOver: async () => {
      await lock.takeOver()
      const problem = lock.problem()
      return problem ? err(problem) : ok(null)
    },
    alone: async (annotators, work, options) => {
      const others = annotators.filter((one) => one !== annotator.id)
      const problem = others.length < annotators.length ? lock.problem() : null
      return problem ? err(problem) : whileLocked(root, others, work, options)
    },
    flush,
    end: async () => {
      endRepairs?.()
      unfollowRecords()
      records.setFollowed(false)
      await Promise.all([watching?.end(), adjudication.end(), records.end()])
      await lock.release()
    },
  }
}
