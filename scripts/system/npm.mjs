/** Runs npm: the one that started this script, if one did, so that its version and settings apply. */
import { runInForeground, runQuietly } from './run.mjs'

/**
 * Runs npm and keeps what it prints.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  return runQuietly(...npm(args))
}

/**
 * Runs npm with its output shown.
 * @param {readonly string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function runNpmInForeground(args, options) {
  return runInForeground(...npm(args), options)
}

/**
 * @param {readonly string[]} args
 * @returns {[command: string, args: readonly string[]]}
 */
function npm(args) {
  const script = process.env.npm_execpath
  return script?.endsWith('npm-cli.js') ? [process.execPath, [script, ...args]] : ['npm', args]
}
