/** A JSON file's text read by its format: recognised by name and version, migrated from older versions, and checked. */
import type { z } from 'zod'
import { fail } from '../problem.ts'
import { isReasonCode, type Reason } from '../reasons.ts'
import { ok, type Result } from '../result.ts'
import { type FileContent, type MigrationStep, migrate } from './migrate.ts'
import { parseBy } from './parseBy.ts'
import { parseJson } from './parseJson.ts'

/** How a kind of file is recognised, checked and migrated from older versions. */
export interface FileFormat<T> {
  readonly schema: z.ZodType<T>
  readonly format: string
  readonly version: number
  readonly steps: readonly MigrationStep[]
  /** The fields that hold files of other formats, or lists of them; each has a version of its own. */
  readonly parts?: Readonly<Record<string, FileFormat<unknown>>>
}

/** Reads a file's text. `file` names it in a problem: `file-not-json`, `version-newer`, `file-invalid`. */
export function parseFile<T>(text: string, file: string, format: FileFormat<T>): Result<T> {
  const read = parseWithContent(text, file, format)
  return read.ok ? ok(read.value.value) : read
}

/** As `parseFile`, with the data that the text itself holds: before migration, without what the schema adds. */
export function parseWithContent<T>(
  text: string,
  file: string,
  format: FileFormat<T>,
): Result<{ readonly value: T; readonly content: unknown }> {
  const data = parseJson(text, file)
  if (!data.ok) return data
  const current = upToDate(data.value, file, format)
  if (!current.ok) return current
  const parsed = parseBy(format.schema, current.value)
  if (!parsed.success) return fail('file-invalid', { file, ...firstIssue(parsed.error) })
  return ok({ value: parsed.data, content: data.value })
}

/** A file's content as content of this version; what isn't of the format is left to its schema. */
function upToDate(data: unknown, file: string, format: FileFormat<unknown>): Result<unknown> {
  if (!isOf(format.format, data) || typeof data.version !== 'number') return ok(data)
  const { version, steps, parts = {} } = format
  if (data.version > version) return fail('version-newer', { file, found: data.version, version })
  let content = migrate(data, data.version, version, steps)
  for (const [field, part] of Object.entries(parts)) {
    const value = content[field]
    const held = (Array.isArray(value) ? value : [value]).map((one: unknown) => upToDate(one, file, part))
    const problem = held.find((one) => !one.ok)
    if (problem) return problem
    const values = held.map((one) => one.ok && one.value)
    content = { ...content, [field]: Array.isArray(value) ? values : values[0] }
  }
  return ok(content)
}

/** Whether content says that it is of this format; what another file calls its version says nothing. */
function isOf(format: string, data: unknown): data is FileContent {
  return typeof data === 'object' && data !== null && 'format' in data && data.format === format
}

/** The largest text, in UTF-16 code units, for which every fault is reported; for a larger one only the first is. */
const LARGEST_TOLD = 1024 * 1024

/** The places where a file's text breaks its schema, and how; none where the text isn't JSON. */
export function issuePlaces(schema: z.ZodType, text: string): readonly IssuePlace[] {
  const data = parseJson(text, '')
  if (!data.ok) return []
  const parsed = text.length > LARGEST_TOLD ? parseBy(schema, data.value) : schema.safeParse(data.value)
  return parsed.success ? [] : parsed.error.issues.map(placeOf)
}

/** A place within a file, such as `annotations[3].tag`, and what is wrong there. */
interface IssuePlace extends Reason {
  readonly path: string
}

/**
 * Where a value breaks its schema, as a path such as `annotations[3].tag`, and how: a schema of ours gives a reason's code
 * as its message, the rest is in the library's words, which are of the language that it was told (`i18n/schemaWords.ts`).
 */
export function firstIssue(error: z.ZodError): IssuePlace {
  const [issue] = error.issues
  return issue ? placeOf(issue) : { path: WHOLE, reason: 'as-said', said: error.message }
}

const WHOLE = '(the whole)'

function placeOf(issue: z.core.$ZodIssue): IssuePlace {
  const steps = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  const path = steps.join('').replace(/^\./, '') || WHOLE
  const { message } = issue
  return isReasonCode(message) ? { path, reason: message } : { path, reason: 'as-said', said: message }
}
