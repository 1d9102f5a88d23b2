/**
 * `npm run setup`: everything that running Factmark from its sources needs and npm doesn't bring. Quick when there is
 * nothing to do, so that whatever needs it simply runs it first.
 */
import { ensureSetUp } from './electron/setUp.mjs'
import { runScript } from './system/failure.mjs'

await runScript(async () => {
  const { executable, version, origin } = await ensureSetUp((line) => console.log(line))
  console.log(
    `Ready: Electron ${version ?? '(of an unknown version)'}, from ${origin === 'named' ? 'the environment' : `the ${origin}`}: ${executable}`,
  )
})
