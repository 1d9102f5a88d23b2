/** What the extractor does, in whatever process: a request in, its answer out. */
import { fail } from '../../../core/problem.ts'
import { asSaid } from '../../../core/reasons.ts'
import type { Result } from '../../../core/result.ts'
import { extract } from './extract.ts'
import type { Extracted } from './extracted.ts'
import { extractRequestSchema } from './request.ts'

/** The answer to a request. Throws where it is none: a bug. */
export async function answerTo(request: unknown): Promise<Result<Extracted>> {
  const { kind, bytes, file, parts } = extractRequestSchema.parse(request)
  return extract(kind, bytes, file, parts).catch((error: unknown) =>
    fail('file-unreadable', { file, ...asSaid(error) }),
  )
}
