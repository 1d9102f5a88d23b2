/** The JSON files of a workspace: from text to a checked value and back. */
import type { z } from 'zod'
import { fail, type ProblemDetails } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { ARTICLE_FORMAT, ARTICLE_VERSION, type Article, articleSchema } from './article.ts'
import { BUNDLE_FORMAT, BUNDLE_VERSION, type Bundle, bundleSchema } from './bundle.ts'
import { LAYER_FORMAT, LAYER_VERSION, type Layer, layerSchema } from './layer.ts'
import { MEMORY_FORMAT, MEMORY_VERSION, type Memory, memorySchema } from './memory.ts'
import { type FileContent, type MigrationStep, migrate } from './migrate.ts'
import { WORKSPACE_FORMAT, WORKSPACE_VERSION, type WorkspaceFile, workspaceSchema } from './workspace.ts'

/** How a kind of file is told, checked, and brought up from older versions. */
interface FileFormat<T> {
  readonly schema: z.ZodType<T>
  readonly format: string
  readonly version: number
  readonly steps: readonly MigrationStep[]
}

const FORMATS = {
  layer: { schema: layerSchema, format: LAYER_FORMAT, version: LAYER_VERSION, steps: [] } satisfies FileFormat<Layer>,
  article: {
    schema: articleSchema,
    format: ARTICLE_FORMAT,
    version: ARTICLE_VERSION,
    steps: [],
  } satisfies FileFormat<Article>,
  workspace: {
    schema: workspaceSchema,
    format: WORKSPACE_FORMAT,
    version: WORKSPACE_VERSION,
    steps: [],
  } satisfies FileFormat<WorkspaceFile>,
  bundle: {
    schema: bundleSchema,
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    steps: [],
  } satisfies FileFormat<Bundle>,
  memory: {
    schema: memorySchema,
    format: MEMORY_FORMAT,
    version: MEMORY_VERSION,
    steps: [],
  } satisfies FileFormat<Memory>,
}

/** A file's text for a value: two spaces of indentation, a line break at the end. */
function serialize(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** A layer as its file's text. */
export function serializeLayer(layer: Layer): string {
  return serialize(layer)
}

/** An article as its file's text. */
export function serializeArticle(article: Article): string {
  return serialize(article)
}

/** A workspace's own file as text. */
export function serializeWorkspace(workspace: WorkspaceFile): string {
  return serialize(workspace)
}

/** A memory as its file's text. */
export function serializeMemory(memory: Memory): string {
  return serialize(memory)
}

/** A bundle as its file's text. */
export function serializeBundle(bundle: Bundle): string {
  return serialize(bundle)
}

/** Parses a bundle. `file` names it in a problem, as for `parseLayer`. */
export function parseBundle(text: string, file: string): Result<Bundle> {
  return parse(text, file, FORMATS.bundle)
}

/** The `format` that a JSON file says it has; null where it says none, or isn't JSON. */
export function formatOf(text: string): string | null {
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data !== 'object' || data === null || !('format' in data)) return null
    return typeof data.format === 'string' ? data.format : null
  } catch {
    return null
  }
}

/** Parses a layer file. `file` names it in a problem: `file-not-json`, `version-newer`, `file-invalid`. */
export function parseLayer(text: string, file: string): Result<Layer> {
  return parse(text, file, FORMATS.layer)
}

/** Parses an article file. `file` names it in a problem, as for `parseLayer`. */
export function parseArticle(text: string, file: string): Result<Article> {
  return parse(text, file, FORMATS.article)
}

/** Parses a memory file. `file` names it in a problem, as for `parseLayer`. */
export function parseMemory(text: string, file: string): Result<Memory> {
  return parse(text, file, FORMATS.memory)
}

/** Parses `workspace.json`. `file` names it in a problem, as for `parseLayer`. */
export function parseWorkspace(text: string, file: string): Result<WorkspaceFile> {
  return parse(text, file, FORMATS.workspace)
}

function parse<T>(text: string, file: string, { schema, format, version, steps }: FileFormat<T>): Result<T> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return fail('file-not-json', { file, reason: error instanceof Error ? error.message : String(error) })
  }
  const found = isOf(format, data) && typeof data.version === 'number' ? data.version : null
  if (found !== null && found > version) return fail('version-newer', { file, found, version })
  const parsed = schema.safeParse(found !== null && isOf(format, data) ? migrate(data, found, version, steps) : data)
  return parsed.success ? ok(parsed.data) : fail('file-invalid', { file, ...firstIssue(parsed.error) })
}

/** Whether content says that it is of this format; what another file calls its version says nothing. */
function isOf(format: string, data: unknown): data is FileContent {
  return typeof data === 'object' && data !== null && 'format' in data && data.format === format
}

/** Every place where a file's text breaks its schema, and how; none where the text isn't JSON. */
export function issuePlaces(schema: z.ZodType, text: string): readonly IssuePlace[] {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? [] : parsed.error.issues.map(placeOf)
  } catch {
    return []
  }
}

/** A place within a file, such as `annotations[3].tag`, and what is wrong there. */
type IssuePlace = ProblemDetails & { readonly path: string; readonly reason: string }

/** Where a value breaks its schema, as a path such as `annotations[3].tag`, and how, in the schema's words. */
export function firstIssue(error: z.ZodError): IssuePlace {
  const [issue] = error.issues
  return issue ? placeOf(issue) : { path: WHOLE, reason: 'invalid' }
}

const WHOLE = '(the whole)'

function placeOf(issue: z.core.$ZodIssue): IssuePlace {
  const steps = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return { path: steps.join('').replace(/^\./, '') || WHOLE, reason: issue.message }
}
