/** What the page finds at `window.factmark`. */
import type { Events } from './events.ts'
import type { Requests } from './methods.ts'

/** The methods and events of the two tables, and what only a preload script can tell. */
export interface Bridge extends Requests {
  /** Calls `listener` at every such event until the function that it returns is called. */
  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void
  /** The path of a file that was dropped on the window; empty where it has none. */
  pathOf(file: object): string
}
