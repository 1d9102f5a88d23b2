/** `factmark export --format F --out PATH`: writes layers in an interchange format. */
import { resolve } from 'node:path'
import { EXPORT_FORMATS, type ExportFormat } from '../../core/formats/names.ts'
import { UNITS, type Unit } from '../../core/formats/unitNames.ts'
import { ADJUDICATED, isId } from '../../core/model/ids.ts'
import { fail, type Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { readArticle } from '../../workspace/articles.ts'
import { type ExportReport, exportLayers, namesFolder } from '../../workspace/exportLayers.ts'
import { layerPlaces } from '../../workspace/layers.ts'
import { answer, type CommonOptions, type Console, complain, DONE, WRONG_USAGE, workspaceFor } from '../console.ts'
import { tellLosses } from '../tellLosses.ts'

/** The options of `factmark export`. */
export interface ExportOptions extends CommonOptions {
  readonly format: string
  readonly article?: string
  readonly annotator?: string
  readonly out: string
  readonly unit?: string
}

/** Exports the layers that the options choose, one to a file, several to a folder; the exit code. */
export async function exportCommand(console: Console, options: ExportOptions): Promise<number> {
  const format = EXPORT_FORMATS.find((name) => name === options.format)
  const misused = misuse(options)
  if (misused) return complain(console, misused, WRONG_USAGE)
  if (!format) {
    const details = { format: options.format, formats: EXPORT_FORMATS.join(', ') }
    return complain(console, { code: 'format-unknown', details }, WRONG_USAGE)
  }
  const unit = UNITS.find((name) => name === options.unit)
  if (options.unit !== undefined && !unit) {
    return complain(
      console,
      { code: 'unit-unknown', details: { unit: options.unit, units: UNITS.join(', ') } },
      WRONG_USAGE,
    )
  }
  const workspace = await workspaceFor(console, options)
  if (!workspace.ok) return complain(console, workspace.error)
  const exported = await exportChosen(workspace.value.root, format, { ...options, unit }, console.base)
  if (!exported.ok) return complain(console, exported.error)
  tellLosses(console, format, exported.value.losses)
  if (options.json) answer(console, exported.value)
  else {
    const { t } = console.translator
    const { path, layers, annotations } = exported.value
    console.out(
      `${t('cli.export.done', { path, layers: t('cli.export.layers', { count: layers }), count: annotations })}\n`,
    )
  }
  return DONE
}

function misuse({ article, annotator }: ExportOptions): Problem | null {
  const wrong = [article, annotator].find((id) => id !== undefined && !isId(id))
  return wrong === undefined ? null : { code: 'id-invalid', details: { id: wrong } }
}

async function exportChosen(
  root: string,
  format: ExportFormat,
  { article, annotator, out, unit }: Omit<ExportOptions, 'unit'> & { readonly unit: Unit | undefined },
  base: string,
): Promise<Result<ExportReport>> {
  if (article !== undefined) {
    const stored = await readArticle(root, article)
    if (!stored.ok) return stored
  }
  // Claims go out as they were settled, unless somebody's own are asked for.
  const by = annotator ?? (format === 'claimreview' ? ADJUDICATED : undefined)
  const places = await layerPlaces(root, { article, annotator: by })
  if (places.length === 0 && article !== undefined && annotator !== undefined)
    return fail('layer-missing', { article, annotator })
  const asFolder = places.length > 1 || (await namesFolder(resolve(base, out))) || /[/\\]$/.test(out)
  return exportLayers({ root, places, format, unit, out: resolve(base, out), as: asFolder ? 'folder' : 'file' })
}
