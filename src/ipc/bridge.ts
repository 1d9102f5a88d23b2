/** What the page finds at `window.factmark`. */
import type { Events } from './events.ts'
import type { Requests } from './methods.ts'

/** The methods and events of the two tables. */
export interface Bridge extends Omit<Requests, 'importFiles' | 'keepEvidence'> {
  /** Calls `listener` at every such event until the function that it returns is called. */
  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void
  /**
   * Imports files that were dropped on the window; what has no place on the disk is left out. The page never names a
   * path, so it can have nothing read that its user didn't give it.
   */
  importFiles(files: readonly object[]): ReturnType<Requests['importFiles']>
  /** Keeps files that were dropped on the window as evidence, in the same way. */
  keepEvidence(files: readonly object[]): ReturnType<Requests['keepEvidence']>
}
