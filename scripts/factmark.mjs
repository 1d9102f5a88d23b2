/**
 * `npm run factmark -- COMMAND …`: the command line from a checkout. It is part of the build, so a missing or outdated
 * build is made first; what that says goes to standard error, never into an answer.
 */
import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './build.mjs'
import { runScript } from './system/failure.mjs'
import { inProject } from './system/paths.mjs'

await runScript(async () => {
  await ensureBuilt((line) => console.error(line))
  const args = [inProject('out', 'main', 'cli.js'), ...process.argv.slice(2)]
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (error) throw error
  return status ?? 1
})
