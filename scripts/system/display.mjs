/**
 * Electron needs a display, which servers and containers don't have; there, Xvfb stands in for one. Who starts
 * Electron asks here, so that the screen is the same size everywhere.
 */
import { spawn } from 'node:child_process'
import { runInForeground } from './run.mjs'

// Without -noreset the server restarts when its last client leaves, and a client that connects at that moment fails.
const SCREEN = '-screen 0 1920x1200x24 -noreset'

/**
 * Names a second virtual display, for programs that show windows two at a time: windows on one display share its pointer
 * and its clipboard, and a window that comes or goes ends what the pointer is doing in the other.
 */
const SECOND = 'FACTMARK_SECOND_DISPLAY'

/** Whether a window can be shown. Only Linux can be without a display. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Runs a program in the foreground, on a virtual display if there is no other.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 * @returns {Promise<number>} the program's exit code
 */
export async function runWithDisplay(command, args, options) {
  if (hasDisplay()) return runInForeground(command, args, options)
  const second = await secondDisplay()
  const env = { ...(options?.env ?? process.env), ...(second && { [SECOND]: second.name }) }
  const code = await runInForeground('xvfb-run', ['-a', '-s', SCREEN, command, ...args], { ...options, env })
  second?.end()
  if (code === 127)
    console.error(
      'There is no display. `npm run setup` installs Xvfb (packages xvfb and xauth), which stands in for one.',
    )
  return code
}

/**
 * Starts a display beside the one of `xvfb-run`; null where there is no Xvfb.
 * @returns {Promise<{ readonly name: string, readonly end: () => void } | null>}
 */
function secondDisplay() {
  return new Promise((resolve) => {
    const args = ['-displayfd', '3', '-nolisten', 'tcp', ...SCREEN.split(' ')]
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    server.on('error', () => resolve(null))
    server.on('exit', () => resolve(null))
    server.stdio[3]?.once('data', (number) => {
      process.once('exit', () => server.kill())
      resolve({ name: `:${String(number).trim()}`, end: () => server.kill() })
    })
  })
}

/** Chromium's sandbox can't start as root; for root alone it is switched off. */
export function sandboxArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** The environment for Electron: without the variable that turns it into a plain Node. */
export function electronEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  return environment
}
