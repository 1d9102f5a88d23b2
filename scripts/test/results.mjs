/** The results of Vitest and Playwright, from the JSON that both can write. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const LINES_OF_REASON = 12

/**
 * Vitest's arguments for writing its results.
 * @param {string | undefined} file without its ending; undefined: writes none
 */
export function vitestReporters(file) {
  return file ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}.vitest.json`] : []
}

/**
 * Playwright's arguments and environment for the same.
 * @param {string | undefined} file
 * @returns {{ args: string[], env: Record<string, string> }}
 */
export function playwrightReporters(file) {
  if (!file) return { args: [], env: {} }
  return { args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${file}.playwright.json` } }
}

/**
 * @typedef {object} Retried
 * @property {string} test its file, line and title
 * @property {string} reason the first lines of what failed at the first try
 */

/**
 * Adds up the results of all steps.
 * @param {string} folder
 * @param {string} project files are named relative to it
 * @returns {{ passed: number, failed: number, retried: Retried[] }}
 */
export function readResults(folder, project) {
  /** @type {ReturnType<typeof readResults>} */
  const sum = { passed: 0, failed: 0, retried: [] }
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const result = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    if (name.endsWith('.vitest.json')) {
      sum.passed += result.numPassedTests
      sum.failed += result.numFailedTests
    } else {
      sum.passed += result.stats.expected + result.stats.flaky
      sum.failed += result.stats.unexpected
      for (const suite of result.suites) sum.retried.push(...retriedIn(suite, result.config.rootDir, project, []))
    }
  }
  return sum
}

/**
 * The tests of a suite, and of those in it, that failed first and passed then.
 * @param {import('playwright/types/testReporter').JSONReportSuite} suite
 * @param {string} root to which Playwright's file names are relative
 * @param {string} project
 * @param {readonly string[]} titles of the suites around it
 * @returns {Retried[]}
 */
function retriedIn(suite, root, project, titles) {
  const own = suite.specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'flaky')
      .map((test) => {
        const failure = test.results.find((result) => result.error)?.error
        const message = stripVTControlCharacters(failure?.stack ?? failure?.message ?? 'no message')
        return {
          test: [`${relative(project, join(root, spec.file))}:${spec.line}`, ...titles, spec.title].join(' › '),
          reason: message.split('\n').slice(0, LINES_OF_REASON).join('\n'),
        }
      }),
  )
  // A file's own suite has the file's name for a title.
  const within = (suite.suites ?? []).flatMap((one) => retriedIn(one, root, project, [...titles, one.title]))
  return [...own, ...within]
}
