/** What the window gives for a report: of what it is, and the measures that are there. */
import { type Gammas, isApproximate, wasCut } from '../../../core/agreement/computation.ts'
import type { Gamma } from '../../../core/agreement/gamma/gamma.ts'
import type { Scores } from '../../../core/agreement/measures.ts'
import type { ReportRequest, ReportScores } from '../../../ipc/report.ts'
import type { Measured } from './measuringMessages.ts'

/** The request for a report on one article or (null) the workspace. */
export function reportRequest(
  article: string | null,
  as: ReportRequest['as'],
  { agreement }: Measured,
  gammas: Gammas | null,
): ReportRequest {
  const { annotators, articles, overall, byTag } = agreement
  const rowOf = (tag: keyof typeof byTag) => scoresOf(byTag[tag], gammas?.byTag[tag] ?? null)
  return {
    article,
    as,
    annotators,
    articles,
    overall: scoresOf(overall, gammas?.overall ?? null),
    byTag: {
      claim: rowOf('claim'),
      figure: rowOf('figure'),
      quote: rowOf('quote'),
      attribution: rowOf('attribution'),
    },
    isApproximate: gammas !== null && isApproximate(gammas),
    wasCut: gammas !== null && wasCut(gammas),
  }
}

function scoresOf({ f1Exact, f1Overlap, kappa, fleissKappa, alphaU }: Scores, gamma: Gamma | null): ReportScores {
  return {
    f1Exact: f1Exact.mean,
    f1Overlap: f1Overlap.mean,
    kappa: kappa.mean,
    fleissKappa,
    alphaU,
    gamma: gamma?.reason === null ? { ...valuesOf(gamma), reason: null } : gamma,
  }
}

function valuesOf({ value, low, high }: Extract<Gamma, { readonly reason: null }>) {
  return { value, low, high }
}
