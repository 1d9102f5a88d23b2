/** `factmark export --format F --out PATH`: writes layers in an interchange format. */
import { extname, resolve } from 'node:path'
import type { Separator } from '../../core/formats/csv/separators.ts'
import { INTERCHANGE_FORMATS } from '../../core/formats/formats.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../core/formats/names.ts'
import type { OffsetUnit } from '../../core/formats/unitNames.ts'
import { unitRefused } from '../../core/formats/writeAndVerify.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import { isNewsroomFormat } from '../../core/newsroom/formats.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { reviewsOfRecords } from '../../workspace/claims/reviewsOfRecords.ts'
import { type ExportReport, type ExportRequest, namesFolder } from '../../workspace/exchange/exportLayers.ts'
import { isStream, withoutLink } from '../../workspace/exchange/outputStream.ts'
import { besidePath } from '../../workspace/exchange/stagedLayer.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import { chosenPlaces, type LayerOptions, wrongLayerOptions } from '../chosenPlaces.ts'
import { answer, type CommonOptions, type Console, complain, DONE, shelfFor, WRONG_USAGE } from '../console.ts'
import { interruptible } from '../interrupting.ts'
import { type AskingOptions, agreeOnFormat } from '../losses.ts'
import { progressLine } from '../progressLine.ts'
import { tellLeftOut } from '../tellReport.ts'
import { unitNamed } from '../units.ts'
import { STREAM } from './convertTarget.ts'
import { newsroomCommand } from './exportNewsroom.ts'
import { streamed } from './exportStream.ts'

/** The options of `factmark export`. */
export interface ExportOptions extends CommonOptions, AskingOptions, LayerOptions {
  readonly format: string
  readonly out: string
  readonly unit?: string
  readonly json?: true
  readonly leaveOut?: true
  readonly bom?: true
  /** Parts the columns of a CSV file by semicolons. */
  readonly semicolon?: true
  /** The key of the question whose answers colour a page. */
  readonly colourBy?: string
}

/** Exports the layers that the options select, one to a file, several to a folder; returns the exit code. */
export async function exportCommand(console: Console, options: ExportOptions): Promise<number> {
  if (isNewsroomFormat(options.format)) return newsroomCommand(console, options, options.format)
  const choice = choiceOf(options)
  if (!choice.ok) return complain(console, choice.error, WRONG_USAGE)
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  const exported = await interruptible(console, (signal) =>
    exportChosen(console, shelf.value, choice.value, options, signal),
  )
  if (!exported.ok) {
    const isUsage = ['layers-several', 'unit-fixed', 'unit-unknown'].includes(exported.error.code)
    return complain(console, exported.error, isUsage ? WRONG_USAGE : undefined)
  }
  tellLeftOut(console, exported.value.leftOut)
  if (options.out === STREAM) return DONE
  const { format, ...report } = exported.value
  if (options.json) answer(console, { ...report, format })
  else {
    const { t } = console.translator
    const { path, layers, annotations } = report
    console.out(
      `${t('cli.export.done', { path, layers: t('cli.export.layers', { count: layers }), count: annotations })}\n`,
    )
  }
  return DONE
}

interface Choice {
  readonly format: ExportFormat
  readonly unit: OffsetUnit | undefined
}

function choiceOf(options: ExportOptions): Result<Choice> {
  const wrong = wrongLayerOptions(options)
  if (wrong) return { ok: false, error: wrong }
  const format = EXPORT_FORMATS.find((name) => name === options.format)
  if (!format)
    return fail('format-unknown', {
      format: options.format,
      formats: [...EXPORT_FORMATS, 'xlsx', 'docx', 'html'].join(', '),
    })
  if (options.colourBy !== undefined) return fail('colours-refused')
  if (options.bom && !INTERCHANGE_FORMATS[format].writesBom) return fail('bom-refused')
  const unit = unitNamed(options.unit)
  return unit.ok ? ok({ format, unit: unit.value }) : unit
}

