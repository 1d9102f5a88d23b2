/** `factmark convert IN OUT --from F --to F`: from one format into another, without a workspace. */
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { buildLayer } from '../../core/formats/building.ts'
import type { ForeignDocument } from '../../core/formats/document.ts'
import { countVerified, writeLayer } from '../../core/formats/exchange.ts'
import type { WrittenFile } from '../../core/formats/format.ts'
import { FORMATS } from '../../core/formats/formats.ts'
import { proposeMapping } from '../../core/formats/mapping.ts'
import { EXPORT_FORMATS, type ExportFormat, IMPORT_FORMATS, type ImportFormat } from '../../core/formats/names.ts'
import { UNITS, type Unit } from '../../core/formats/unitNames.ts'
import type { Article } from '../../core/model/article.ts'
import { slug } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { decodeText } from '../../workspace/decode.ts'
import { sha256Of } from '../../workspace/digest.ts'
import { attempt, temporaryName, writeSynced } from '../../workspace/files.ts'
import { type ForeignFile, readForeign, readForeignFile } from '../../workspace/foreignFile.ts'
import { guessLanguage } from '../../workspace/guessLanguage.ts'
import { besidePath } from '../../workspace/stagedLayer.ts'
import { answer, type Console, complain, DONE, WRONG_USAGE } from '../console.ts'
import { tellLosses } from '../tellLosses.ts'
import { decideAll } from './importAnnotations.ts'

/** The options of `factmark convert`. */
export interface ConvertOptions {
  readonly from: string
  readonly to: string
  readonly text?: string
  readonly unit?: string
  readonly map?: readonly string[]
  readonly json?: true
}

/** Standard input or output. */
const STREAM = '-'

/** Converts a file; the exit code. Several documents become a folder of files, or lines on standard output. */
export async function convertCommand(
  console: Console,
  source: string,
  target: string,
  options: ConvertOptions,
): Promise<number> {
  const from = IMPORT_FORMATS.find((name) => name === options.from)
  const to = EXPORT_FORMATS.find((name) => name === options.to)
  if (!from || !to) {
    const [format, formats] = from ? [options.to, EXPORT_FORMATS] : [options.from, IMPORT_FORMATS]
    return complain(console, { code: 'format-unknown', details: { format, formats: formats.join(', ') } }, WRONG_USAGE)
  }
  const unit = UNITS.find((name) => name === options.unit)
  if (options.unit !== undefined && !unit) {
    return complain(
      console,
      { code: 'unit-unknown', details: { unit: options.unit, units: UNITS.join(', ') } },
      WRONG_USAGE,
    )
  }
  const read = await readSource(console, source, from)
  if (!read.ok) return complain(console, read.error)
  const text = await readArticleText(console, options.text)
  if (!text.ok) return complain(console, text.error)
  const converted: Converted[] = []
  for (const [index, document] of read.value.documents.entries()) {
    const one = convertDocument(console, document, {
      from,
      to,
      unit,
      source,
      index,
      text: text.value,
      map: options.map ?? [],
    })
    if (!one.ok) return complain(console, one.error, one.error.code === 'mapping-invalid' ? WRONG_USAGE : undefined)
    converted.push(one.value)
  }
  const written = await writeTarget(console, target, to, converted)
  if (!written.ok) return complain(console, written.error)
  if (target === STREAM) return DONE
  const count = converted.reduce((sum, { annotations }) => sum + annotations, 0)
  if (options.json) answer(console, { path: target, documents: converted.length, annotations: count })
  else console.out(`${console.translator.t('exchange.converted', { path: target, count })}\n`)
  return DONE
}

function readSource(console: Console, source: string, from: ImportFormat): Promise<Result<ForeignFile>> {
  if (source !== STREAM) return readForeignFile(resolve(console.base, source), source, from)
  return console.input().then((bytes) => readForeign(bytes, 'stdin', from, async () => null))
}

async function readArticleText(console: Console, file: string | undefined): Promise<Result<string | null>> {
  if (file === undefined) return ok(null)
  const bytes = await attempt('file-unreadable', file, () => readFile(resolve(console.base, file)))
  if (!bytes.ok) return bytes
  const decoded = decodeText(bytes.value)
  return decoded === 'binary' ? fail('file-binary', { file }) : ok(decoded.text)
}

