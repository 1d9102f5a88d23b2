/** Set-up as a step of other scripts: system packages first, since the runtime's check needs them. */
import { ensureSystemPackages } from '../system/debian.mjs'
import { Failure } from '../system/failure.mjs'
import { runQuietly } from '../system/run.mjs'
import { ensureRuntime, findRuntime } from './runtime.mjs'

/**
 * Makes sure that Electron can be started.
 * @param {(line: string) => void} say told of what takes time or needs attention; nothing if there is nothing to do
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 * @throws {Failure} if there is no runtime to be had, or it doesn't start
 */
export async function ensureSetUp(say) {
  await ensureSystemPackages(say)
  const before = findRuntime()
  const runtime = await ensureRuntime(say)
  if (before?.executable !== runtime.executable) await checkThatItStarts(runtime)
  return runtime
}

/**
 * Starts the runtime as a plain Node, which needs its libraries and no display.
 * @param {import('./runtime.mjs').Runtime} runtime
 */
async function checkThatItStarts({ executable }) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const run = await runQuietly(executable, ['-p', 'process.versions.electron'], { env, timeout: 60_000 })
  if (run.code === 0) return
  throw new Failure(
    `Electron is at ${executable}, but does not start: ${run.stderr.trim() || `exit code ${run.code}`}\n` +
      'If a library is missing, install the system packages named above, and run `npm run setup` again.',
  )
}
