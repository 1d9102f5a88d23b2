/** Running npm: the one that started this script, if one did, so that its version and settings hold. */
import { runQuietly } from './run.mjs'

/**
 * Runs npm and keeps what it says.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const script = process.env.npm_execpath
  return script?.endsWith('npm-cli.js') ? runQuietly(process.execPath, [script, ...args]) : runQuietly('npm', args)
}
