/**
 * `npm run setup`: everything that running Factmark from its sources needs and npm doesn't bring. Quick when there is
 * nothing to do, so that whatever needs it simply runs it first. With `--tests`, also what only tests need: the browser
 * of the engine that users get, and a team's server.
 */
import { ensureSetUp } from './electron/setUp.mjs'
import { CHROMIUM_PACKAGE, findChromium } from './engine/chromium.mjs'
import { ensureSystemPackages } from './system/debian.mjs'
import { runScript } from './system/failure.mjs'
import { ensureServer } from './team/postgres.mjs'

await runScript(async () => {
  const { executable, version, origin } = await ensureSetUp((line) => console.log(line))
  console.log(
    `Ready: Electron ${version ?? '(of an unknown version)'}, from ${origin === 'named' ? 'the environment' : `the ${origin}`}: ${executable}`,
  )
  if (!process.argv.includes('--tests')) return
  if (!findChromium()) await ensureSystemPackages((line) => console.log(line), [CHROMIUM_PACKAGE])
  await ensureServer((line) => console.log(line))
})
