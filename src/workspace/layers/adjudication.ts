/**
 * The layer of `adjudicated`, which everybody shares. It goes through the same store as every other layer, with its
 * trail, history, recovery and merging of outside changes, and one adjudicator at a time holds its lock: an edit is
 * refused without it, and no write begins without it. Looking at it takes no lock; the first edit does, and it is held
 * until the article is closed.
 */
import type { Edit } from '../../core/edits/edit.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import type { Annotator } from '../../core/model/layer.ts'
import { fail, type Problem, type ProblemCode } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { createSerialQueue } from '../disk/serialQueue.ts'
import { createAdjudicationLock } from './adjudicationLock.ts'
import type { LayerStoreOptions } from './heldLayer.ts'
import { createLayerStore } from './layerStore.ts'

/** Adjudication in one workspace, by one adjudicator in one window. */
export interface Adjudication {
  /** Gives the layer as JSON text, whoever has the lock, and follows what others make of it. */
  readonly open: (article: string) => Promise<Result<string>>
  /**
   * Applies an edit, and takes the lock for the first one; ok when it is on the disk. `adjudication-locked` where
   * somebody else has the lock, `adjudication-moved` where the article isn't open or the layer was changed by somebody
   * else just before the lock was taken: open it again.
   */
  readonly edit: (article: string, edit: Edit) => Promise<Result<null>>
  /** From now on whoever edits needs this too; null: no longer. */
  readonly leaseBy: (lease: AdjudicationLease | null) => void
  /** Takes the lock from whoever has it, who is refused from then on. Only after warning the user. */
  readonly takeOver: (article: string) => Promise<Result<null>>
  /** Releases the lock, once every edit of the article is on the disk. */
  readonly close: (article: string) => Promise<void>
  /** Merges what something else wrote to an open layer. */
  readonly refresh: (article: string) => Promise<void>
  /** Ok when nothing is left to write; a problem as soon as a try fails (it is tried again all the same). */
  readonly flush: () => Promise<Result<null>>
  /** Why a layer can't be written at the moment; null if all is well. */
  readonly problem: () => Problem | null
  /** Does `work` on the file as a whole, which isn't open meanwhile; `adjudication-locked` where somebody else has it. */
  readonly alone: <T>(article: string, work: () => Promise<Result<T>>) => Promise<Result<T>>
  /** Closes whatever is open. */
  readonly end: () => Promise<void>
}

/** What more than the lock of the folder an edit needs: a turn that a server gives. */
export interface AdjudicationLease {
  /** Takes or renews it. Others' decisions are in the folder then. */
  readonly take: (article: string) => Promise<Result<null>>
  /** Gives it up, if it is held here. Everything is on the disk. */
  readonly release: (article: string) => Promise<void>
}

/** What adjudication works with; the rest as every layer store. */
export interface AdjudicationOptions
  extends Pick<LayerStoreOptions, 'onSaving' | 'onNotice' | 'onWritten' | 'unsaved' | 'newId' | 'wait'> {
  readonly root: string
  /** Who adjudicates. */
  readonly annotator: Annotator
  /** An ISO time in UTC. */
  readonly now: () => string
  /** Told when something else had changed an open layer: `open` gives what it is now. */
  readonly onChanged?: (article: string) => void
  /** As `AdjudicationLockOptions.isAlone`. */
  readonly isAlone?: () => boolean
}

/** Problems with the lock for which an edit is refused at once. */
const REFUSING: ReadonlySet<ProblemCode> = new Set([
  'adjudication-leased',
  'adjudication-locked',
  'adjudication-moved',
  'adjudication-offline',
  'file-is-link',
  'server-forbidden',
  'server-refused',
])

/** No article is being adjudicated yet. */
export function createAdjudication(options: AdjudicationOptions): Adjudication {
  const { root, annotator, now, onChanged, isAlone = () => true } = options
  const lock = createAdjudicationLock({ root, annotator, now, isAlone })
  const opened = new Set<string>()
  const closing = new Set<string>()
  /** The articles whose lock was taken here. */
  const held = new Set<string>()
  /** How often something else was seen to have changed each layer. */
  const changes = new Map<string, number>()
  const inTurn = createSerialQueue()
  let lease: AdjudicationLease | null = null
  const store = createLayerStore({
    ...options,
    annotator: { id: ADJUDICATED, name: 'Adjudicated' },
    by: annotator.id,
    onSaving: (article, problem) => {
      options.onSaving(article, problem)
      if (!problem && closing.has(article)) void inTurn(() => finish(article))
    },
    onMerged: (article) => {
      changes.set(article, (changes.get(article) ?? 0) + 1)
      onChanged?.(article)
    },
    mayWriteNow: async (article) => {
      const taken = await lock.take(article)
      return taken.ok ? null : taken.error
    },
  })
  const letGo = async (article: string) => {
    closing.delete(article)
    held.delete(article)
    store.forget(article)
    await lock.release(article)
    await lease?.release(article)
  }
  const close = async (article: string) => {
    if (!opened.delete(article)) return
    closing.add(article)
    await finish(article)
  }
  /** Lets go of an article that is on the disk; what can't be written yet keeps the lock until it can. */
  const finish = async (article: string) => {
    if (closing.has(article) && (await store.flush(article)).ok) await letGo(article)
  }

  /** Takes the lock for an edit. What was planned on a layer that somebody else changed meanwhile isn't applied. */
  const takeFor = async (article: string): Promise<Result<null>> => {
    const isFirst = !held.has(article)
    const before = changes.get(article)
    // Before the lock: the newest decisions are fetched with it, and nobody writes them while the layer is locked.
    const turn = lease ? await lease.take(article) : ok(null)
    if (!turn.ok) return turn
    const taken = await lock.take(article)
    if (!taken.ok && taken.error.code === 'adjudication-locked') held.delete(article)
    if (!taken.ok || !isFirst) return taken
    held.add(article)
    await store.refresh(article)
    return changes.get(article) === before ? taken : fail('adjudication-moved')
  }

  return {
    open: (article) =>
      inTurn(async () => {
        closing.delete(article)
        const layer = await store.open(article)
        const problem = layer.ok ? layer.value.readOnly : layer.error
        if (layer.ok) for (const notice of layer.value.notices) options.onNotice?.(notice)
        if (!layer.ok || problem) {
          opened.delete(article)
          await letGo(article)
          return problem ? err(problem) : fail('adjudication-moved')
        }
        opened.add(article)
        return ok(layer.value.layer)
      }),
    edit: async (article, edit) => {
      const taken = await inTurn(async () => (opened.has(article) ? takeFor(article) : fail('adjudication-moved')))
      // A disk that can't be written now is no reason to refuse: the edit waits for it, as those of other layers do.
      const isRefused = !taken.ok && REFUSING.has(taken.error.code)
      return isRefused ? taken : store.edit(article, edit)
    },
    leaseBy: (next) => {
      lease = next
    },
    takeOver: (article) => inTurn(() => lock.takeOver(article)),
    close: (article) => inTurn(() => close(article)),
    refresh: async (article) => {
      if (opened.has(article)) await store.refresh(article)
    },
    flush: () => store.flush(),
    problem: store.problem,
    alone: (article, work) =>
      inTurn(async () => {
        await close(article)
        const taken = await lock.take(article)
        if (!taken.ok) return taken
        try {
          store.forget(article)
          return await work()
        } finally {
          store.forget(article)
          await lock.release(article)
        }
      }),
    end: () =>
      inTurn(async () => {
        for (const article of [...opened]) await close(article)
      }),
  }
}
