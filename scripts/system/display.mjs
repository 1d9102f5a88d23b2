/**
 * Electron needs a display, which servers and containers don't have; there, Xvfb stands in for one. Who starts
 * Electron asks here, so that the screen is the same size everywhere.
 */
import { runInForeground } from './run.mjs'

// Without -noreset the server restarts when its last client leaves, and a client that connects at that moment fails.
const SCREEN = '-screen 0 1920x1200x24 -noreset'

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
  const code = await runInForeground('xvfb-run', ['-a', '-s', SCREEN, command, ...args], options)
  if (code === 127)
    console.error(
      'There is no display. `npm run setup` installs Xvfb (packages xvfb and xauth), which stands in for one.',
    )
  return code
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
