/** Figures that give different numbers for what may be the same thing, in the open article and in the whole workspace. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { type Annotation, anchorOf } from '../../../core/model/annotation.ts'
import type { Article } from '../../../core/model/article.ts'
import type { DismissedPair } from '../../../core/model/dismissedPair.ts'
import type { Layer } from '../../../core/model/layer.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { FigureConflict, LayersFigure, StatedFigure } from '../../../core/suggest/figureConflicts.ts'
import { createLatest } from '../../platform/latest.ts'
import type { WorkerSlot } from '../../platform/workerSlot.ts'

/** What was found; `conflicts` is null until figures have been compared. */
interface ConflictsState {
  readonly conflicts: readonly FigureConflict<StatedFigure>[] | null
  readonly problem: Problem | null
}

/** A figure that is suggested for the open article. */
export type SuggestedFigure = Pick<Annotation, 'start' | 'end' | 'value'>

/** What the worker compares. */
export interface ComparedFigures {
  readonly figures: readonly StatedFigure[]
  readonly dismissed: readonly DismissedPair[]
}

/** What the comparison needs of the window. */
export interface ConflictPorts {
  /** Reads the figures of all layers that may be seen. */
  readonly read: () => Promise<Result<readonly LayersFigure[]>>
  /** The article in front with the annotator's layer on it; null where none is open. */
  readonly document: () => { readonly article: Pick<Article, 'id' | 'text'>; readonly layer: Layer } | null
  /** The id of whoever works here. */
  readonly self: () => string | undefined
  readonly comparer: WorkerSlot<ComparedFigures, readonly FigureConflict<StatedFigure>[]>
  /** The pairs that the annotator dismissed. */
  readonly dismissed: () => readonly DismissedPair[]
}

/** The comparison in one window. */
export interface FigureConflicts {
  readonly state: UseBoundStore<StoreApi<ConflictsState>>
  /** Reads the workspace's figures and compares them with the open article's. */
  readonly compare: (suggested: () => readonly SuggestedFigure[]) => Promise<void>
  /** Compares the open article's figures, as they are now, with those that were read. */
  readonly compareAgain: (suggested: readonly SuggestedFigure[]) => void
  /** Clears everything: the tab was closed, or what may be seen has changed. */
  readonly stop: () => void
}

/** Nothing was compared yet. */
export function createFigureConflicts({ read, document, self, comparer, dismissed }: ConflictPorts): FigureConflicts {
  const state = create<ConflictsState>(() => ({ conflicts: null, problem: null }))
  const readings = createLatest()
  /** Read once each time the tab is opened. */
  let figures: readonly LayersFigure[] = []

  const compareAgain = (suggested: readonly SuggestedFigure[]) => {
    const worker = comparer.start({
      onMessage: (conflicts) => {
        comparer.stop()
        state.setState({ conflicts, problem: null })
      },
      onProblem: (problem) => state.setState({ problem }),
    })
    const open = document()
    const annotator = self()
    // The annotator's own layer on the open article is newer here than what was read; colleagues' figures on it count too.
    const others = figures.filter((figure) => figure.article !== open?.article.id || figure.annotator !== annotator)
    const own = open ? figuresOf(open.article, open.layer, suggested) : []
    worker.post({ figures: [...others, ...own], dismissed: dismissed() })
  }
  return {
    state,
    compareAgain,
    compare: async (suggested) => {
      const isLatest = readings.begin()
      const answer = await read()
      if (!isLatest()) return
      if (!answer.ok) return state.setState({ problem: answer.error })
      figures = answer.value
      compareAgain(suggested())
    },
    stop: () => {
      readings.cancel()
      comparer.stop()
      figures = []
      state.setState({ conflicts: null, problem: null })
    },
  }
}

/** An article's figures with a value: those that are tagged, and those that are suggested. */
function figuresOf(
  { id, text }: Pick<Article, 'id' | 'text'>,
  { annotations }: Layer,
  suggested: readonly SuggestedFigure[],
): readonly StatedFigure[] {
  const tagged = annotations.filter(({ tag }) => tag === 'figure')
  return [...tagged, ...suggested].flatMap((figure: SuggestedFigure) =>
    figure.value
      ? [{ article: id, start: figure.start, end: figure.end, ...anchorOf(text, figure), value: figure.value }]
      : [],
  )
}
