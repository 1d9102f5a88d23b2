/** How long comparing and measuring take, beside reading the same layers once. Bundled by `../review.mjs`. */
import { createComputation } from '../../../src/core/agreement/computation.ts'
import { createAgreementTally } from '../../../src/core/agreement/measures.ts'
import { comparedOf, compareLayers } from '../../../src/core/compare/compare.ts'
import { parseLayer, serializeLayer } from '../../../src/core/model/files.ts'
import { layerOf, spansOf, textOf, varied } from './data.mjs'

export { layerOf, spansOf, textOf, varied }

/** The middle one of several runs, in milliseconds. */
function timed(work, runs = 5) {
  const times = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
}

function readAll(files) {
  for (const file of files) if (!parseLayer(file, 'layer').ok) throw new Error('not a layer')
}

/** Two layers of `count` spans, on 100 code units a span. */
export function twoLayers(count) {
  const text = textOf(100 * count, 1)
  const article = { id: 'bench', sha256: '0'.repeat(64), text }
  const spans = spansOf(count, text.length, 2)
  const layers = [layerOf(article, 'ann', spans), layerOf(article, 'bob', varied(spans, 3))]
  const files = layers.map(serializeLayer)
  const compared = layers.map(comparedOf)
  return {
    read: timed(() => readAll(files)),
    compare: timed(() => compareLayers(compared)),
    measure: timed(() => {
      const tally = createAgreementTally(['ann', 'bob'])
      tally.add({ text, layers: compared })
      tally.result()
    }),
  }
}

function finish(steps) {
  while (!steps.next().done);
}

const VALUES = ['no', 'partly', 'yes'].map((key) => ({ key }))
const CODEBOOK = {
  attributes: ['one', 'two', 'three'].map((key) => ({ key, kind: 'one', ordered: key === 'one', values: VALUES })),
}

/** The layer with three answers on each annotation, one in ten of them an annotator's own. */
function answeredBy(layer, seed) {
  const annotations = layer.annotations.map((annotation, index) => {
    const valueAt = (at) => VALUES[(index + ((index + seed + at) % 10 === 0 ? seed : 0)) % VALUES.length].key
    return { ...annotation, attributes: { one: valueAt(0), two: valueAt(1), three: valueAt(2) } }
  })
  return { ...layer, annotations }
}

/** A workspace of so many annotators, each with so many spans on each of so many articles. */
export function workspace(annotators, articles, spansEach, hasIntervals = false) {
  const names = Array.from({ length: annotators }, (_, index) => `annotator-${index}`)
  let read = 0
  let measure = 0
  const computation = createComputation(names, { codebook: CODEBOOK, hasIntervals })
  for (let index = 0; index < articles; index += 1) {
    const text = textOf(100 * spansEach, index + 1)
    const article = { id: `a${index}`, sha256: '0'.repeat(64), text }
    const spans = spansOf(spansEach, text.length, index + 1)
    const layers = names.map((name, seed) => answeredBy(layerOf(article, name, varied(spans, seed + 1)), seed))
    const files = layers.map(serializeLayer)
    read += timed(() => readAll(files), 1)
    measure += timed(() => computation.add({ text, layers: layers.map(comparedOf) }), 1)
  }
  measure += timed(() => computation.agreement(), 1)
  return { read, measure, intervals: hasIntervals ? timed(() => finish(computation.intervals()), 1) : 0 }
}

/** Gamma over two layers of `count` spans, to the end. */
export function gamma(count) {
  const length = 100 * count
  const spans = spansOf(count, length, 2)
  const computation = createComputation(['ann', 'bob'])
  const layers = [
    { annotator: 'ann', annotations: spans },
    { annotator: 'bob', annotations: varied(spans, 3) },
  ]
  computation.add({ text: ' '.repeat(length), layers })
  return timed(() => {
    const steps = computation.gammas()
    while (!steps.next().done);
  }, 1)
}
