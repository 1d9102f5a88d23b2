/** What is measured of the core, and the layer to measure it with. */
import { strToU8, unzipSync } from 'fflate'
import { type Built, buildLayer } from '../../../src/core/formats/building.ts'
import type { Content, WrittenFile } from '../../../src/core/formats/format.ts'
import { INTERCHANGE_FORMATS } from '../../../src/core/formats/formats.ts'
import { proposeMapping } from '../../../src/core/formats/mapping.ts'
import { EXPORT_FORMATS, type ExportFormat, type ImportFormat } from '../../../src/core/formats/names.ts'
import { writeLayer } from '../../../src/core/formats/writeAndVerify.ts'
import { type Annotation, anchorOf, compareAnnotations } from '../../../src/core/model/annotation.ts'
import type { Article } from '../../../src/core/model/article.ts'
import { emptyLayer, type Layer } from '../../../src/core/model/layer.ts'
import { TAGS } from '../../../src/core/model/tag.ts'

/** Every format. */
export const formats = EXPORT_FORMATS

/** How much there is in files: of an archive what is packed in it. In bytes. */
export function sizeOf(files: readonly WrittenFile[]): number {
  const sizes = files.map(({ content }) => {
    if (typeof content === 'string') return strToU8(content).length
    return Object.values(unzipSync(content)).reduce((sum, bytes) => sum + bytes.length, 0)
  })
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Whether files of a format are bytes. */
export function isBinary(name: ExportFormat): boolean {
  return INTERCHANGE_FORMATS[name].binary === true
}

/** Writes a layer; throws where that fails. */
export function write(name: ExportFormat, article: Article, layer: Layer): readonly WrittenFile[] {
  const written = writeLayer(INTERCHANGE_FORMATS[name], article, layer)
  if (!written.ok) throw new Error(written.error.code)
  return written.value.files
}

/** Reads the files of an export as an import would; throws where an annotation isn't at its place. Null: it isn't read. */
export function read(
  name: ExportFormat,
  article: Article,
  content: Content,
  companions: Readonly<Record<string, string>>,
): Built | null {
  const documents = INTERCHANGE_FORMATS[name].read?.({ name, content, companions })
  if (!documents) return null
  const document = documents.ok ? documents.value[0] : undefined
  if (!document) throw new Error(`${name}: not read`)
  let next = 0
  const built = buildLayer(document, {
    article,
    annotator: { id: 'ann', name: 'Ann' },
    format: name as ImportFormat,
    mapping: proposeMapping([document]),
    newId: () => {
      next += 1
      return idOf(next)
    },
    now: TIME,
  })
  if (built.report.moved.length + built.report.orphans.length > 0) throw new Error(`${name}: not every one is exact`)
  return built
}

const TIME = '2026-01-01T00:00:00.000Z'
const SENTENCE = 'Volgens “de Noor” 💩 bleven ruim 40.000 man op dertig locaties é achter.\n'
const WORDS = [
  'bleven ruim 40.000 man',
  '“de Noor”',
  'dertig locaties',
  'ruim 40.000 man op dertig locaties',
  'Volgens',
  'achter',
]

function idOf(index: number): string {
  return `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
}

/** An article of so many code units, and a layer of so many annotations spread over it, with links and notes. */
export function made(count: number, length: number): { readonly article: Article; readonly layer: Layer } {
  const sentences = Math.ceil(length / SENTENCE.length)
  const text = SENTENCE.repeat(sentences)
  const article: Article = {
    format: 'factmark-article',
    version: 1,
    id: 'bench',
    title: 'bench',
    language: 'nl',
    published: null,
    source: null,
    imported: TIME,
    sha256: 'a'.repeat(64),
    text,
  }
  const annotations = Array.from({ length: count }, (_, index): Annotation => {
    const sentence = Math.floor((index * sentences) / count)
    const words = WORDS[index % WORDS.length] ?? ''
    const start = sentence * SENTENCE.length + SENTENCE.indexOf(words)
    const span = { start, end: start + words.length }
    return {
      id: idOf(index),
      tag: TAGS[index % TAGS.length] ?? 'claim',
      ...span,
      ...anchorOf(text, span),
      note: index % 10 === 0 ? 'een notitie' : '',
      links: index % 5 === 1 ? [{ rel: 'part-of', to: idOf(index - 1) }] : [],
      created: TIME,
      updated: TIME,
    }
  })
  return {
    article,
    layer: { ...emptyLayer(article, { id: 'ann', name: 'Ann' }), annotations: annotations.sort(compareAnnotations) },
  }
}
