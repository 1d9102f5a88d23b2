/**
 * `npm test`: every check and every test, one step after the other, up to the first that fails. It ends with what
 * people look for first: which tests passed only at a second try (in CI, where there is one), with why the first
 * failed, and how many passed and failed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runScript } from './system/failure.mjs'
import { runNpmInForeground } from './system/npm.mjs'
import { inProject } from './system/paths.mjs'
import { playwrightReporters, readResults, vitestReporters } from './test/results.mjs'

const inVitest = (/** @type {string} */ file) => ({ args: vitestReporters(file), env: {} })

/** The steps, each with what makes it write its results to a file. */
const STEPS = /** @type {const} */ ([
  ['setup', () => ({ args: ['--tests'], env: {} })],
  ['check'],
  ['unit', inVitest],
  ['unit:slow', inVitest],
  ['team', (/** @type {string} */ file) => ({ args: [], env: { FACTMARK_TEST_RESULTS: file } })],
  ['build'],
  ['e2e', playwrightReporters],
  // It is built already; it asks for the file itself, as the rig does, which runs two kinds of tests.
  ['engine', (/** @type {string} */ file) => ({ args: ['--short'], env: { FACTMARK_TEST_RESULTS: file } })],
  ['test:package', playwrightReporters],
  ['faults', (/** @type {string} */ file) => ({ args: [], env: { FACTMARK_TEST_RESULTS: file } })],
])

await runScript(async () => {
  const results = mkdtempSync(join(tmpdir(), 'factmark-results-'))
  try {
    let code = 0
    for (const [step, write] of STEPS) {
      const { args, env } = write?.(join(results, step.replace(':', '-'))) ?? { args: [], env: {} }
      code = await runNpmInForeground(['run', step, '--', ...args], { env: { ...process.env, ...env } })
      if (code === 0) continue
      console.log(`\n“npm run ${step}” failed with exit code ${code}.`)
      break
    }
    const { passed, failed, retried } = readResults(results, inProject('.'))
    if (retried.length > 0) console.log('\nThese passed only at a second try. Find out why before relying on them:')
    for (const { test, reason } of retried) console.log(`\n  ${test}\n${reason.replace(/^/gm, '    ')}`)
    console.log(`\n${passed} passed, ${failed} failed, ${retried.length} needed a second try.`)
    return code
  } finally {
    rmSync(results, { recursive: true, force: true })
  }
})
