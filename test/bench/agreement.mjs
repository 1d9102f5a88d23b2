/**
 * `npm run bench:agreement`: how long the measures of a large workspace take with intervals, beside without. The goal is
 * ten times. It reports and never fails.
 */
import { loadCore } from './loadCore.mjs'

const core = await loadCore()
const [annotators, articles, spans] = (process.env.FACTMARK_BENCH_SIZE ?? '50,200,50').split(',').map(Number)
const without = core.workspace(annotators, articles, spans)
const withIntervals = core.workspace(annotators, articles, spans, true)
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`
const all = withIntervals.measure + withIntervals.intervals
console.log(`${annotators} annotators × ${articles} articles × ${spans} annotations, three answers on each`)
console.log(`without intervals ${seconds(without.measure)}; reading the layers ${seconds(without.read)}`)
console.log(`with intervals ${seconds(all)}, of it drawing ${seconds(withIntervals.intervals)}`)
console.log(`${(all / without.measure).toFixed(1)} × (goal 10 ×)`)