async function exportChosen(
  console: Console,
  shelf: Shelf,
  { format: wanted, unit }: Choice,
  options: ExportOptions,
  signal: AbortSignal,
): Promise<Result<ExportReport & { readonly format: ExportFormat }>> {
  const { article } = options
  if (article !== undefined) {
    const stored = await shelf.library.article(article)
    if (!stored.ok) return stored
  }
  const refused = unitRefused(INTERCHANGE_FORMATS[wanted], unit)
  if (refused) return { ok: false, error: refused }
  // What would be refused anyway is refused before anything is printed or asked.
  const first = await targetOf(console, shelf, options, wanted)
  if (!first.ok) return first
  const agreed = await agreeOnFormat(console, wanted, options, async (format) => {
    const target = await targetOf(console, shelf, options, format)
    if (!target.ok) return target
    const looked = await shelf.exchange.preflight(target.value.places, format, signal)
    return looked.ok ? ok(looked.value.losses) : looked
  })
  if (!agreed.ok) return agreed
  const format = agreed.value
  const target = await targetOf(console, shelf, options, format)
  if (!target.ok) return target
  const { leaveOut, bom, semicolon } = options
  const separator: Separator = semicolon ? ';' : ','
  const { stream, ...place } = target.value
  const reviews = format === 'claimreview' ? await reviewsOfRecords(shelf, console.language) : ok(undefined)
  if (!reviews.ok) return reviews
  const request = { format, unit, leaveOut, bom, separator, signal, reviewOf: reviews.value, ...place }
  const written =
    stream !== undefined
      ? await streamed(console, stream, (out) => exportTelling(console, shelf, options, { ...request, out }))
      : await exportTelling(console, shelf, options, request)
  return written.ok ? ok({ ...written.value, format }) : written
}

/** Which layers to export, and where to. */
type Target = Pick<ExportRequest, 'places' | 'out' | 'as'> & {
  /** The pipe or device that is written to; null for standard output, left out for a file. */
  readonly stream?: string | null
}

/**
 * The layers that the options choose for a format, and their file or folder: `layer-missing`, `annotator-unknown`,
 * `export-nothing`, `layers-several`, and as `exportRefused`.
 */
async function targetOf(
  console: Console,
  shelf: Shelf,
  { article, annotator, seenBy, out, format: wanted }: ExportOptions,
  format: ExportFormat,
): Promise<Result<Target>> {
  // Claims are exported as resolved, unless one annotator's are requested.
  const whose = annotator ?? (format === 'claimreview' ? ADJUDICATED : undefined)
  const chosen = await chosenPlaces(shelf, { article, annotator: whose, seenBy })
  if (!chosen.ok) return article === undefined ? chosen : noLayer(article, whose)
  const places = chosen.value
  if (places.length === 0) return noLayer(article, whose)
  const path = await withoutLink(resolve(console.base, out))
  const stream = out === STREAM ? null : (await isStream(path)) ? path : undefined
  if (stream !== undefined)
    return places.length > 1
      ? fail('layers-several', { count: places.length })
      : ok({ places, out, as: 'file', stream })
  const asFolder = places.length > 1 || (await namesFolder(path)) || /[/\\]$/.test(out)
  const isRenamed =
    !asFolder && wanted !== format && extname(path) === INTERCHANGE_FORMATS[wanted as ExportFormat].extension
  const target: Target = {
    places,
    out: isRenamed ? besidePath(path, INTERCHANGE_FORMATS[format].extension) : path,
    as: asFolder ? 'folder' : 'file',
  }
  const refused = await shelf.exchange.exportRefused(target)
  return refused ? { ok: false, error: refused } : ok(target)
}

function noLayer(article: string | undefined, annotator: string | undefined) {
  if (annotator === undefined) return fail('export-nothing')
  return article === undefined
    ? fail('annotator-unknown', { id: annotator })
    : fail('layer-missing', { article, annotator })
}

/** Exports, showing progress at a terminal. */
async function exportTelling(
  console: Console,
  { exchange }: Shelf,
  { json }: ExportOptions,
  request: Omit<ExportRequest, 'root'>,
): Promise<Result<ExportReport>> {
  const line = progressLine({ ...console, showsProgress: console.showsProgress && !json })
  const onProgress = (done: number, total: number) =>
    line.show(console.translator.t('exchange.dialog.progress', { done, total }))
  try {
    return await exchange.export({ ...request, onProgress })
  } finally {
    line.clear()
  }
}
