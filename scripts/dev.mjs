/**
 * `npm run dev -- [ARGUMENTS]`: Factmark with electron-vite's development server, which reloads the window at each
 * change. electron-vite must be told which Electron to start, because it knows only the one in node_modules.
 */

import { supportNotice } from './electron/runtime.mjs'
import { ensureSetUp } from './electron/setUp.mjs'
import { electronEnvironment, runWithDisplay, sandboxArguments } from './system/display.mjs'
import { runScript } from './system/failure.mjs'
import { inProject } from './system/paths.mjs'

/** @param {string} line */
const say = (line) => console.error(line)

await runScript(async () => {
  const runtime = await ensureSetUp(say)
  const notice = supportNotice(runtime)
  if (notice) say(notice)
  const env = {
    ...electronEnvironment(),
    ELECTRON_EXEC_PATH: runtime.executable,
    INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
  }
  const electronVite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args = [electronVite, 'dev', '--watch', '--', ...sandboxArguments(), ...process.argv.slice(2)]
  return runWithDisplay(process.execPath, args, { env })
})
