/** `factmark agreement`: measures how far annotators agree, over an article or the workspace. */
import { agreementJson } from '../../core/agreement/agreementJson.ts'
import { createComputation, GAMMA_TIME, type Gammas, isApproximate, wasCut } from '../../core/agreement/computation.ts'
import type { Intervals } from '../../core/agreement/intervals.ts'
import type { Measure } from '../../core/agreement/measure.ts'
import type { Agreement } from '../../core/agreement/measures.ts'
import { comparedOf } from '../../core/compare/compare.ts'
import { TAGS } from '../../core/model/tag.ts'
import { ok, type Result } from '../../core/result.ts'
import { type MeasuredVersions, NO_VERSIONS, versionsJson, withArticle } from '../../core/versions/measuredVersions.ts'
import { measuredVersionSentences } from '../../i18n/articleVersions.ts'
import { cautionSentences } from '../../i18n/cautions.ts'
import { writeDecimal } from '../../i18n/counts.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import { answer, type CommonOptions, type Console, complain, DONE, shelfFor, WRONG_USAGE, wrongId } from '../console.ts'
import { progressLine } from '../progressLine.ts'

/** The options of `factmark agreement`. */
export interface AgreementOptions extends CommonOptions {
  readonly article?: string
  /** Ids with commas between them. */
  readonly annotators?: string
  /** Layers as each was when its annotator first marked it as done. */
  readonly firstDone?: boolean
}

/**
 * Measures the layers that the options select; returns the exit code. It writes no file, so Ctrl+C may end it at once,
 * even within a long step.
 */
export async function agreementCommand(console: Console, options: AgreementOptions): Promise<number> {
  const annotators = options.annotators?.split(',').map((id) => id.trim())
  const wrong = wrongId([...(annotators ?? []), options.article])
  if (wrong) return complain(console, wrong, WRONG_USAGE)
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  const measured = await measure(console, shelf.value, { ...options, annotators })
  if (!measured.ok) return complain(console, measured.error)
  const { agreement, gammas, intervals, versions } = measured.value
  if (options.json) answer(console, { ...agreementJson(agreement, gammas, intervals), ...versionsJson(versions) })
  else {
    tell(console, agreement, gammas)
    tellAttributes(console, agreement, intervals)
  }
  const sentences = measuredVersionSentences(console.translator.t, console.language, versions)
  if (sentences.length > 0) console.error(`${sentences.join('\n')}\n`)
  return DONE
}

async function measure(
  console: Console,
  { review, codebook }: Shelf,
  {
    article,
    annotators,
    firstDone,
    json,
  }: Omit<AgreementOptions, 'annotators'> & {
    readonly annotators: readonly string[] | undefined
  },
): Promise<
  Result<{
    readonly agreement: Agreement
    readonly gammas: Gammas
    readonly intervals: Intervals
    readonly versions: MeasuredVersions
  }>
> {
  const known = await codebook.current()
  const places = await review.agreementPlaces({ article, annotators })
  if (!places.ok) return places
  const there = places.value.flatMap((place) => [...place.annotators, ...place.brought.map((one) => one.annotator)])
  const computation = createComputation(annotators ?? [...new Set(there)], {
    codebook: known.ok ? (known.value ?? undefined) : undefined,
    hasIntervals: true,
  })
  const { t } = console.translator
  const line = progressLine({ ...console, showsProgress: console.showsProgress && !json })
  let versions = NO_VERSIONS
  try {
    for (const [done, place] of places.value.entries()) {
      line.show(t('review.cli.reading', { done, total: places.value.length }))
      const read = await review.agreementInput(place, firstDone ? 'first-done' : 'now')
      if (!read.ok) return read
      const { article, layers } = read.value
      versions = withArticle(versions, article, read.value)
      computation.add({ id: article.id, text: article.text, layers: layers.map(comparedOf) })
    }
    const intervals = await finished(computation.intervals(), (part) =>
      line.show(t('review.cli.intervals', { percent: Math.floor(part * 100) })),
    )
    const steps = computation.gammas({ time: GAMMA_TIME, now: () => performance.now() })
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return ok({ agreement: computation.agreement(), gammas: step.value, intervals, versions })
      line.show(t('review.cli.gamma', { percent: Math.floor(step.value.part * 100) }))
    }
  } finally {
    line.clear()
  }
}

/** Runs steps to their end. */
async function finished<T>(steps: Generator<{ readonly part: number }, T>, show: (part: number) => void): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    show(step.value.part)
  }
}

/** A line for each attribute, and one for each caution. */
function tellAttributes(
  { out, language, translator: { t } }: Console,
  agreement: Agreement,
  intervals: Intervals,
): void {
  for (const [index, { key, alpha, units, differing }] of agreement.attributes.entries()) {
    const interval = intervals.attributes[index]
    const value = alpha.value === null ? t('review.undefined') : writeDecimal(alpha.value, 3, language)
    const within = interval
      ? ` (${writeDecimal(interval.low, 3, language)} – ${writeDecimal(interval.high, 3, language)})`
      : ''
    out(`${t('review.cli.attribute', { key, value: `${value}${within}`, count: units, differing })}\n`)
  }
  for (const sentence of cautionSentences(t, language, agreement.cautions)) out(`${sentence}\n`)
}

/** A readable table: a row for each tag and one for all, a column for each measure. */
function tell({ out, language, translator: { t } }: Console, agreement: Agreement, gammas: Gammas): void {
  const { annotators, articles, differences } = agreement
  const show = ({ value }: Pick<Measure, 'value'>) =>
    value === null ? t('review.undefined') : writeDecimal(value, 3, language)
  const rows = [
    [
      '',
      ...(['f1Exact', 'f1Overlap', 'kappa', 'fleissKappa', 'alphaU', 'gamma'] as const).map((name) =>
        t(`review.measures.${name}`),
      ),
    ],
    ...[null, ...TAGS].map((tag) => {
      const scores = tag === null ? agreement.overall : agreement.byTag[tag]
      const gamma = tag === null ? gammas.overall : gammas.byTag[tag]
      return [
        tag === null ? t('review.allTags') : t(`reader.tags.${tag}`),
        ...[
          scores.f1Exact.mean,
          scores.f1Overlap.mean,
          scores.kappa.mean,
          scores.fleissKappa,
          scores.alphaU,
          gamma,
        ].map(show),
      ]
    }),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  out(`${t('review.cli.scope', { annotators: annotators.join(', '), count: articles })}\n${table.join('\n')}\n`)
  out(`${t('review.cli.differences', differences)}\n`)
  if (isApproximate(gammas)) out(`${t('review.approximateGamma')}\n`)
  if (wasCut(gammas)) out(`${t('review.cut')}\n`)
}
