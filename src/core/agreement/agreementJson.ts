/** The measures as `factmark agreement --json` gives them: a contract. What is undefined is null, its reason beside it. */
import { TAGS, type Tag } from '../model/tag.ts'
import type { Gammas } from './computation.ts'
import type { Gamma } from './gamma/gamma.ts'
import type { Measure, Spread } from './measure.ts'
import type { Agreement, Scores } from './measures.ts'

/** One measure's entries in a JSON object: `name`, and `nameReason` where it is null. */
type Entries = Readonly<Record<string, unknown>>

/** The JSON value. */
export function agreementJson(agreement: Agreement, gammas: Gammas): Entries {
  const { annotators, articles, overall, byTag, pairs, differences, merged } = agreement
  return {
    annotators,
    articles,
    overall: scoresJson(overall, gammas.overall),
    byTag: Object.fromEntries(TAGS.map((tag: Tag) => [tag, scoresJson(byTag[tag], gammas.byTag[tag])])),
    pairs: pairs.map((pair) => ({
      annotators: pair.annotators,
      articles: pair.articles,
      ...measureJson('f1Exact', pair.f1Exact),
      ...measureJson('f1Overlap', pair.f1Overlap),
      ...measureJson('kappa', pair.kappa),
    })),
    differences,
    mergedUnits: merged,
  }
}

function scoresJson({ f1Exact, f1Overlap, kappa, fleissKappa, alphaU }: Scores, gamma: Gamma): Entries {
  return {
    ...spreadJson('f1Exact', f1Exact),
    ...spreadJson('f1Overlap', f1Overlap),
    ...spreadJson('kappa', kappa),
    ...measureJson('fleissKappa', fleissKappa),
    ...measureJson('alphaU', alphaU),
    ...gammaJson(gamma),
  }
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
