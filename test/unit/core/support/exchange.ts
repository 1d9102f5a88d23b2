/** Writing and reading layers in tests, as the application does. */
import type { ForeignDocument } from '../../../../src/core/formats/document.ts'
import type { Content, Format, WriteOptions, WrittenFile } from '../../../../src/core/formats/format.ts'
import { INTERCHANGE_FORMATS } from '../../../../src/core/formats/formats.ts'
import type { Loss } from '../../../../src/core/formats/losses.ts'
import type { ExportFormat } from '../../../../src/core/formats/names.ts'
import { unverifiedIn, writeLayer } from '../../../../src/core/formats/writeAndVerify.ts'
import type { Article } from '../../../../src/core/model/article.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { succeeded } from './layers.ts'

/** A layer that was written, with everything that is known of it. */
export interface Export {
  readonly format: Format
  readonly files: readonly WrittenFile[]
  readonly content: Content
  readonly companions: Readonly<Record<string, string>>
  readonly losses: readonly Loss[]
  /** What the format says is left of the layer. */
  readonly left: Layer
}

/** Writes a layer; throws where the format refuses. */
export function exported(name: ExportFormat, article: Article, layer: Layer, options: WriteOptions = {}): Export {
  const format = INTERCHANGE_FORMATS[name]
  const { files, losses, layer: left } = succeeded(writeLayer(format, article, layer, options))
  const companions = Object.fromEntries(
    files.flatMap(({ extension, content }) => (typeof content === 'string' ? [[extension, content] as const] : [])),
  )
  return { format, files, content: files[0]?.content ?? '', companions, losses, left }
}

/** The main file as text. */
export function textIn({ content }: Export): string {
  if (typeof content !== 'string') throw new Error('not a text')
  return content
}

/** How many annotations an export holds, by the application's own count. */
export function verifiedIn({ format, content, companions, left }: Export, article: Article): number {
  return left.annotations.length - unverifiedIn(format, article, left, { content, companions }).length
}

/** The documents in a file of a format; throws where it is refused. */
export function documentsIn(
  name: ExportFormat,
  content: Content,
  companions: Readonly<Record<string, string>> = {},
): readonly ForeignDocument[] {
  const { read } = INTERCHANGE_FORMATS[name]
  if (!read) throw new Error(`${name} is not read`)
  return succeeded(read({ name: `file.${name}`, content, companions }))
}
