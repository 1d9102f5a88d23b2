/** The JSON files of a workspace: from text to a checked value and back. */

import { ok, type Result } from '../result.ts'
import { ARTICLE_FORMAT, ARTICLE_VERSION, type Article, articleSchema } from './article.ts'
import { BUNDLE_FORMAT, BUNDLE_VERSION, type Bundle, bundleSchema } from './bundle.ts'
import { CLAIM_FORMAT, CLAIM_VERSION, type Claim } from './claim.ts'
import { claimSchema } from './claimSchema.ts'
import { CODEBOOK_FORMAT, CODEBOOK_VERSION, type Codebook } from './codebook.ts'
import { codebookSchema } from './codebookSchema.ts'
import { type FileFormat, parseFile, parseWithContent } from './fileFormat.ts'
import { LAYER_FORMAT, LAYER_VERSION, type Layer, layerSchema } from './layer.ts'
import { MEMORY_FORMAT, MEMORY_VERSION, type Memory } from './memory.ts'
import { memorySchema } from './memorySchema.ts'
import { isStoredForm } from './storedLayer.ts'
import { WORKSPACE_FORMAT, WORKSPACE_VERSION, type WorkspaceFile, workspaceSchema } from './workspace.ts'

const LAYER = { schema: layerSchema, format: LAYER_FORMAT, version: LAYER_VERSION, steps: [] }
const ARTICLE = { schema: articleSchema, format: ARTICLE_FORMAT, version: ARTICLE_VERSION, steps: [] }

/**
 * The files that a workspace's users own, or pass on. The trash's manifests and edits that are kept outside the workspace
 * have their formats beside their code. Others need none: an audit trail is never rewritten, and each of its entries
 * says which edit it holds; the library's index is made again, and mappings are decided again; settings fall back field by
 * field; a lock lives as long as its program.
 */
export const FILE_FORMATS = {
  layer: LAYER satisfies FileFormat<Layer>,
  article: ARTICLE satisfies FileFormat<Article>,
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
    parts: { article: ARTICLE, layers: LAYER },
  } satisfies FileFormat<Bundle>,
  codebook: {
    schema: codebookSchema,
    format: CODEBOOK_FORMAT,
    version: CODEBOOK_VERSION,
    steps: [],
  } satisfies FileFormat<Codebook>,
  claim: {
    schema: claimSchema,
    format: CLAIM_FORMAT,
    version: CLAIM_VERSION,
    steps: [],
  } satisfies FileFormat<Claim>,
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

/** A codebook as its file's text. */
export function serializeCodebook(codebook: Codebook): string {
  return serialize(codebook)
}

/** A claim record as its file's text. */
export function serializeClaim(claim: Claim): string {
  return serialize(claim)
}

/** Parses a claim record. `file` names it in a problem, as for `parseLayer`. */
export function parseClaim(text: string, file: string): Result<Claim> {
  return parseFile(text, file, FILE_FORMATS.claim)
}

/** Parses `codebook.json`. `file` names it in a problem, as for `parseLayer`. */
export function parseCodebook(text: string, file: string): Result<Codebook> {
  return parseFile(text, file, FILE_FORMATS.codebook)
}

/** Parses a bundle. `file` names it in a problem, as for `parseLayer`. */
export function parseBundle(text: string, file: string): Result<Bundle> {
  return parseFile(text, file, FILE_FORMATS.bundle)
}

/** Parses a layer file. `file` names it in a problem: `file-not-json`, `version-newer`, `file-invalid`. */
export function parseLayer(text: string, file: string): Result<Layer> {
  return parseFile(text, file, FILE_FORMATS.layer)
}

/** As `parseLayer`, and whether the text says all that the layer says, in the stored order (see `isStoredForm`). */
export function readLayerText(
  text: string,
  file: string,
): Result<{ readonly layer: Layer; readonly isAsStored: boolean }> {
  const read = parseWithContent(text, file, FILE_FORMATS.layer)
  if (!read.ok) return read
  const { value: layer, content } = read.value
  return ok({ layer, isAsStored: isStoredForm(content, layer) })
}

/** Parses an article file. `file` names it in a problem, as for `parseLayer`. */
export function parseArticle(text: string, file: string): Result<Article> {
  return parseFile(text, file, FILE_FORMATS.article)
}

/** Parses a memory file. `file` names it in a problem, as for `parseLayer`. */
export function parseMemory(text: string, file: string): Result<Memory> {
  return parseFile(text, file, FILE_FORMATS.memory)
}

/** Parses `workspace.json`. `file` names it in a problem, as for `parseLayer`. */
export function parseWorkspace(text: string, file: string): Result<WorkspaceFile> {
  return parseFile(text, file, FILE_FORMATS.workspace)
}
