/** The extractor of imported files as a utility process of Electron: no Node of its own is needed, and no window is near. */
import { app, utilityProcess } from 'electron'
import { type ExtractorProcess, extractorEntry } from '../workspace/import/extract/extractorProcess.ts'

/** Starts an extractor. */
export function startUtilityExtractor(): ExtractorProcess {
  const child = utilityProcess.fork(extractorEntry(), [], { serviceName: 'Factmark extractor', stdio: 'ignore' })
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
