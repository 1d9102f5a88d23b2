/** Measuring in the window: reading article by article, then a worker; with its progress, and an end to it at any time. */
import { create } from 'zustand'
import type { Gammas } from '../../../core/agreement/computation.ts'
import type { Problem } from '../../../core/problem.ts'
import { asSaid } from '../../../core/reasons.ts'
import type { MeasurablePlace } from '../../../ipc/review.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import type { FromWorker, Measured, ToWorker } from './measuringMessages.ts'

/** What is being done: reading layers, sampling gamma, or nothing more. */
export type MeasuringPhase = 'reading' | 'gamma' | 'done' | 'cancelled'

interface MeasuringState {
  readonly phase: MeasuringPhase
  /** How much of the phase is done, from 0 to 1. */
  readonly part: number
  readonly measured: Measured | null
  readonly gammas: Gammas | null
  readonly problem: Problem | null
}

const NOTHING: MeasuringState = { phase: 'reading', part: 0, measured: null, gammas: null, problem: null }

/** What has been measured last. */
export const useMeasuring = create<MeasuringState>(() => NOTHING)

let worker: Worker | null = null
let run = 0

/** Measures one article, or (null) the workspace; what was under way is given up. */
export async function measure(article: string | null): Promise<void> {
  stop()
  const mine = run
  useMeasuring.setState(NOTHING)
  const places = await answerOf(bridge.measurable({ article }))
  if (mine !== run) return
  if (!places.ok) return useMeasuring.setState({ phase: 'done', problem: places.error })
  const current = new Worker(new URL('./measuring.worker.ts', import.meta.url), { type: 'module' })
  worker = current
  current.onmessage = ({ data }: MessageEvent<FromWorker>) => take(data)
  current.onerror = ({ message }) =>
    useMeasuring.setState({ phase: 'done', problem: { code: 'internal', details: asSaid(message) } })
  const tell = (message: ToWorker) => current.postMessage(message)
  tell({ type: 'begin', annotators: [...new Set(places.value.flatMap(({ annotators }) => annotators))] })
  for (const [index, place] of places.value.entries()) {
    const problem = await sendPlace(place, tell)
    if (mine !== run) return
    useMeasuring.setState({ part: (index + 1) / places.value.length, ...(problem && { problem }) })
  }
  tell({ type: 'finish' })
}

/** Ends what is under way; what is known by then stays. */
export function cancelMeasuring(): void {
  if (useMeasuring.getState().phase === 'done') return
  stop()
  useMeasuring.setState({ phase: 'cancelled' })
}

function stop(): void {
  run += 1
  worker?.terminate()
  worker = null
}

/** Why an article could not be read, if so; the others are measured all the same. */
async function sendPlace({ article, annotators }: MeasurablePlace, tell: (message: ToWorker) => void) {
  const answer = await answerOf(bridge.measurableArticle({ article, annotators }))
  if (!answer.ok) return answer.error
  tell({ type: 'article', ...answer.value })
  return null
}

function take(message: FromWorker): void {
  if (message.type === 'measured') useMeasuring.setState({ phase: 'gamma', part: 0, measured: message.measured })
  else if (message.type === 'progress') useMeasuring.setState({ part: message.part })
  else useMeasuring.setState({ phase: 'done', gammas: message.gammas })
}
