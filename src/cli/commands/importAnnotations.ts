/** `factmark import-annotations FILE`: annotations of another program become a layer. */
import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { decideAll, type Mapping } from '../../core/formats/mapping.ts'
import { EXPORT_FORMATS } from '../../core/formats/names.ts'
import { OFFSET_UNITS } from '../../core/formats/unitNames.ts'
import { mayAnnotateAs } from '../../core/model/ids.ts'
import type { Annotator } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import { ok } from '../../core/result.ts'
import { annotatorsRefused, type LayerOwners } from '../../workspace/exchange/fileAnnotators.ts'
import { readForeignFile } from '../../workspace/exchange/foreignFile.ts'
import { readForeignFolder } from '../../workspace/exchange/foreignFolder.ts'
import { type ImportedLayer, tryImport } from '../../workspace/exchange/importAnnotations.ts'
import type { ImportPlan } from '../../workspace/exchange/importPlan.ts'
import { answer, type CommonOptions, type Console, complain, DONE, shelfFor, WRONG_USAGE, wrongId } from '../console.ts'
import { interruptible } from '../interrupting.ts'
import { tellFile, tellReport, tellUnknownAnswers } from '../tellReport.ts'

/** The options of `factmark import-annotations`. */
export interface ImportAnnotationsOptions extends CommonOptions {
  readonly annotator?: string
  /** Whose layer those of an annotator of the file become: NAME=ID, NAME= to leave somebody out. */
  readonly annotatorMap?: readonly string[]
  readonly format?: string
  readonly article?: string
  readonly unit?: string
  readonly map?: readonly string[]
  /** Makes articles of the texts that belong to none here. */
  readonly createArticles?: true
  readonly replace?: true
  readonly dryRun?: true
  /** Takes offsets without words for places. */
  readonly believePositions?: true
  /** Takes locks that other programs hold. */
  readonly continueHere?: true
}

/** Imports a file's annotations and prints the outcome; returns the exit code. */
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
  const path = resolve(console.base, file)
  const read = await ((await isFolder(path)) ? readForeignFolder : readForeignFile)(path, file, format ?? null)
  if (!read.ok) return complain(console, read.error)
  const createArticles = options.createArticles && { now: console.now() }
  const plan = await shelf.value.exchange.planImport(read.value, { file, article, createArticles })
  if (!plan.ok) return complain(console, plan.error)
  const mapping = decideAll(plan.value.mapping, options.map ?? [])
  if (!mapping.ok) return complain(console, mapping.error, WRONG_USAGE)
  const owners: LayerOwners = {
    annotator: annotator === undefined ? null : { id: annotator, name: annotator },
    annotators: options.annotatorMap
      ? new Map(options.annotatorMap.map(ownerOf))
      : await annotatorsAsNamed(plan.value, options, shelf.value.people.named),
  }
  const refused = annotatorsRefused(plan.value, owners, file)
  if (refused) return complain(console, refused)
  const idsAndClock = { now: console.now, newId: () => randomUUID() }
  const how = {
    ...owners,
    mapping: mapping.value,
    unit,
    idsAndClock,
    replace: options.replace ?? false,
    believesPositions: options.believePositions,
  }
  const planned = tryImport(plan.value, how)
  const ids = [...new Set(planned.map((layer) => layer.annotator))]
  const done = dryRun
    ? ok(planned)
    : await interruptible(console, (signal) =>
        shelf.value.alone(ids, () => shelf.value.exchange.writeImport(plan.value, { ...how, signal }), {
          patient: true,
          takeOver: options.continueHere ?? false,
        }),
      )
  if (!done.ok) return complain(console, done.error)
  if (options.json) {
    const { unmatched, repeated, unanswered, annotators, newArticles } = plan.value
    const { encoding, replaced } = read.value
    answer(console, {
      format: plan.value.format,
      mapping: mapping.value,
      articles: newArticles.map(({ id, title, sha256 }) => ({ id, title, sha256 })),
      layers: done.value,
      annotators,
      unmatched,
      repeated,
      unanswered,
      encoding,
      replaced,
      written: !dryRun,
    })
  } else {
    tellFile(console, file, read.value, plan.value.unanswered)
    tellImport(console, mapping.value, done.value, plan.value, dryRun === true)
  }
  return DONE
}

/**
 * Whose layers a whole project's become where nobody is named: of those that the project names, under the ids that they
 * have or get here.
 */
async function annotatorsAsNamed(
  { annotators }: ImportPlan,
  { annotator, createArticles }: ImportAnnotationsOptions,
  named: (name: string) => Promise<Annotator>,
): Promise<LayerOwners['annotators']> {
  if (!createArticles || annotator !== undefined) return undefined
  const owners = new Map<string, Annotator | null>()
  for (const { name } of annotators) if (name !== '') owners.set(name, await named(name))
  return owners
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** What a name of the file is mapped to; the id may have no `=` in it, the name may. */
function ownerOf(decision: string): readonly [string, Annotator | null] {
  const at = decision.lastIndexOf('=')
  const id = decision.slice(at + 1)
  return [decision.slice(0, at), id === '' ? null : { id, name: id }]
}

function misuse(options: ImportAnnotationsOptions): Problem | null {
  const { annotator, annotatorMap } = options
  if (annotator === undefined && annotatorMap === undefined && !options.createArticles)
    return { code: 'argument-missing', details: { name: 'annotator' } }
  const unmapped = annotatorMap?.find((decision) => !decision.includes('='))
  if (unmapped !== undefined)
    return { code: 'arguments-invalid', details: { reason: 'expected', form: `--annotator-map ${unmapped}=ID` } }
  const ids = [annotator, ...(annotatorMap ?? []).map((decision) => ownerOf(decision)[1]?.id)]
  const wrong = wrongId([options.article, ...ids])
  if (wrong) return wrong
  const refused = ids.find((id) => id !== undefined && !mayAnnotateAs(id))
  if (refused !== undefined) return { code: 'annotator-invalid', details: { id: refused } }
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
  { unmatched, repeated, annotators, newArticles }: ImportPlan,
  isTrial: boolean,
): void {
  const { t } = console.translator
  for (const [label, tag] of Object.entries(mapping.tags))
    if (tag) console.out(`${t('exchange.mapped', { label, tag })}\n`)
  const isSeveral = annotators.length > 1
  for (const { id, title } of newArticles)
    console.out(`${t(isTrial ? 'exchange.articlePlanned' : 'exchange.articleMade', { id, title })}\n`)
  for (const { article, annotator, annotations, by, report, unknownAnswers } of layers) {
    const unit = t(`formats.units.${report.unit}`)
    const key = isTrial ? 'exchange.planned' : 'exchange.layer'
    if (isSeveral) console.out(`${t('exchange.ofAnnotator', { article, annotator })}\n`)
    console.out(`${t(key, { article, count: annotations, by: t(`exchange.by.${by}`), unit })}\n`)
    tellReport(console, report, true)
    tellUnknownAnswers(console, unknownAnswers)
  }
  if (repeated.length > 0) console.error(`${t('exchange.repeated', { documents: repeated.join(', ') })}\n`)
  if (unmatched.length > 0) console.error(`${t('exchange.unmatched', { documents: unmatched.join(', ') })}\n`)
}
