/** Measuring agreement: layers are read article by article and measured in a worker. It can be cancelled at any time. */
import { create } from 'zustand'
import type { Gammas } from '../../../core/agreement/computation.ts'
import type { Intervals } from '../../../core/agreement/intervals.ts'
import type { Problem } from '../../../core/problem.ts'
import type { MeasurablePlace } from '../../../ipc/review.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { currentCodebook } from '../../platform/codebook.ts'
import { createLatest } from '../../platform/latest.ts'
import { createWorkerSlot } from '../../platform/workerSlot.ts'
import type { FromWorker, Measured, ToWorker } from './measuringMessages.ts'

/** The phases: reading layers, drawing articles for intervals, sampling gamma, finished or cancelled. */
export type MeasuringPhase = 'reading' | 'intervals' | 'gamma' | 'done' | 'cancelled'

interface MeasuringState {
  readonly phase: MeasuringPhase
  /** How much of the phase is done, from 0 to 1. */
  readonly part: number
  readonly measured: Measured | null
  readonly intervals: Intervals | null
  readonly gammas: Gammas | null
  readonly problem: Problem | null
}

const NOTHING: MeasuringState = {
  phase: 'reading',
  part: 0,
  measured: null,
  intervals: null,
  gammas: null,
  problem: null,
}

/** The last measurement. */
export const useMeasuring = create<MeasuringState>(() => NOTHING)

const worker = createWorkerSlot<ToWorker, FromWorker>(
  () => new Worker(new URL('./measuring.worker.ts', import.meta.url), { type: 'module' }),
)
const runs = createLatest()

/** Measures one article or (null) the workspace, in place of what is being measured. */
export async function measure(article: string | null): Promise<void> {
  stop()
  const isLatest = runs.begin()
  useMeasuring.setState(NOTHING)
  const places = await answerOf(bridge.measurable({ article }))
  if (!isLatest()) return
  if (!places.ok) return useMeasuring.setState({ phase: 'done', problem: places.error })
  const { post } = worker.start({
    onMessage: take,
    onProblem: (problem) => useMeasuring.setState({ phase: 'done', problem }),
  })
  const codebook = { attributes: currentCodebook().attributes }
  const ids = places.value.flatMap(({ annotators, brought }) => [...annotators, ...brought.map((one) => one.annotator)])
  post({ type: 'begin', codebook, annotators: [...new Set(ids)] })
  for (const [index, place] of places.value.entries()) {
    const problem = await sendPlace(place, post)
    if (!isLatest()) return
    useMeasuring.setState({ part: (index + 1) / places.value.length, ...(problem && { problem }) })
  }
  post({ type: 'finish' })
}

/** Cancels the measurement; what is known by then stays. */
export function cancelMeasuring(): void {
  if (useMeasuring.getState().phase === 'done') return
  stop()
  useMeasuring.setState({ phase: 'cancelled' })
}

function stop(): void {
  runs.cancel()
  worker.stop()
}

/** Sends an article's layers to the worker; gives why they could not be read, and the others are measured all the same. */
async function sendPlace({ article, annotators, brought }: MeasurablePlace, post: (message: ToWorker) => void) {
  const answer = await answerOf(bridge.measurableArticle({ article, annotators, brought }))
  if (!answer.ok) return answer.error
  post({ type: 'article', ...answer.value })
  return null
}

function take(message: FromWorker): void {
  if (message.type === 'measured') useMeasuring.setState({ phase: 'intervals', part: 0, measured: message.measured })
  else if (message.type === 'intervals')
    useMeasuring.setState({ phase: 'gamma', part: 0, intervals: message.intervals })
  else if (message.type === 'progress') useMeasuring.setState({ part: message.part })
  else useMeasuring.setState({ phase: 'done', gammas: message.gammas })
}
