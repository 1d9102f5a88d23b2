/**
 * Runs the fault rig: the fuzzer of imports, then the faults in the real window. With `--long` as often as the promises
 * say, else as often as every test run bears.
 */
import { spawnSync } from 'node:child_process'
import { inProject } from './system/paths.mjs'

const env = { ...process.env, FACTMARK_FAULTS: process.argv.includes('--long') ? 'long' : 'short' }
const steps = [
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/faults/vitest.config.ts'],
  ['scripts/with-display.mjs', 'playwright', 'test', '--config', 'test/faults/playwright.config.ts'],
]
for (const [script = '', ...args] of steps) {
  const { status } = spawnSync(process.execPath, [inProject(script), ...args], {
    cwd: inProject('.'),
    stdio: 'inherit',
    env,
  })
  if (status !== 0) process.exit(status ?? 1)
}
