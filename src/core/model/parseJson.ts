/** JSON (RFC 8259) from outside as data that can be written again. */
import { fail } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { failAsJson } from './jsonFault.ts'
import { isDeeperThan, MOST_LEVELS } from './nesting.ts'
import { hasMorePiecesThan } from './pieces.ts'

/** The lists and objects of one file that are read: a layer of a million annotations has two or three million. */
const MOST_IN_JSON = 8_000_000

/**
 * A text's JSON: `file-not-json`, `file-too-many`, or `file-invalid` where it is nested deeper than `MOST_LEVELS`. `line`
 * is the number that the text's first line has in the file.
 */
export function parseJson(text: string, file: string, line?: number): Result<unknown> {
  if (hasMorePiecesThan(MOST_IN_JSON, text)) return fail('file-too-many', { file, limit: MOST_IN_JSON })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return failAsJson(text, file, line)
  }
  if (!isDeeperThan(MOST_LEVELS, data)) return ok(data)
  const path = line === undefined ? '(the whole)' : `line ${line}`
  return fail('file-invalid', { file, path, reason: 'json-nested', levels: MOST_LEVELS })
}

/** A text's JSON; null where it is none, or nested too deep. */
export function jsonOrNull(text: string): unknown {
  const parsed = parseJson(text, '')
  return parsed.ok ? parsed.value : null
}
