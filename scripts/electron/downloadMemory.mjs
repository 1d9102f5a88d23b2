/**
 * Remembers for a day that Electron's release host could not be reached. A host behind a firewall that drops packets
 * costs its full time-out at each try, and set-up runs before each start.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../system/paths.mjs'

const DAY = 24 * 60 * 60 * 1000

/** Variables that change where the download goes: another value deserves another try. */
const SETTINGS =
  /^(npm_config_)?electron_(mirror|nightly_mirror|custom_dir|custom_filename|custom_version|get_use_proxy)$|^https?_proxy$/i

const memoryFile = () => join(cacheFolder(), 'electron-download-failed.json')

/** @param {string} version */
function situation(version) {
  const settings = Object.entries(process.env).filter(([name]) => SETTINGS.test(name))
  return JSON.stringify([version, process.versions.node, settings.sort()])
}

/**
 * Why the download of this version failed within the last day, under the same settings; null if it didn't.
 * @param {string} version
 * @returns {string | null}
 */
export function recentFailure(version) {
  try {
    const memory = JSON.parse(readFileSync(memoryFile(), 'utf8'))
    const age = Date.now() - memory.at
    return memory.situation === situation(version) && age >= 0 && age < DAY ? String(memory.reason) : null
  } catch {
    return null
  }
}

/**
 * @param {string} version
 * @param {string} reason
 */
export function rememberFailure(version, reason) {
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    writeFileSync(memoryFile(), JSON.stringify({ at: Date.now(), situation: situation(version), reason }))
  } catch {
    // A cache that can't be written is told of when the runtime is put there; forgetting only costs a try.
  }
}

/** The download worked: nothing to remember. */
export function forgetFailure() {
  rmSync(memoryFile(), { force: true })
}
