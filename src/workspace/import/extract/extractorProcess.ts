/**
 * Reads a file in a process of its own, and ends that process when it takes too long or too much memory: a heap limit
 * alone doesn't hold what lies outside the heap, so its parent watches it.
 */
import { parseBy } from '../../../core/model/parseBy.ts'
import { fail } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { Extracted } from './extracted.ts'
import { type ExtractRequest, extractAnswerSchema } from './request.ts'

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
): Promise<Result<Extracted>> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(fail('cancelled'))
    const { file } = request
    const extractor = start()
    const finish = (outcome: Result<Extracted>) => {
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
