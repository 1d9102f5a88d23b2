/** What the worker does with the layers of a workspace: it measures agreement article by article, then over all of them. */
import { createComputation, GAMMA_TIME } from '../../../core/agreement/computation.ts'
import { createAgreementTally } from '../../../core/agreement/measures.ts'
import { comparedOf } from '../../../core/compare/compare.ts'
import type { Article } from '../../../core/model/article.ts'
import { lastChange } from '../../../core/model/bundle.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import { NO_VERSIONS, withArticle } from '../../../core/versions/measuredVersions.ts'
import type { MeasurableArticle } from '../../../ipc/review.ts'
import type { ArticleMeasures, FromWorker, TagCounts, ToWorker } from './measuringMessages.ts'

/** A measurement that goes on. */
interface Measurement {
  readonly addArticle: (article: Article, layers: readonly Layer[], facts: VersionFacts) => void
  readonly finish: () => void
}

type VersionFacts = Pick<MeasurableArticle, 'version' | 'brought' | 'unconfirmed' | 'untold'>

/** Takes messages and answers by `send`; `now` is a clock in milliseconds. What comes before `begin` is passed over. */
export function createMeasurer(send: (message: FromWorker) => void, now: () => number): (message: ToWorker) => void {
  let measurement: Measurement | null = null
  return (message) => {
    if (message.type === 'begin') measurement = createMeasurement(message, send, now)
    else if (message.type === 'article')
      measurement?.addArticle(
        parseTrusted<Article>(message.article),
        message.layers.map((json) => parseTrusted<Layer>(json)),
        message,
      )
    else measurement?.finish()
  }
}

function createMeasurement(
  { annotators, codebook }: Extract<ToWorker, { readonly type: 'begin' }>,
  send: (message: FromWorker) => void,
  now: () => number,
): Measurement {
  const computation = createComputation(annotators, { codebook, hasIntervals: true })
  const articles: ArticleMeasures[] = []
  const counts: Record<string, Record<keyof TagCounts, number>> = {}
  const names: Record<string, string> = {}
  let versions = NO_VERSIONS
  return {
    addArticle: ({ id, title, text }, layers, facts) => {
      versions = withArticle(versions, { id, title }, facts)
      const measured = { id, text, layers: layers.map(comparedOf) }
      computation.add(measured)
      const own = createAgreementTally(annotators)
      own.add(measured)
      articles.push({
        id,
        title,
        time: layers.map(lastChange).sort().at(-1) ?? '',
        annotators: layers.map(({ annotator }) => annotator.id),
        f1Exact: own.result().overall.f1Exact.mean,
      })
      for (const { annotator, annotations } of layers) {
        const count = counts[annotator.id] ?? { claim: 0, figure: 0, quote: 0, attribution: 0 }
        counts[annotator.id] = count
        names[annotator.id] = annotator.name
        for (const { tag } of annotations) count[tag] += 1
      }
    },
    finish: () => {
      send({ type: 'measured', measured: { agreement: computation.agreement(), articles, counts, names, versions } })
      const intervals = computation.intervals()
      for (let step = intervals.next(); ; step = intervals.next()) {
        if (step.done) {
          send({ type: 'intervals', intervals: step.value })
          break
        }
        send({ type: 'progress', part: step.value.part })
      }
      const steps = computation.gammas({ time: GAMMA_TIME, now })
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return send({ type: 'gammas', gammas: step.value })
        send({ type: 'progress', part: step.value.part })
      }
    },
  }
}
