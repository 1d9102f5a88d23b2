/** `factmark export --format F --out PATH`: writes layers in an interchange format. */
import { extname, resolve } from 'node:path'
import { unitRefused } from '../../core/formats/exchange.ts'
import { FORMATS } from '../../core/formats/formats.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../core/formats/names.ts'
import type { Unit } from '../../core/formats/unitNames.ts'
import { ADJUDICATED, isId } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { readArticle } from '../../workspace/articles.ts'
import {
  type ExportReport,
  type ExportRequest,
  exportLayers,
  isWorkspaceOwn,
  namesFolder,
} from '../../workspace/exportLayers.ts'
import { type LayerPlace, layerPlaces } from '../../workspace/layers.ts'
import { besidePath, preflight } from '../../workspace/stagedLayer.ts'
import { answer, type CommonOptions, type Console, complain, DONE, WRONG_USAGE, workspaceFor } from '../console.ts'
import { type AskingOptions, agreeOnFormat } from '../losses.ts'
import { unitNamed } from '../units.ts'
import { STREAM } from './convertTarget.ts'
import { streamed } from './exportStream.ts'

/** The options of `factmark export`. */
export interface ExportOptions extends CommonOptions, AskingOptions {
  readonly format: string
  readonly article?: string
  readonly annotator?: string
  readonly out: string
  readonly unit?: string
  readonly json?: true
}

/** Exports the layers that the options choose, one to a file, several to a folder; the exit code. */
export async function exportCommand(console: Console, options: ExportOptions): Promise<number> {
  const choice = choiceOf(options)
  if (!choice.ok) return complain(console, choice.error, WRONG_USAGE)
  const workspace = await workspaceFor(console, options)
  if (!workspace.ok) return complain(console, workspace.error)
  const { root } = workspace.value
  const exported = await exportChosen(console, root, choice.value, options)
  if (!exported.ok) {
    const isUsage = exported.error.code === 'layers-several'
    return complain(console, exported.error, isUsage ? WRONG_USAGE : undefined)
  }
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
  readonly unit: Unit | undefined
}

function choiceOf(options: ExportOptions): Result<Choice> {
  const wrong = [options.article, options.annotator].find((id) => id !== undefined && !isId(id))
  if (wrong !== undefined) return fail('id-invalid', { id: wrong })
  const format = EXPORT_FORMATS.find((name) => name === options.format)
  if (!format) return fail('format-unknown', { format: options.format, formats: EXPORT_FORMATS.join(', ') })
  const unit = unitNamed(options.unit)
  return unit.ok ? ok({ format, unit: unit.value }) : unit
}

async function exportChosen(
  console: Console,
  root: string,
  { format: wanted, unit }: Choice,
  options: ExportOptions,
): Promise<Result<ExportReport & { readonly format: ExportFormat }>> {
  const { article, annotator, out } = options
  if (article !== undefined) {
    const stored = await readArticle(root, article)
    if (!stored.ok) return stored
  }
  // What would be refused anyway is refused before anybody is asked.
  const refused = unitRefused(FORMATS[wanted], unit)
  if (refused) return { ok: false, error: refused }
  const path = resolve(console.base, out)
  if (isWorkspaceOwn(root, path)) return fail('export-inside', { file: path })
  // Claims go out as they were settled, unless somebody's own are asked for.
  const placesFor = (format: ExportFormat) =>
    layerPlaces(root, { article, annotator: annotator ?? (format === 'claimreview' ? ADJUDICATED : undefined) })
  const agreed = await agreeOnFormat(console, wanted, options, async (format) => {
    const looked = await preflight(root, await placesFor(format), format)
    return looked.ok ? ok(looked.value.losses) : looked
  })
  if (!agreed.ok) return agreed
  const format = agreed.value
  const places = await placesFor(format)
  if (places.length === 0 && article !== undefined && annotator !== undefined)
    return fail('layer-missing', { article, annotator })
  if (out === STREAM) {
    if (places.length !== 1) return fail('layers-several', { count: places.length })
    const written = await streamed(console, (file) =>
      exportWatched(console, options, { root, places, format, unit, out: file, as: 'file' }),
    )
    return written.ok ? ok({ ...written.value, format }) : written
  }
  const asFolder = places.length > 1 || (await namesFolder(resolve(console.base, out))) || /[/\\]$/.test(out)
  const target = resolve(console.base, asFolder ? out : pathAs(out, wanted, format))
  const as = asFolder ? 'folder' : 'file'
  const exported = await exportWatched(console, options, { root, places, format, unit, out: target, as })
  return exported.ok ? ok({ ...exported.value, format }) : exported
}

/** The path with the extension of the format that was chosen in place of the one that was asked for. */
function pathAs(out: string, wanted: ExportFormat, format: ExportFormat): string {
  const isNamedSo = wanted !== format && extname(out) === FORMATS[wanted].extension
  return isNamedSo ? besidePath(out, FORMATS[format].extension) : out
}

/** Exports, tells a terminal how far it is, and stops at Ctrl+C without leaving anything. */
async function exportWatched(
  console: Console,
  { json }: ExportOptions,
  request: ExportRequest & { readonly places: readonly LayerPlace[] },
): Promise<Result<ExportReport>> {
  const signal = { aborted: false }
  const release = console.onInterrupt(() => {
    signal.aborted = true
  })
  const isShown = console.isInteractive && !json
  const onProgress = (done: number, total: number) => {
    const line = console.translator.t('exchange.dialog.progress', { done, total })
    console.error(done < total ? `\r${line}` : `\r${' '.repeat(line.length)}\r`)
  }
  try {
    return await exportLayers({ ...request, signal, ...(isShown && { onProgress }) })
  } finally {
    release()
  }
}
