/** `factmark convert IN OUT --from F --to F`: from one format into another, without a workspace. */
import { readFile } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { addedCounts } from '../../core/formats/counts.ts'
import { INTERCHANGE_FORMATS } from '../../core/formats/formats.ts'
import { addLosses, type Loss } from '../../core/formats/losses.ts'
import { EXPORT_FORMATS, type ExportFormat, IMPORT_FORMATS, type ImportFormat } from '../../core/formats/names.ts'
import type { OffsetUnit } from '../../core/formats/unitNames.ts'
import { fitTo, unitRefused } from '../../core/formats/writeAndVerify.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt } from '../../workspace/disk/files.ts'
import { type ForeignFile, readForeign, readForeignFile } from '../../workspace/exchange/foreignFile.ts'
import type { UnansweredTask } from '../../workspace/exchange/importPlan.ts'
import { decodeText } from '../../workspace/import/decode.ts'
import { answer, type Console, complain, DONE, WRONG_USAGE } from '../console.ts'
import { interruptible } from '../interrupting.ts'
import { type AskingOptions, agreeOnFormat } from '../losses.ts'
import { tellFile, tellLeftOut, tellReport } from '../tellReport.ts'
import { unitNamed } from '../units.ts'
import { type Converted, type ReadDocument, readDocument, writeDocument } from './converting.ts'
import { STREAM, targetRefused, writeTarget } from './convertTarget.ts'

/** The options of `factmark convert`. */
export interface ConvertOptions extends AskingOptions {
  readonly from: string
  readonly to: string
  readonly text?: string
  readonly unit?: string
  readonly unitOut?: string
  readonly map?: readonly string[]
  readonly leaveOut?: true
  readonly bom?: true
}

/** Converts a file; the exit code. Several documents become a folder of files, or lines on standard output. */
export async function convertCommand(
  console: Console,
  source: string,
  target: string,
  options: ConvertOptions,
): Promise<number> {
  const choice = choiceOf(options)
  if (!choice.ok) return complain(console, choice.error, WRONG_USAGE)
  const { unitOut } = choice.value
  const read = await readAll(console, source, choice.value, options)
  if (!read.ok) {
    const isUsage = read.error.code === 'mapping-invalid'
    return complain(console, read.error, isUsage ? WRONG_USAGE : undefined)
  }
  const { documents, file, unanswered } = read.value
  const refused = await targetRefused(console, target, choice.value.to, documents.length)
  if (refused) return complain(console, refused)
  tellFile(console, source, file, unanswered)
  for (const { report } of documents) tellReport(console, report, false)
  // If the file comes through standard input, no question can be answered there.
  const asking = source === STREAM ? { ...options, yes: true as const } : options
  const agreed = await agreeOnFormat(console, choice.value.to, asking, async (format) =>
    ok(
      documents
        .map(({ article, layer }) => fitTo(INTERCHANGE_FORMATS[format], article, layer).losses)
        .reduce((sum, losses) => addLosses(sum, losses), []),
    ),
  )
  if (!agreed.ok) return complain(console, agreed.error)
  const to = agreed.value
  const converted: Converted[] = []
  const { leaveOut, bom } = options
  for (const document of documents) {
    const one = writeDocument(document, to, source, { unit: unitOut, leaveOut, bom })
    if (!one.ok) return complain(console, one.error)
    tellLeftOut(console, one.value.leftOut)
    converted.push(one.value)
  }
  const written = await interruptible(console, (signal) => writeTarget(console, target, to, converted, signal))
  if (!written.ok) return complain(console, written.error)
  if (target === STREAM) return DONE
  const count = converted.reduce((sum, { annotations }) => sum + annotations, 0)
  if (options.json) answer(console, { path: target, format: to, ...summary(read.value, converted) })
  else console.out(`${console.translator.t('exchange.converted', { path: target, count })}\n`)
  return DONE
}