interface Converted {
  readonly name: string
  readonly files: readonly WrittenFile[]
  readonly annotations: number
}

interface Task {
  readonly from: ImportFormat
  readonly to: ExportFormat
  readonly unit: Unit | undefined
  readonly source: string
  readonly index: number
  readonly text: string | null
  readonly map: readonly string[]
}

function convertDocument(console: Console, document: ForeignDocument, task: Task): Result<Converted> {
  const { from, to, source, index, unit } = task
  const text = task.text ?? document.text
  if (text === null) return fail('text-missing', { file: source })
  const mapping = decideAll(proposeMapping([document]), task.map)
  if (!mapping.ok) return mapping
  const name = source === STREAM ? 'stdin' : basename(source, extname(source))
  const article = articleOf(text, document.name ?? name, console)
  const annotator = { id: 'converted', name: 'converted' }
  const now = console.now()
  const options = { article, annotator, format: from, mapping: mapping.value, unit, newId: () => randomUUID(), now }
  const { layer, report } = buildLayer(document, options)
  const { t } = console.translator
  for (const [label, count] of Object.entries(report.skipped))
    console.error(`${t('exchange.skippedLabel', { label, count })}\n`)
  for (const { label, quote } of report.orphans)
    console.error(`${t('exchange.orphan', { label, quote: quote.replace(/\s+/g, ' ') })}\n`)
  if (!report.isUnitTold) console.error(`${t('exchange.unitGuessed', { unit: t(`formats.units.${report.unit}`) })}\n`)
  const format = FORMATS[to]
  const written = writeLayer(format, article, layer)
  if (!written.ok) return written
  const { files, losses, layer: left } = written.value
  tellLosses(console, to, losses)
  const companions = Object.fromEntries(
    files.flatMap(({ extension, content }) => (typeof content === 'string' ? [[extension, content] as const] : [])),
  )
  const count = left.annotations.length
  const verified = countVerified(format, article, left, { content: files[0]?.content ?? '', companions })
  if (verified !== count) return fail('export-mismatch', { file: source, count, verified })
  return ok({ name: `${index + 1}-${slug(document.name ?? name, 'document')}`, files, annotations: count })
}

function articleOf(text: string, title: string, { now, language }: Console): Article {
  return {
    format: 'factmark-article',
    version: 1,
    id: slug(title, 'article'),
    title,
    language: guessLanguage(text, language),
    published: null,
    source: null,
    imported: now(),
    sha256: sha256Of(text),
    text,
  }
}

async function writeTarget(
  console: Console,
  target: string,
  to: ExportFormat,
  converted: readonly Converted[],
): Promise<Result<null>> {
  if (target === STREAM) {
    // Formats of one line a document go below each other; of the others one document alone makes a file.
    const isLines = FORMATS[to].extension === '.jsonl'
    if (converted.length > 1 && !isLines) return fail('documents-several', { count: converted.length })
    for (const { files } of converted) {
      const content = files[0]?.content ?? ''
      if (typeof content === 'string') console.out(content)
      else console.outBytes(content)
    }
    return ok(null)
  }
  const out = resolve(console.base, target)
  return attempt('file-unwritable', target, async () => {
    const [only] = converted
    if (only && converted.length === 1) await writeFiles(out, only.files)
    else {
      await mkdir(out, { recursive: true })
      for (const { name, files } of converted) await writeFiles(join(out, `${name}${files[0]?.extension ?? ''}`), files)
    }
    return null
  })
}

/** Writes the main file to `main` and the others beside it, each whole or not at all. */
async function writeFiles(main: string, files: readonly WrittenFile[]): Promise<void> {
  await mkdir(dirname(main), { recursive: true })
  for (const [index, { extension, content }] of [...files.entries()].reverse()) {
    const path = index === 0 ? main : besidePath(main, extension)
    const temporary = temporaryName(path)
    try {
      await writeSynced(temporary, content)
      await rename(temporary, path)
    } finally {
      await rm(temporary, { force: true })
    }
  }
}
