/** How a call from a page is answered: its payload is parsed by the method's schema before the handler sees it. */
import type { z } from 'zod'
import { firstIssue } from '../core/model/fileFormat.ts'
import { parseBy } from '../core/model/parseBy.ts'
import { fail, type Problem } from '../core/problem.ts'
import { asSaid } from '../core/reasons.ts'
import { methods, type Requests } from '../ipc/methods.ts'
import { logBug } from './log.ts'

type Handle = (payload: unknown) => Promise<unknown>

/**
 * Answers a call. A payload that doesn't fit (`arguments-invalid`) and a bug (`internal`) are values for a method that
 * answers with a result; for others the promise is rejected.
 */
export async function answer(handlers: Requests, name: keyof Requests, raw: unknown): Promise<unknown> {
  const schema: z.ZodType = methods[name].takes
  const parsed = parseBy(schema, raw)
  if (!parsed.success) {
    const { path, reason, said = reason } = firstIssue(parsed.error)
    return refuse(name, { code: 'arguments-invalid', details: asSaid(`${name}: ${path}: ${said}`) })
  }
  try {
    // The payload was parsed by the schema of the same row, which the compiler can't follow.
    return await (handlers[name] as Handle)(parsed.data)
  } catch (error) {
    logBug(error)
    return refuse(name, { code: 'internal', details: asSaid(error) })
  }
}

function refuse(name: keyof Requests, { code, details }: Problem): unknown {
  if (methods[name].answers.kind === 'result') return fail(code, details)
  throw new Error(`${code}: ${details.said ?? ''}`)
}
