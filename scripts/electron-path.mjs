/**
 * `npm run --silent electron:path`: tells outside programs which Electron to start. Standard output holds the path and
 * nothing else, and nothing is downloaded.
 */
import { findRuntime } from './electron/runtime.mjs'
import { Failure, runScript } from './system/failure.mjs'

await runScript(() => {
  const runtime = findRuntime()
  if (!runtime) throw new Failure('There is no Electron yet. Run `npm run setup` first.')
  console.log(runtime.executable)
})
