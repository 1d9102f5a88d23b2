/** The measures as `factmark agreement --json` gives them: a contract. What is undefined is null, its reason beside it. */
import { TAGS, type Tag } from '../model/tag.ts'
import type { Gammas } from './computation.ts'
import type { Gamma } from './gamma/gamma.ts'
import type { Interval, Intervals, IntervalsOf } from './intervals.ts'
import type { Measure, Spread } from './measure.ts'
import type { Agreement, Scores } from './measures.ts'
import { INTERVAL_MEASURES } from './resampled.ts'

/** One measure's entries in a JSON object: `name`, and `nameReason` where it is null. */
type Entries = Readonly<Record<string, unknown>>

/** The JSON value. */
export function agreementJson(agreement: Agreement, gammas: Gammas, intervals?: Intervals): Entries {
  const { annotators, articles, overall, byTag, pairs, differences, merged, attributes, cautions } = agreement
  return {
    annotators,
    articles,
    overall: scoresJson(overall, gammas.overall, intervals?.overall),
    byTag: Object.fromEntries(
      TAGS.map((tag: Tag) => [tag, scoresJson(byTag[tag], gammas.byTag[tag], intervals?.byTag[tag])]),
    ),
    pairs: pairs.map((pair) => ({
      annotators: pair.annotators,
      articles: pair.articles,
      ...measureJson('f1Exact', pair.f1Exact),
      ...measureJson('f1Overlap', pair.f1Overlap),
      ...measureJson('kappa', pair.kappa),
    })),
    differences,
    attributes: attributes.map(({ key, of, metric, alpha, units, differing, byRevision }, index) => ({
      key,
      of,
      metric,
      ...measureJson('alpha', alpha),
      ...intervalJson('alpha', intervals?.attributes[index]),
      units,
      differing,
      ...(byRevision.length > 0 && {
        byRevision: byRevision.map((one) => ({
          revision: one.revision,
          ...measureJson('alpha', one.alpha),
          units: one.units,
        })),
      }),
    })),
    warnings: cautions,
    ...(intervals && { intervalSamples: intervals.samples }),
    mergedUnits: merged,
  }
}

function scoresJson(
  { f1Exact, f1Overlap, kappa, fleissKappa, alphaU }: Scores,
  gamma: Gamma,
  intervals: IntervalsOf | undefined,
): Entries {
  const ofMeasures = INTERVAL_MEASURES.map((name) => intervalJson(name, intervals?.[name]))
  return {
    ...Object.assign({}, ...ofMeasures),
    ...spreadJson('f1Exact', f1Exact),
    ...spreadJson('f1Overlap', f1Overlap),
    ...spreadJson('kappa', kappa),
    ...measureJson('fleissKappa', fleissKappa),
    ...measureJson('alphaU', alphaU),
    ...gammaJson(gamma),
  }
}

/** `nameInterval`, absent where there is none. */
function intervalJson(name: string, interval: Interval | null | undefined): Entries {
  return interval ? { [`${name}Interval`]: interval } : {}
}

function spreadJson(name: string, { mean, deviation }: Spread): Entries {
  return deviation === null ? measureJson(name, mean) : { [name]: mean.value, [`${name}Deviation`]: deviation }
}

function measureJson(name: string, { value, reason }: Measure): Entries {
  return reason === null ? { [name]: value } : { [name]: null, [`${name}Reason`]: reason }
}

function gammaJson(gamma: Gamma): Entries {
  if (gamma.reason !== null) return { gamma: null, gammaReason: gamma.reason }
  const { value, low, high, cutAt, isApproximate } = gamma
  return {
    gamma: { value, low, high },
    ...(cutAt !== null && { gammaCutAt: cutAt }),
    ...(isApproximate && { gammaApproximate: true }),
  }
}
