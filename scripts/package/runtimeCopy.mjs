/**
 * The Electron that is packed: a copy of the one that the set-up found, without its default application. The fuses are
 * set in the copy; development keeps using the original.
 */
import { cpSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

const LEFT_OUT = ['resources/app', 'resources/default_app.asar', 'ORIGIN.txt', 'version']

/**
 * @param {import('../electron/runtime.mjs').Runtime} runtime
 * @param {string} folder where the copy goes
 */
export function copyRuntime({ executable }, folder) {
  cpSync(folderOf(executable), folder, { recursive: true, verbatimSymlinks: true })
  for (const name of LEFT_OUT) rmSync(join(folder, name), { recursive: true, force: true })
}

/** @param {string} executable */
function folderOf(executable) {
  // On macOS the executable lies three folders down in Electron.app.
  return process.platform === 'darwin' ? join(dirname(executable), '..', '..', '..') : dirname(executable)
}
