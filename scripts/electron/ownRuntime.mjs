/**
 * The runtime that the `electron` package downloads for itself, the preferred one: the current release. The package has
 * no install script, so its download must be started; its `index.js` would do so on import, but prints a stack and
 * can't be given a time limit.
 */
import { existsSync, readFileSync } from 'node:fs'
import { inProject } from '../system/paths.mjs'
import { runQuietly } from '../system/run.mjs'

const PACKAGE = inProject('node_modules', 'electron')
const TIME_LIMIT_MINUTES = 10
/** What the package's own `engines` asks for. */
const NODE_NEEDED = [22, 12]

/** Where the executable lies in a folder unpacked from a release. */
export function platformExecutable() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** The version of the `electron` package that is installed. */
export function ownVersion() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8'))
  return version
}

/**
 * The runtime that the package has downloaded.
 * @returns {import('./runtime.mjs').Runtime | null}
 */
export function findOwnRuntime() {
  const version = ownVersion()
  try {
    // `path.txt` is written last, and `version` tells an older package's leftovers apart: install.js looks at both.
    const executable = `${PACKAGE}/dist/${readFileSync(`${PACKAGE}/path.txt`, 'utf8')}`
    const unpacked = readFileSync(`${PACKAGE}/dist/version`, 'utf8').trim().replace(/^v/, '')
    return unpacked === version && existsSync(executable) ? { executable, version, origin: 'electron package' } : null
  } catch {
    return null
  }
}

/**
 * Starts the package's download.
 * @returns {Promise<string | null>} why it failed, or null if it didn't
 */
export async function downloadOwnRuntime() {
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
  const run = await runQuietly(process.execPath, [`${PACKAGE}/install.js`], {
    env,
    timeout: TIME_LIMIT_MINUTES * 60_000,
  })
  if (run.code === 0) return null
  if (run.timedOut) return `it took more than ${TIME_LIMIT_MINUTES} minutes`
  const lines = run.stderr.trim().split('\n')
  const error = (lines.find((line) => /^\w*Error\b/.test(line)) ?? lines[0] ?? '').replace(/^\w*Error: /, '')
  const reason = error === 'fetch failed' ? 'the host could not be reached' : error || `exit code ${run.code}`
  return nodeSuffices()
    ? reason
    : `${reason} (its downloader asks for Node.js ${NODE_NEEDED.join('.')}, this is ${process.versions.node})`
}

function nodeSuffices() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = NODE_NEEDED
  return major > neededMajor || (major === neededMajor && minor >= neededMinor)
}
