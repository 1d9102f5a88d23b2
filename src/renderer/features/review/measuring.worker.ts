/** Measures where it doesn't hold up the window, and where it can be ended. */
import { type Computation, createComputation, GAMMA_TIME } from '../../../core/agreement/computation.ts'
import { createAgreementTally } from '../../../core/agreement/measures.ts'
import { comparedOf } from '../../../core/compare/compare.ts'
import type { Article } from '../../../core/model/article.ts'
import { lastChange } from '../../../core/model/bundle.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import type { ArticleMeasures, FromWorker, TagCounts, ToWorker } from './measuringMessages.ts'

let annotators: readonly string[] = []
let computation: Computation = createComputation([])
const articles: ArticleMeasures[] = []
const counts: Record<string, Record<keyof TagCounts, number>> = {}
const names: Record<string, string> = {}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'begin') {
    annotators = data.annotators
    computation = createComputation(annotators)
  } else if (data.type === 'article') addArticle(parseTrusted<Article>(data.article), data.layers.map(parse))
  else finish()
}

function addArticle({ id, title, text }: Article, layers: readonly Layer[]): void {
  const measured = { text, layers: layers.map(comparedOf) }
  computation.add(measured)
  const own = createAgreementTally(annotators)
  own.add(measured)
  const time = layers.map(lastChange).sort().at(-1) ?? ''
  articles.push({
    id,
    title,
    time,
    annotators: layers.map(({ annotator }) => annotator.id),
    f1Exact: own.result().overall.f1Exact.mean,
  })
  for (const { annotator, annotations } of layers) {
    const count = counts[annotator.id] ?? { claim: 0, figure: 0, quote: 0, attribution: 0 }
    counts[annotator.id] = count
    names[annotator.id] = annotator.name
    for (const { tag } of annotations) count[tag] += 1
  }
}

function finish(): void {
  answer({ type: 'measured', measured: { agreement: computation.agreement(), articles, counts, names } })
  const steps = computation.gammas({ time: GAMMA_TIME, now: () => performance.now() })
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      answer({ type: 'gammas', gammas: step.value })
      return
    }
    answer({ type: 'progress', part: step.value.part })
  }
}

function answer(message: FromWorker): void {
  self.postMessage(message)
}

function parse(json: string): Layer {
  return parseTrusted<Layer>(json)
}
