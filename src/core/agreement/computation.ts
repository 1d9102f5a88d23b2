/**
 * Everything that is measured of a workspace or an article, gamma too, in steps: articles are added one by one, then
 * gamma is sampled. Whoever runs it shows the progress, keeps an eye on the time, and may stop between two steps.
 */
import { TAGS, type Tag } from '../model/tag.ts'
import { type Continuum, GAMMA_DEFAULTS, type Gamma, type GammaOptions, gammaSteps } from './gamma/gamma.ts'
import type { UndefinedReason } from './measure.ts'
import { type Agreement, createAgreementTally, type MeasuredArticle } from './measures.ts'

/** Gamma over all tags, and for each. */
export interface Gammas {
  readonly overall: Gamma
  readonly byTag: Readonly<Record<Tag, Gamma>>
}

/** How far gamma is, as a part from 0 to 1. */
export interface ComputationProgress {
  readonly part: number
}

/** A computation that is under way. */
export interface Computation {
  readonly add: (article: MeasuredArticle) => void
  /** The measures that are there at once. */
  readonly agreement: () => Agreement
  /** Gamma, step by step. */
  readonly gammas: (options?: GammaOptions) => Generator<ComputationProgress, Gammas>
}

/** A computation over no article yet, for these annotators. */
export function createComputation(annotators: readonly string[]): Computation {
  const tally = createAgreementTally(annotators)
  const continua: Continuum[] = []
  return {
    add: (article) => {
      tally.add(article)
      const layers = article.layers.filter(({ annotator }) => annotators.includes(annotator))
      if (layers.length > 1) {
        continua.push({ length: article.text.length, annotators: layers.map(({ annotations }) => annotations) })
      }
    },
    agreement: tally.result,
    gammas: function* (options = GAMMA_DEFAULTS) {
      if (continua.length === 0) return noGammas('too-few-annotators')
      const runs = 1 + TAGS.length
      const found: Gamma[] = []
      for (const tag of [null, ...TAGS]) {
        const steps = gammaSteps(tag === null ? continua : continua.map((text) => ofTag(text, tag)), options)
        for (let step = steps.next(); ; step = steps.next()) {
          if (step.done) {
            found.push(step.value)
            break
          }
          yield { part: (found.length + step.value.done / step.value.total) / runs }
        }
      }
      const [overall, claim, figure, quote, attribution] = found
      if (!overall || !claim || !figure || !quote || !attribution) throw new Error('one gamma for each')
      return { overall, byTag: { claim, figure, quote, attribution } }
    },
  }
}

/** No gamma at all, for one reason. */
function noGammas(reason: UndefinedReason): Gammas {
  const none: Gamma = { value: null, reason }
  return { overall: none, byTag: { claim: none, figure: none, quote: none, attribution: none } }
}

/** Runs to the end, or gives up when `isOver` says so: then there is no gamma. */
export function runGammas(steps: Generator<ComputationProgress, Gammas>, isOver: () => boolean): Gammas {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (isOver()) return noGammas('out-of-time')
  }
}

function ofTag({ length, annotators }: Continuum, tag: Tag): Continuum {
  return { length, annotators: annotators.map((units) => units.filter((unit) => unit.tag === tag)) }
}
