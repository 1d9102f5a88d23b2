/** The JSON files of a workspace: from text to a checked value and back. */
import type { z } from 'zod'
import { fail, type ProblemDetails } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { ARTICLE_VERSION, type Article, articleSchema } from './article.ts'
import { LAYER_VERSION, type Layer, layerSchema } from './layer.ts'
import { WORKSPACE_VERSION, type WorkspaceFile, workspaceSchema } from './workspace.ts'

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

/** Parses a layer file. `file` names it in a problem: `file-not-json`, `version-newer`, `file-invalid`. */
export function parseLayer(text: string, file: string): Result<Layer> {
  return parse(text, file, layerSchema, LAYER_VERSION)
}

/** Parses an article file. `file` names it in a problem, as for `parseLayer`. */
export function parseArticle(text: string, file: string): Result<Article> {
  return parse(text, file, articleSchema, ARTICLE_VERSION)
}

/** Parses `workspace.json`. `file` names it in a problem, as for `parseLayer`. */
export function parseWorkspace(text: string, file: string): Result<WorkspaceFile> {
  return parse(text, file, workspaceSchema, WORKSPACE_VERSION)
}

function parse<T>(text: string, file: string, schema: z.ZodType<T>, version: number): Result<T> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return fail('file-not-json', { file, reason: error instanceof Error ? error.message : String(error) })
  }
  const found = versionOf(data)
  if (found !== null && found > version) return fail('version-newer', { file, found, version })
  const parsed = schema.safeParse(data)
  return parsed.success ? ok(parsed.data) : fail('file-invalid', { file, ...firstIssue(parsed.error) })
}

function versionOf(data: unknown): number | null {
  const isObject = typeof data === 'object' && data !== null && 'version' in data
  return isObject && typeof data.version === 'number' ? data.version : null
}

/** Where a value breaks its schema, as a path such as `annotations[3].tag`, and how, in the schema's words. */
export function firstIssue(error: z.ZodError): ProblemDetails & { readonly path: string; readonly reason: string } {
  const issue = error.issues[0]
  const steps = (issue?.path ?? []).map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return { path: steps.join('').replace(/^\./, '') || '(the whole)', reason: issue?.message ?? 'invalid' }
}
