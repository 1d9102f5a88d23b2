/**
 * Where Electron starts. The packaged program is two in one: the window, and behind its launcher `factmark` the command
 * line, since it can't be started as a plain Node. Each is loaded when it is wanted. Electron is ready only when this
 * module is done.
 */
import { app } from 'electron'
import { refusedSwitch } from '../main/switches.ts'

const COMMAND_LINE = '--factmark-cli'

// Behind `--`, so that Chromium leaves alone what is meant for the command line.
const end = process.argv.indexOf('--')
const isCommandLine = end > 0 && process.argv.slice(0, end).includes(COMMAND_LINE)
// The window's program says which switch it was.
const isAdmitted = refusedSwitch(process.argv, { isPackaged: app.isPackaged, platform: process.platform }) === null
if (isCommandLine && isAdmitted) {
  const { runWithoutWindow } = await import('./commandLine.ts')
  await runWithoutWindow(process.argv.slice(end + 1))
} else {
  const { startWindow } = await import('../main/start.ts')
  await startWindow()
}
