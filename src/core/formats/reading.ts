/** Reading JSON and JSON lines of other programs: parsed by a schema, with the line or the path where one is broken. */
import type { z } from 'zod'
import { firstIssue } from '../model/fileFormat.ts'
import { parseBy } from '../model/parseBy.ts'
import { parseJson } from '../model/parseJson.ts'
import { fail } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import type { FileToRead } from './format.ts'

/** The text of a file that is to be text, without a byte-order mark. */
export function textOf({ content }: FileToRead): string {
  return typeof content === 'string' ? content.replace(/^\uFEFF/, '') : ''
}

/** The lines of a text with their numbers, from 1, one at a time: a list of them all takes more room than the text. */
export function* numberedLines(text: string): Generator<readonly [number, string]> {
  let from = 0
  for (let number = 1; from <= text.length; number += 1) {
    const feed = text.indexOf('\n', from)
    const to = feed === -1 ? text.length : feed
    yield [number, text.slice(from, text.charAt(to - 1) === '\r' && to > from ? to - 1 : to)]
    from = to + 1
  }
}

/** A file's JSON by the schema that suits it: `file-not-json`, `file-invalid`. */
export function readJson<T>(file: FileToRead, schemaFor: (value: unknown) => z.ZodType<T>): Result<T> {
  const parsed = parseJson(textOf(file), file.name)
  if (!parsed.ok) return parsed
  const checked = parseBy(schemaFor(parsed.value), parsed.value)
  return checked.success ? ok(checked.data) : fail('file-invalid', { file: file.name, ...firstIssue(checked.error) })
}

/** A file of one JSON value a line; empty lines are passed over. A problem's path begins with the line's number. */
export function readJsonLines<T>(file: FileToRead, schema: z.ZodType<T>): Result<readonly T[]> {
  const values: T[] = []
  for (const [number, line] of numberedLines(textOf(file))) {
    if (line.trim() === '') continue
    const parsed = parseJson(line, file.name, number)
    if (!parsed.ok) return parsed
    const checked = parseBy(schema, parsed.value)
    if (!checked.success) {
      const issue = firstIssue(checked.error)
      return fail('file-invalid', { file: file.name, ...issue, path: `line ${number}: ${issue.path}` })
    }
    values.push(checked.data)
  }
  return ok(values)
}