/** The conversion in JSON: how much was written, what was lost, and the outcome for each document. */
function summary({ documents, file, unanswered }: ReadDocuments, converted: readonly Converted[]) {
  const reports = documents.map(({ name, layer: { annotator }, report }) => ({
    name,
    ...(annotator.id !== 'converted' && { annotator: annotator.name }),
    ...report,
  }))
  return {
    documents: converted.length,
    annotations: converted.reduce((sum, { annotations }) => sum + annotations, 0),
    losses: converted.reduce((sum, { losses }) => addLosses(sum, losses), [] as readonly Loss[]),
    leftOut: converted.flatMap(({ leftOut }) =>
      leftOut.map(({ tag, quote, start, end }) => ({ tag, quote, start, end })),
    ),
    orphans: reports.flatMap(({ orphans }) => orphans),
    skipped: reports.reduce((sum, { skipped }) => addedCounts(sum, skipped), {}),
    skippedRelations: reports.reduce((sum, one) => addedCounts(sum, one.skippedRelations), {}),
    passedOver: reports.reduce((sum, { passedOver }) => addedCounts(sum, passedOver), {}),
    unanswered,
    encoding: file.encoding,
    replaced: file.replaced,
    reports,
  }
}

interface Choice {
  readonly from: ImportFormat
  readonly to: ExportFormat
  readonly unit: OffsetUnit | undefined
  readonly unitOut: OffsetUnit | undefined
}

function choiceOf(options: ConvertOptions): Result<Choice> {
  const from = IMPORT_FORMATS.find((name) => name === options.from)
  const to = EXPORT_FORMATS.find((name) => name === options.to)
  if (!from) {
    const code = EXPORT_FORMATS.some((name) => name === options.from) ? 'format-unreadable' : 'format-unknown'
    return fail(code, { format: options.from, formats: IMPORT_FORMATS.join(', ') })
  }
  if (!to) return fail('format-unknown', { format: options.to, formats: EXPORT_FORMATS.join(', ') })
  const unit = unitNamed(options.unit)
  if (!unit.ok) return unit
  if (options.bom && !INTERCHANGE_FORMATS[to].writesBom) return fail('bom-refused')
  const unitOut = unitNamed(options.unitOut)
  if (unitOut.ok) {
    const refused = unitRefused(INTERCHANGE_FORMATS[to], unitOut.value)
    if (refused) return { ok: false, error: refused }
  }
  return unitOut.ok ? ok({ from, to, unit: unit.value, unitOut: unitOut.value }) : unitOut
}

/** The documents of a file that are converted, and the tasks that aren't, as nobody answered them. */
interface ReadDocuments {
  readonly documents: readonly ReadDocument[]
  readonly unanswered: readonly UnansweredTask[]
  readonly file: Pick<ForeignFile, 'encoding' | 'replaced'>
}

async function readAll(
  console: Console,
  source: string,
  { from, to, unit }: Choice,
  { text: file, map = [] }: ConvertOptions,
): Promise<Result<ReadDocuments>> {
  const read = await readSource(console, source, from)
  if (!read.ok) return read
  const text = await readArticleText(console, file)
  if (!text.ok) return text
  const name = source === STREAM ? 'stdin' : basename(source, extname(source))
  const { language } = console
  const choice = { from, source, unit, text: text.value, map, language, now: console.now() }
  const documents: ReadDocument[] = []
  const unanswered: UnansweredTask[] = []
  for (const [index, document] of read.value.documents.entries()) {
    // Only its own format can mark a task as rejected; in any other it would look as if nothing had been found.
    if (document.unanswered && from !== to) {
      unanswered.push({ name: document.name ?? `${index + 1}`, why: document.unanswered })
      continue
    }
    const one = await readDocument(document, name, choice)
    if (!one.ok) return one
    documents.push(one.value)
  }
  const shown = source === STREAM ? 'stdin' : source
  if (documents.length > 0) return ok({ documents, unanswered, file: read.value })
  if (unanswered.length > 0) return fail('tasks-unanswered', { file: shown, count: unanswered.length })
  return fail('file-empty', { file: shown })
}

async function readSource(console: Console, source: string, from: ImportFormat): Promise<Result<ForeignFile>> {
  if (source !== STREAM) return readForeignFile(resolve(console.base, source), source, from)
  return readForeign(await console.input(), 'stdin', from, async () => null)
}

async function readArticleText(console: Console, file: string | undefined): Promise<Result<string | null>> {
  if (file === undefined) return ok(null)
  const bytes = await attempt('file-unreadable', file, () => readFile(resolve(console.base, file)))
  if (!bytes.ok) return bytes
  const decoded = decodeText(bytes.value)
  return decoded === 'binary' ? fail('file-binary', { file }) : ok(decoded.text)
}
