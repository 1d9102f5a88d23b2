/** Running other programs: with their output shown, or kept until it is needed. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { PROJECT } from './paths.mjs'

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] the environment; default: this process's
 * @property {string} [cwd] default: the project's root
 * @property {number} [timeout] milliseconds until the program is ended; default: none
 */

/**
 * Runs a program in the foreground, its input and output shared with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + the signal's number if a signal ended it; 127 if it can't be started
 */
export function runInForeground(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? PROJECT,
      env: options.env ?? process.env,
      stdio: 'inherit',
      // npm's programs are .cmd files on Windows, which only a shell can start.
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    })
    // A terminal sends Ctrl+C to the child as well; this process has to outlive it to report its exit code.
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => void child.kill(signal)
    const ignore = () => {}
    process.on('SIGINT', ignore).on('SIGTERM', forward).on('SIGHUP', forward)
    /** @param {number} code */
    const finish = (code) => {
      process.off('SIGINT', ignore).off('SIGTERM', forward).off('SIGHUP', forward)
      resolve(code)
    }
    child.once('error', (error) => {
      console.error(`Could not start ${command}: ${error.message}`)
      finish(127)
    })
    child.once('close', (code, signal) => finish(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

/**
 * Runs a program and keeps what it says.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string, timedOut: boolean }>} never rejects
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? PROJECT,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    })
    let stdout = ''
    let stderr = ''
    let timedOut = false
    const timer = options.timeout
      ? setTimeout(() => {
          timedOut = true
          child.kill('SIGKILL')
        }, options.timeout)
      : undefined
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
    child.once('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, stdout, stderr: error.message, timedOut })
    })
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), stdout, stderr, timedOut })
    })
  })
}
