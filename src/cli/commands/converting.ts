/** A foreign document as a layer over its own text, and that layer in another format, read back and compared. */
import { randomUUID } from 'node:crypto'
import { type Built, buildLayer } from '../../core/formats/building.ts'
import type { ForeignDocument } from '../../core/formats/document.ts'
import type { WriteOptions, WrittenFile } from '../../core/formats/format.ts'
import { INTERCHANGE_FORMATS } from '../../core/formats/formats.ts'
import type { Loss } from '../../core/formats/losses.ts'
import { decideAll, proposeMapping } from '../../core/formats/mapping.ts'
import type { ExportFormat, ImportFormat } from '../../core/formats/names.ts'
import { writeAnnotations } from '../../core/formats/publicApi.ts'
import type { OffsetUnit } from '../../core/formats/unitNames.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Article } from '../../core/model/article.ts'
import { UNKNOWN_LANGUAGE } from '../../core/model/articleDetails.ts'
import { slug } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../../workspace/disk/digest.ts'
import { besidePath } from '../../workspace/exchange/stagedLayer.ts'
import { guessLanguage } from '../../workspace/import/guessLanguage.ts'

/** How documents are read. */
export interface ReadingChoice {
  readonly from: ImportFormat
  /** What problems call the file. */
  readonly source: string
  readonly unit: OffsetUnit | undefined
  /** The text, where the file doesn't hold it. */
  readonly text: string | null
  /** Decisions of `--map`. */
  readonly map: readonly string[]
  readonly now: string
}

/** A document that became a layer. */
export interface ReadDocument extends Built {
  readonly name: string
  readonly article: Article
}

/** Makes a layer of a document: `text-missing`, `mapping-invalid`. */
export async function readDocument(
  document: ForeignDocument,
  name: string,
  choice: ReadingChoice,
): Promise<Result<ReadDocument>> {
  const { from, source, unit, now } = choice
  const text = choice.text ?? document.text
  if (text === null) return missingText(document, source, from)
  const mapping = decideAll(proposeMapping([document]), choice.map)
  if (!mapping.ok) return mapping
  const title = document.name ?? name
  const article: Article = {
    format: 'factmark-article',
    version: 1,
    id: slug(title, 'article'),
    title,
    language: (await guessLanguage(text)) ?? UNKNOWN_LANGUAGE,
    published: null,
    source: null,
    imported: now,
    sha256: sha256Of(text),
    text,
  }
  const { annotator: whose } = document
  const annotator = whose === undefined ? CONVERTED : { id: slug(whose, 'annotator'), name: whose }
  const options = { article, annotator, format: from, mapping: mapping.value, unit, newId: () => randomUUID(), now }
  return ok({ name: slug(title, 'document'), article, ...buildLayer(document, options) })
}

/** The annotator of a layer without a name. */
const CONVERTED = { id: 'converted', name: 'converted' }

/** Says which text is missing: the file beside it, or what the file itself calls it. */
function missingText({ source, name }: ForeignDocument, file: string, from: ImportFormat) {
  const [companion] = INTERCHANGE_FORMATS[from].companions ?? []
  const text = companion === undefined ? source || name : besidePath(file, companion)
  return text ? fail('text-missing-named', { file, text }) : fail('text-missing', { file })
}

/** A document in its new format, verified. */
export interface Converted {
  readonly name: string
  readonly files: readonly WrittenFile[]
  readonly annotations: number
  readonly losses: readonly Loss[]
  readonly leftOut: readonly Annotation[]
}

/** Writes a document in a format: `export-mismatch` where reading it back gives anything else, and as writing fails. */
export function writeDocument(
  { name, article, layer }: ReadDocument,
  to: ExportFormat,
  source: string,
  options: WriteOptions,
): Result<Converted> {
  const written = writeAnnotations(to, article, layer, options)
  if (!written.ok) {
    const { error } = written
    // Users who convert know the file, not the article that was made from it.
    return error.code === 'export-mismatch' ? fail(error.code, { ...error.details, file: source }) : written
  }
  const { files, annotations, losses, leftOut } = written.value
  return ok({ name, files, annotations, losses, leftOut })
}
