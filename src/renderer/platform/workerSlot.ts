/** The life of a web worker: at most one of a kind runs, and a new one replaces it. */
import type { Problem } from '../../core/problem.ts'
import { asSaid } from '../../core/reasons.ts'

/** What a worker's messages and its failure lead to; neither is called once the worker has been replaced or stopped. */
export interface WorkerHandlers<From> {
  readonly onMessage: (message: From) => void
  /** The worker threw: a bug, since what may fail is answered as a message. */
  readonly onProblem: (problem: Problem) => void
}

/** A worker that was started. Both functions do nothing once it has been replaced or stopped. */
export interface RunningWorker<To> {
  readonly post: (message: To) => void
  readonly stop: () => void
}

/** A place for one worker of a kind. */
export interface WorkerSlot<To, From> {
  /** Starts a worker in place of the one that runs. */
  readonly start: (handlers: WorkerHandlers<From>) => RunningWorker<To>
  /** Sends a message to the worker that runs, if one does. */
  readonly post: (message: To) => void
  /** Stops the worker that runs, if one does. */
  readonly stop: () => void
}

/**
 * A place for workers that `create` makes. `create` must hold `new Worker(new URL(…, import.meta.url))` literally, which is
 * how the bundler finds the worker's module.
 */
export function createWorkerSlot<To, From>(create: () => Worker): WorkerSlot<To, From> {
  let running: Worker | null = null
  const stop = () => {
    running?.terminate()
    running = null
  }
  const start = ({ onMessage, onProblem }: WorkerHandlers<From>): RunningWorker<To> => {
    stop()
    const worker = create()
    running = worker
    const whileRunning = (run: () => void) => {
      if (running === worker) run()
    }
    worker.onmessage = ({ data }: MessageEvent<From>) => whileRunning(() => onMessage(data))
    worker.onerror = ({ message }) => whileRunning(() => onProblem({ code: 'internal', details: asSaid(message) }))
    return {
      post: (message) => whileRunning(() => worker.postMessage(message)),
      stop: () => whileRunning(stop),
    }
  }
  return { start, post: (message) => running?.postMessage(message), stop }
}
