/**
 * Reads a file in a process of its own, and ends that process when it takes too long or too much memory: a heap limit
 * alone doesn't hold what lies outside the heap, so its parent watches it.
 */
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseBy } from '../../../core/model/parseBy.ts'
import { fail } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import { memoryOf } from '../../disk/processes.ts'
import { type ExtractedFile, type ExtractRequest, extractAnswerSchema } from './request.ts'

/** A process that reads files. */
export interface ExtractorProcess {
  readonly send: (request: ExtractRequest) => void
  readonly onAnswer: (listener: (answer: unknown) => void) => void
  readonly onEnd: (listener: () => void) => void
  /** Its memory in bytes; null where that can't be known now. */
  readonly memory: () => Promise<number | null>
  readonly end: () => void
}

/** What reading may take: seconds, and MB of 1024 × 1024 bytes. */
export interface ExtractLimits {
  readonly seconds: number
  readonly megabytes: number
}

/** The limits for what people import. */
const EXTRACT_LIMITS: ExtractLimits = { seconds: 30, megabytes: 1024 }

/** How often the memory is looked at, in milliseconds: a process can't take much more than the limit in between. */
const WATCH = 100

/**
 * Reads one file with a process that `start` gives and that is ended afterwards. Fails as `extract` does and with
 * `import-time`, `import-memory`, `import-crashed`, or `cancelled` when `signal` says so.
 */
export function extractApart(
  start: () => ExtractorProcess,
  request: ExtractRequest,
  { seconds, megabytes }: ExtractLimits = EXTRACT_LIMITS,
  signal?: AbortSignal,
): Promise<Result<ExtractedFile>> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(fail('cancelled'))
    const { file } = request
    const extractor = start()
    const finish = (outcome: Result<ExtractedFile>) => {
      clearTimeout(timer)
      clearInterval(watching)
      signal?.removeEventListener('abort', cancel)
      extractor.end()
      resolve(outcome)
    }
    const cancel = () => finish(fail('cancelled'))
    const timer = setTimeout(() => finish(fail('import-time', { file, limit: seconds })), seconds * 1000)
    const watching = setInterval(async () => {
      const bytes = await extractor.memory()
      if (bytes !== null && bytes > megabytes * 1024 * 1024) finish(fail('import-memory', { file, limit: megabytes }))
    }, WATCH)
    signal?.addEventListener('abort', cancel)
    extractor.onAnswer((raw) => {
      const answer = parseBy(extractAnswerSchema, raw)
      finish(answer.success ? answer.data : fail('import-crashed', { file }))
    })
    extractor.onEnd(() => finish(fail('import-crashed', { file })))
    extractor.send(request)
  })
}

/** An extractor as a process of Node, for the command line. */
export function startNodeExtractor(entry: string): ExtractorProcess {
  const child = fork(entry, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  })
  return {
    send: (request) => void child.send(request),
    onAnswer: (listener) => child.on('message', listener),
    onEnd: (listener) => {
      child.on('exit', listener)
      child.on('error', listener)
    },
    memory: () => (child.pid === undefined ? Promise.resolve(null) : memoryOf(child.pid)),
    end: () => void child.kill('SIGKILL'),
  }
}

/** The extractor's built script: beside whoever asks, or beside the folder of shared parts that it is in. */
export function extractorEntry(): string {
  const candidates = ['extract.js', '../extract.js', '../../../out/main/extract.js']
  const found = candidates.map((name) => join(import.meta.dirname, name)).find((path) => existsSync(path))
  if (found === undefined) throw new Error('extract.js is missing: run the build')
  return found
}
