/** `factmark import-annotations FILE`: annotations of another program become a layer. */
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { decideAll, type Mapping } from '../../core/formats/mapping.ts'
import { EXPORT_FORMATS } from '../../core/formats/names.ts'
import { OFFSET_UNITS } from '../../core/formats/unitNames.ts'
import { mayAnnotateAs } from '../../core/model/ids.ts'
import type { Problem } from '../../core/problem.ts'
import { ok } from '../../core/result.ts'
import { readForeignFile } from '../../workspace/exchange/foreignFile.ts'
import { type ImportedLayer, tryImport } from '../../workspace/exchange/importAnnotations.ts'
import { answer, type CommonOptions, type Console, complain, DONE, shelfFor, WRONG_USAGE, wrongId } from '../console.ts'
import { interruptible } from '../interrupting.ts'
import { tellReport } from '../tellReport.ts'

/** The options of `factmark import-annotations`. */
export interface ImportAnnotationsOptions extends CommonOptions {
  readonly annotator: string
  readonly format?: string
  readonly article?: string
  readonly unit?: string
  readonly map?: readonly string[]
  readonly replace?: true
  readonly dryRun?: true
}

/** Imports a file's annotations and tells what became of them; the exit code. */
export async function importAnnotationsCommand(
  console: Console,
  file: string,
  options: ImportAnnotationsOptions,
): Promise<number> {
  const misused = misuse(options)
  if (misused) return complain(console, misused, WRONG_USAGE)
  const { annotator, article, dryRun } = options
  const format = EXPORT_FORMATS.find((name) => name === options.format)
  if (format === 'claimreview')
    return complain(console, { code: 'format-unreadable', details: detailsOf(options) }, WRONG_USAGE)
  const unit = OFFSET_UNITS.find((name) => name === options.unit)
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  const read = await readForeignFile(resolve(console.base, file), file, format ?? null)
  if (!read.ok) return complain(console, read.error)
  const plan = await shelf.value.exchange.planImport(read.value, { file, article })
  if (!plan.ok) return complain(console, plan.error)
  const mapping = decideAll(plan.value.mapping, options.map ?? [])
  if (!mapping.ok) return complain(console, mapping.error, WRONG_USAGE)
  const stamps = { now: console.now, newId: () => randomUUID() }
  const how = {
    annotator: { id: annotator, name: annotator },
    mapping: mapping.value,
    unit,
    stamps,
    replace: options.replace ?? false,
  }
  const done = dryRun
    ? ok(tryImport(plan.value, how))
    : await interruptible(console, (signal) =>
        shelf.value.alone([annotator], () => shelf.value.exchange.writeImport(plan.value, { ...how, signal })),
      )
  if (!done.ok) return complain(console, done.error)
  if (options.json) {
    const { unmatched } = plan.value
    answer(console, {
      format: plan.value.format,
      mapping: mapping.value,
      layers: done.value,
      unmatched,
      written: !dryRun,
    })
  } else tellImport(console, mapping.value, done.value, plan.value.unmatched, dryRun === true)
  return DONE
}

function misuse(options: ImportAnnotationsOptions): Problem | null {
  const wrong = wrongId([options.article, options.annotator])
  if (wrong) return wrong
  if (options.annotator !== undefined && !mayAnnotateAs(options.annotator))
    return { code: 'annotator-invalid', details: { id: options.annotator } }
  if (options.format !== undefined && !EXPORT_FORMATS.some((name) => name === options.format))
    return { code: 'format-unknown', details: detailsOf(options) }
  if (options.unit !== undefined && !OFFSET_UNITS.some((name) => name === options.unit))
    return { code: 'unit-unknown', details: { unit: options.unit, units: OFFSET_UNITS.join(', ') } }
  return null
}

function detailsOf({ format = '' }: ImportAnnotationsOptions) {
  return { format, formats: EXPORT_FORMATS.filter((name) => name !== 'claimreview').join(', ') }
}

function tellImport(
  console: Console,
  mapping: Mapping,
  layers: readonly ImportedLayer[],
  unmatched: readonly string[],
  isTrial: boolean,
): void {
  const { t } = console.translator
  for (const [label, tag] of Object.entries(mapping.tags))
    if (tag) console.out(`${t('exchange.mapped', { label, tag })}\n`)
  for (const { article, annotations, by, report } of layers) {
    const unit = t(`formats.units.${report.unit}`)
    const key = isTrial ? 'exchange.planned' : 'exchange.layer'
    console.out(`${t(key, { article, count: annotations, by: t(`exchange.by.${by}`), unit })}\n`)
    tellReport(console, report)
  }
  if (unmatched.length > 0) console.error(`${t('exchange.unmatched', { documents: unmatched.join(', ') })}\n`)
}
