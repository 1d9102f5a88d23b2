/**
 * The extractor for the packaged command line, which has no window and no sandbox: a utility process of Electron, with an
 * empty environment. It gets the bytes of one file, like every extractor.
 */
import { app, utilityProcess } from 'electron'
import type { ExtractorProcess } from '../workspace/import/extract/extractorProcess.ts'
import { extractorEntry } from '../workspace/import/extract/nodeExtractor.ts'

/** Starts an extractor. */
export function startUtilityExtractor(): ExtractorProcess {
  const child = utilityProcess.fork(extractorEntry(), [], {
    serviceName: 'Factmark extractor',
    stdio: 'ignore',
    env: {},
  })
  let isOver = false
  child.once('exit', () => {
    isOver = true
  })
  return {
    send: (request) => {
      child.once('spawn', () => child.postMessage(request))
    },
    onAnswer: (listener) => child.on('message', listener),
    onEnd: (listener) => child.on('exit', listener),
    memory: async () => {
      const found = app.getAppMetrics().find(({ pid }) => pid === child.pid)
      return found ? found.memory.workingSetSize * 1024 : null
    },
    end: () => {
      if (!isOver) child.kill()
    },
  }
}
