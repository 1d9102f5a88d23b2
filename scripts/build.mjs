/** Builds as a step of other scripts: only if a source is newer than the build, and silently unless it fails. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './system/failure.mjs'
import { runNpm } from './system/npm.mjs'
import { inProject } from './system/paths.mjs'

const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const OUTPUTS = ['main', 'preload', 'renderer'].map((name) => inProject('out', name))

/**
 * Builds the application and the command line into `out/`, unless they are up to date.
 * @param {(line: string) => void} say
 * @throws {Failure} with the builder's own words, if it fails
 */
export async function ensureBuilt(say) {
  if (newest(SOURCES.map((name) => inProject(name))) < oldestOutput()) return
  say('Building …')
  const run = await runNpm(['run', '--silent', 'build'])
  if (run.code !== 0) throw new Failure(`The build failed:\n${run.stdout}${run.stderr}`.trimEnd())
}

/** When the first of the outputs was written; never (0) if one is missing. */
function oldestOutput() {
  return Math.min(...OUTPUTS.map((folder) => (existsSync(folder) ? newest([folder]) : 0)))
}

/**
 * The latest change in files and folders, in milliseconds. A folder's own time tells of removed files.
 * @param {readonly string[]} paths
 * @returns {number}
 */
function newest(paths) {
  let latest = 0
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) continue
    latest = Math.max(latest, stats.mtimeMs)
    if (stats.isDirectory()) latest = Math.max(latest, newest(readdirSync(path).map((name) => join(path, name))))
  }
  return latest
}
