/** Measuring agreement: layers are read article by article and measured in a worker. It can be cancelled at any time. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Gammas } from '../../../core/agreement/computation.ts'
import type { Intervals } from '../../../core/agreement/intervals.ts'
import type { MeasuredState } from '../../../core/agreement/measuredState.ts'
import type { Codebook } from '../../../core/model/codebook.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { MeasurableArticle, MeasurablePlace } from '../../../ipc/review.ts'
import { createLatest } from '../../platform/latest.ts'
import type { WorkerSlot } from '../../platform/workerSlot.ts'
import type { FromWorker, Measured, ToWorker } from './measuringMessages.ts'

/** The phases: reading layers, drawing articles for intervals, sampling gamma, finished or cancelled. */
export type MeasuringPhase = 'reading' | 'intervals' | 'gamma' | 'done' | 'cancelled'

/** The last measurement, as far as it is. */
export interface MeasuringState {
  readonly phase: MeasuringPhase
  /** How much of the phase is done, from 0 to 1. */
  readonly part: number
  readonly measured: Measured | null
  readonly intervals: Intervals | null
  readonly gammas: Gammas | null
  readonly problem: Problem | null
}

/** What measuring needs of the window. */
export interface MeasuringPorts {
  /** Where agreement can be measured: in one article or (null) in the workspace. */
  readonly places: (article: string | null) => Promise<Result<readonly MeasurablePlace[]>>
  readonly articleOf: (place: MeasurablePlace, state: MeasuredState) => Promise<Result<MeasurableArticle>>
  readonly codebook: () => Pick<Codebook, 'attributes'>
  readonly worker: WorkerSlot<ToWorker, FromWorker>
}

/** Measuring in one window: one measurement at a time. */
export interface Measuring {
  readonly state: UseBoundStore<StoreApi<MeasuringState>>
  /** Measures one article or (null) the workspace, in place of what is being measured. */
  readonly measure: (article: string | null, state?: MeasuredState) => Promise<void>
  /** Cancels the measurement; what is known by then stays. */
  readonly cancel: () => void
}

const NOTHING: MeasuringState = {
  ...{ phase: 'reading', part: 0 },
  ...{ measured: null, intervals: null, gammas: null, problem: null },
}

/** Nothing is measured yet. */
export function createMeasuring({ places, articleOf, codebook, worker }: MeasuringPorts): Measuring {
  const state = create<MeasuringState>(() => NOTHING)
  const runs = createLatest()
  const stop = () => {
    runs.cancel()
    worker.stop()
  }
  const take = (message: FromWorker) => {
    if (message.type === 'measured') state.setState({ phase: 'intervals', part: 0, measured: message.measured })
    else if (message.type === 'intervals') state.setState({ phase: 'gamma', part: 0, intervals: message.intervals })
    else if (message.type === 'progress') state.setState({ part: message.part })
    else state.setState({ phase: 'done', gammas: message.gammas })
  }
  const measure = async (article: string | null, measuredState: MeasuredState = 'now') => {
    stop()
    const isLatest = runs.begin()
    state.setState(NOTHING)
    const found = await places(article)
    if (!isLatest()) return
    if (!found.ok) return state.setState({ phase: 'done', problem: found.error })
    const { post } = worker.start({
      onMessage: take,
      onProblem: (problem) => state.setState({ phase: 'done', problem }),
    })
    const { attributes } = codebook()
    const ids = found.value.flatMap((place) => [...place.annotators, ...place.brought.map((one) => one.annotator)])
    post({ type: 'begin', codebook: { attributes }, annotators: [...new Set(ids)] })
    for (const [index, place] of found.value.entries()) {
      const read = await articleOf(place, measuredState)
      if (!isLatest()) return
      // An article that can't be read is said; the others are measured all the same.
      if (read.ok) post({ type: 'article', ...read.value })
      state.setState({ part: (index + 1) / found.value.length, ...(!read.ok && { problem: read.error }) })
    }
    post({ type: 'finish' })
  }
  return {
    state,
    measure,
    cancel: () => {
      if (state.getState().phase === 'done') return
      stop()
      state.setState({ phase: 'cancelled' })
    },
  }
}
