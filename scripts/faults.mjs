/**
 * `npm run faults`: the fault rig, first the fuzzer of imports, then faults in the real window. With `--long` it runs as
 * often as the guarantees are stated for, otherwise as often as every `npm test` can afford.
 */
import { spawnSync } from 'node:child_process'
import { inProject } from './system/paths.mjs'
import { playwrightReporters, vitestReporters } from './test/results.mjs'

const results = process.env.FACTMARK_TEST_RESULTS
const playwright = playwrightReporters(results)
const env = {
  ...process.env,
  ...playwright.env,
  FACTMARK_FAULTS: process.argv.includes('--long') ? 'long' : 'short',
}
const steps = [
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/faults/vitest.config.ts', ...vitestReporters(results)],
  [
    'scripts/with-display.mjs',
    'playwright',
    'test',
    '--config',
    'test/faults/playwright.config.ts',
    ...playwright.args,
  ],
]
for (const [script = '', ...args] of steps) {
  const { status } = spawnSync(process.execPath, [inProject(script), ...args], {
    cwd: inProject('.'),
    stdio: 'inherit',
    env,
  })
  if (status !== 0) process.exit(status ?? 1)
}
