/**
 * `npm run bench:review`: the speed of review against its goals on a machine with two cores. It reports times and never
 * fails on one. With `--core` the window is left out.
 */

import { loadCore } from './loadCore.mjs'

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`

function tell(name, value, goal, beside) {
  console.log(`${name.padEnd(58)} ${ms(value).padStart(9)}  goal ${goal.padEnd(12)} ${beside}`)
}

const core = await loadCore()
core.twoLayers(1000)
let before = null
for (const count of [2500, 5000, 10_000, 20_000]) {
  const { read, compare, measure } = core.twoLayers(count)
  const isGoal = count === 10_000
  const name = `two layers of ${count} spans`
  tell(`${name}: compare and classify`, compare, isGoal ? '300 ms' : '–', `${(compare / read).toFixed(2)} × reading`)
  tell(`${name}: F1, kappa, alpha-U`, measure, isGoal ? '500 ms' : '–', `${(measure / read).toFixed(2)} × reading`)
  if (before) {
    const expected = (2 * Math.log(count)) / Math.log(count / 2)
    const growth = (name, was, is) => `${name} × ${(is / was).toFixed(2)}`
    console.log(
      `  twice as many (n log n: × ${expected.toFixed(2)}): ${growth('compare', before.compare, compare)}, ${growth('measure', before.measure, measure)}`,
    )
  }
  before = { compare, measure }
}
const all = core.workspace(50, 200, 50)
tell(
  '50 annotators × 200 articles × 50 spans',
  all.measure,
  '5000 ms',
  `${(all.measure / all.read).toFixed(2)} × reading`,
)
tell('gamma, two layers of 300 spans', core.gamma(300), '–', '')
if (!process.argv.includes('--core')) {
  const { measureWindow } = await import('./review/window.mjs')
  const { open, review, step } = await measureWindow(core, 10_000)
  tell('window: open the article with one layer of 10000', open, '–', '')
  tell('window: open review', review, '2 × that', `${(review / open).toFixed(2)} × opening`)
  tell('window: step to the next annotation', step, '2 frames', `${(step / (1000 / 60)).toFixed(2)} frames`)
}
