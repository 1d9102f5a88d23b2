/**
 * Importing and exporting as a library: the package's `factmark/formats`. It needs no workspace, no disk and no window;
 * ids and the time come from whoever calls. Everything else about formats is in the modules beside this one.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Annotator, Layer } from '../model/layer.ts'
import { fail } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { type Built, buildLayer } from './building.ts'
import type { FileToRead, WriteOptions, WrittenFile } from './format.ts'
import { INTERCHANGE_FORMATS } from './formats.ts'
import type { Loss } from './losses.ts'
import { type Mapping, proposeMapping } from './mapping.ts'
import type { ExportFormat, ImportFormat } from './names.ts'
import type { OffsetUnit } from './unitNames.ts'
import { layerWithout, mismatch, nextToWrite, unverifiedIn, writeLayer } from './writeAndVerify.ts'

/** How annotations are read. */
export interface ReadOptions {
  /** What they are about. */
  readonly article: Article
  readonly annotator: Annotator
  /** What labels mean; without it, what their names say. */
  readonly mapping?: Mapping
  /** The unit of the offsets; without it, the one that the file shows. */
  readonly unit?: OffsetUnit
  /** Makes a UUID. */
  readonly newId: () => string
  /** An ISO time in UTC, for what has no time of its own. */
  readonly now: string
}

/**
 * The layers in a file, one for each document, each with a report of what is exact, moved, an orphan or skipped. Fails
 * with `file-invalid` and `file-not-json`, which name the place.
 */
export function readAnnotations(
  format: ImportFormat,
  file: FileToRead,
  options: ReadOptions,
): Result<readonly Built[]> {
  const documents = INTERCHANGE_FORMATS[format].read?.(file)
  if (!documents) return fail('format-unreadable', { format, formats: Object.keys(INTERCHANGE_FORMATS).join(', ') })
  if (!documents.ok) return documents
  const mapping = options.mapping ?? proposeMapping(documents.value)
  return ok(documents.value.map((document) => buildLayer(document, { ...options, format, mapping })))
}

/** The files of an export, what they lack of the layer, how many annotations they hold, and which were left out. */
export interface WrittenAnnotations {
  readonly files: readonly WrittenFile[]
  readonly losses: readonly Loss[]
  readonly annotations: number
  readonly leftOut: readonly Annotation[]
}

/**
 * Writes a layer, reads it back and compares: `slice-differs`, `export-mismatch`, `annotation-unwritable`,
 * `unit-unknown`.
 */
export function writeAnnotations(
  name: ExportFormat,
  article: Article,
  layer: Layer,
  options: WriteOptions = {},
): Result<WrittenAnnotations> {
  const format = INTERCHANGE_FORMATS[name]
  let tried: { readonly layer: Layer; readonly leftOut: readonly Annotation[] } = { layer, leftOut: [] }
  for (let tries = 1; ; tries += 1) {
    const written = writeLayer(format, article, tried.layer, options)
    if (!written.ok) return written
    const { files, losses, layer: left } = written.value
    const leftOut = [...tried.leftOut, ...written.value.leftOut]
    const texts = files.filter((file): file is WrittenFile & { content: string } => typeof file.content === 'string')
    const companions = Object.fromEntries(texts.map(({ extension, content }) => [extension, content]))
    const content = files[0]?.content ?? ''
    const unverified = unverifiedIn(format, article, left, { content, companions, unit: options.unit })
    const count = left.annotations.length
    if (unverified.length === 0) return ok({ files, losses, annotations: count, leftOut })
    const next = nextToWrite(
      { layer: layerWithout(tried.layer, written.value.leftOut), leftOut },
      unverified,
      tries,
      options,
    )
    if (!next) return mismatch(article.id, left, unverified)
    tried = next
  }
}
