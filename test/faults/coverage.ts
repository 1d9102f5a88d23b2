/** How much of the code a run has been through, by V8's own count of blocks: the parts between two branches. */
import { Session } from 'node:inspector/promises'

/** A running count. */
export interface Coverage {
  /** Per source file below `src/` whose path holds `part`: blocks that ran, and all blocks of functions that were compiled. */
  readonly stop: (part: RegExp) => Promise<{ readonly run: number; readonly all: number }>
}

/** Begins to count. */
export async function startCoverage(): Promise<Coverage> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return {
    stop: async (part) => {
      const { result } = await session.post('Profiler.takePreciseCoverage')
      session.disconnect()
      const blocks = result
        .filter(({ url }) => part.test(url))
        .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
      return { run: blocks.filter((count) => count > 0).length, all: blocks.length }
    },
  }
}
