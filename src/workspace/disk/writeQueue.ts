/**
 * One file's writes, one at a time: whatever is asked for while a write runs goes out together in the next. A write
 * that fails is tried again, with pauses that grow, until it succeeds; nobody is told "written" before that.
 */
import type { Problem } from '../../core/problem.ts'
import { asSaid } from '../../core/reasons.ts'
import { err, ok, type Result } from '../../core/result.ts'

/** A queue of writes of one file. */
export interface WriteQueue {
  /** Resolves when a write that began after this call is on the disk, however long that takes. Never rejects. */
  readonly written: () => Promise<void>
  /** Ok when nothing is left to write; the problem as soon as a try fails. It is tried again in either case. */
  readonly flush: () => Promise<Result<null>>
  /** Why the last try failed; null when all is well. */
  readonly problem: () => Problem | null
  /** Whether nothing is being written, nor waits to be. */
  readonly isIdle: () => boolean
}

/** What a queue works with. */
export interface WriteQueueOptions {
  /**
   * Writes the present state; must take it before it first waits. Gives the problem of a failed try; a rejection, which
   * is a bug, counts as one too.
   */
  readonly write: () => Promise<Problem | null>
  /** Told at each failed try, and with null at the first that succeeds after one. */
  readonly onProblem: (problem: Problem | null) => void
  /** Waits so many milliseconds; replaced in tests. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

/** The first pause before another try and the longest, in milliseconds; each pause is twice the one before. */
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 5000

/** A queue in which nothing waits. */
export function createWriteQueue({ write, onProblem, wait = sleep }: WriteQueueOptions): WriteQueue {
  let waiting: (() => void)[] = []
  let watching: ((outcome: Result<null>) => void)[] = []
  let running = false
  let problem: Problem | null = null
  let wake = () => {}

  const report = (outcome: Result<null>) => {
    const watchers = watching
    watching = []
    for (const watcher of watchers) watcher(outcome)
  }

  const run = async () => {
    running = true
    let pause = FIRST_PAUSE
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      const failure = await write().catch(bugProblem)
      if (failure) {
        waiting = [...batch, ...waiting]
        problem = failure
        onProblem(failure)
        report(err(failure))
        await Promise.race([wait(pause), new Promise<void>((resolve) => (wake = resolve))])
        pause = Math.min(2 * pause, LONGEST_PAUSE)
      } else {
        pause = FIRST_PAUSE
        if (problem) onProblem(null)
        problem = null
        for (const resolve of batch) resolve()
      }
    }
    running = false
    report(ok(null))
  }

  return {
    written: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        if (!running) void run()
      }),
    flush: () => {
      if (!running) return Promise.resolve(ok(null))
      const outcome = new Promise<Result<null>>((resolve) => watching.push(resolve))
      wake()
      return outcome
    },
    problem: () => problem,
    isIdle: () => !running,
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** A bug must not leave callers waiting for ever without a report. */
function bugProblem(error: unknown): Problem {
  return { code: 'internal', details: asSaid(error) }
}
