/**
 * A spare extractor: to start one takes longer than most files take to read, so one is started ahead. Each still reads one
 * file and is ended, so that no file ever meets another.
 */
import type { ExtractorProcess } from '../workspace/import/extract/extractorProcess.ts'

/** Extractors, one of them ahead. */
export interface Extractors {
  /** An extractor for one file; the next one is started beside it. */
  readonly start: () => ExtractorProcess
  /** Starts the spare, if there is none: a file may be imported soon. */
  readonly prepare: () => void
}

/** How long a spare waits before it is ended, in milliseconds: it takes memory. */
const IDLE = 120_000

interface Spare {
  readonly process: ExtractorProcess
  readonly timer: NodeJS.Timeout
}

/** Extractors that `start` gives. A spare that ends by itself is forgotten, and isn't given to anybody. */
export function extractorsWithSpare(start: () => ExtractorProcess, idle: number = IDLE): Extractors {
  let spare: Spare | null = null
  const forget = (forgotten: Spare) => {
    if (spare !== forgotten) return
    clearTimeout(forgotten.timer)
    spare = null
    forgotten.process.end()
  }
  const prepare = () => {
    if (spare) return
    const process = start()
    const next: Spare = { process, timer: setTimeout(() => forget(next), idle) }
    next.timer.unref()
    spare = next
    process.onEnd(() => forget(next))
  }
  return {
    start: () => {
      const ready = spare
      spare = null
      if (ready) clearTimeout(ready.timer)
      const process = ready?.process ?? start()
      prepare()
      return process
    },
    prepare,
  }
}
