/**
 * `npm start -- [ARTICLE-FILE…] [--workspace=DIR] …`: sets up, builds and opens Factmark. On a machine without a
 * display nobody could see the window, so the tour shows there that it works.
 */
import { ensureBuilt } from './build.mjs'
import { supportNotice } from './electron/runtime.mjs'
import { ensureSetUp } from './electron/setUp.mjs'
import { electronEnvironment, hasDisplay, sandboxArguments } from './system/display.mjs'
import { runScript } from './system/failure.mjs'
import { inProject, PROJECT } from './system/paths.mjs'
import { runInForeground } from './system/run.mjs'

/** @param {string} line */
const say = (line) => console.error(line)

await runScript(async () => {
  const runtime = await ensureSetUp(say)
  await ensureBuilt(say)
  if (!hasDisplay()) {
    say('There is no display to open a window on. Running the tour on a virtual one instead (npm run tour).')
    return runInForeground(process.execPath, [inProject('scripts', 'tour.mjs')])
  }
  const notice = supportNotice(runtime)
  if (notice) say(notice)
  const sandbox = sandboxArguments()
  if (sandbox.length > 0) say('Started as root: Chromium cannot use its sandbox, so --no-sandbox is added.')
  // npm starts scripts in the project's folder and says in INIT_CWD where its user was: paths are relative to that.
  const env = { ...electronEnvironment(), INIT_CWD: process.env.INIT_CWD ?? process.cwd() }
  return runInForeground(runtime.executable, [PROJECT, ...sandbox, ...process.argv.slice(2)], { env })
})
