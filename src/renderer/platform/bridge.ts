/** The bridge to the main process, as the preload script put it into the page. */
import { fail } from '../../core/problem.ts'
import { asSaid } from '../../core/reasons.ts'
import type { Result } from '../../core/result.ts'
import type { Bridge } from '../../ipc/bridge.ts'

declare global {
  interface Window {
    readonly factmark: Bridge
  }
}

/** The main process, by method. */
export const bridge: Bridge = window.factmark

/** The answer of a call. An unexpected failure becomes a problem, too, so that it is shown and not lost. */
export function answerOf<T>(call: Promise<Result<T>>): Promise<Result<T>> {
  return call.catch((error: unknown) => fail('internal', asSaid(error)))
}
