/**
 * `npm run test:engine`: what users get is a newer engine than the tests' Electron. The built page runs in Debian's
 * Chromium, behind it the program's own handlers, and everything runs under the Node of users' Electron: the page's
 * walks, the command line as it was built, and the unit tests. With `--short`, a part of the walks, if the browser is
 * there; that is what `npm test` runs.
 */
import { CHROMIUM_PACKAGE, findChromium } from './engine/chromium.mjs'
import { ensureNode, findNode } from './engine/node24.mjs'
import { Failure, runScript } from './system/failure.mjs'
import { inProject } from './system/paths.mjs'
import { runInForeground } from './system/run.mjs'
import { playwrightReporters, vitestReporters } from './test/results.mjs'

const PLAYWRIGHT = inProject('node_modules/playwright/cli.js')

await runScript(async () => {
  const isShort = process.argv.includes('--short')
  const chromium = findChromium()
  if (!chromium && isShort) {
    console.log(
      `Not tried in the engine that users get: there is no Chromium here (Debian's package ${CHROMIUM_PACKAGE}).`,
    )
    return 0
  }
  if (!chromium)
    throw new Failure(
      `There is no Chromium here. Install Debian's package ${CHROMIUM_PACKAGE}, or name one in FACTMARK_CHROMIUM.`,
    )
  const node = isShort ? (findNode() ?? process.execPath) : await ensureNode((line) => console.log(line))
  const results = process.env.FACTMARK_TEST_RESULTS
  const steps = [
    playwright(results, ['--config', 'test/engine/playwright.config.ts', ...(isShort ? ['--grep', '@short'] : [])]),
    ...(isShort
      ? []
      : [playwright(results && `${results}-command-line`, ['commandLine', 'commandContract', 'commandValidate'])]),
    ...(isShort ? [] : [vitest(results)]),
  ]
  for (const { args, env } of steps) {
    const code = await runInForeground(node, args, { env: { ...process.env, FACTMARK_CHROMIUM: chromium, ...env } })
    if (code !== 0) return code
  }
  return 0
})

/**
 * @param {string | undefined} results
 * @param {readonly string[]} args
 */
function playwright(results, args) {
  const reporters = playwrightReporters(results)
  return { args: [PLAYWRIGHT, 'test', ...args, ...reporters.args], env: reporters.env }
}

/** @param {string | undefined} results */
function vitest(results) {
  return { args: [inProject('node_modules/vitest/vitest.mjs'), 'run', ...vitestReporters(results)], env: {} }
}
