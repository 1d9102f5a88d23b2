/**
 * `npm run team`: a team on a real PostgreSQL server, which the tests start themselves. With `--long` all that is
 * promised of it, otherwise what every `npm test` can afford. On Debian a missing server is a failure, because the set-up
 * installs it there; elsewhere the tests are named as not run.
 */
import { spawnSync } from 'node:child_process'
import { Failure, runScript } from './system/failure.mjs'
import { inProject } from './system/paths.mjs'
import { hasServer, mustHaveServer } from './team/postgres.mjs'
import { vitestReporters } from './test/results.mjs'

await runScript(async () => {
  if (!hasServer()) {
    if (mustHaveServer()) throw new Failure('PostgreSQL is missing. Install it with: npm run setup -- --tests')
    console.log('Not run: the tests of a team on a server need PostgreSQL 15 or later, which isn’t here.')
    return 0
  }
  const args = process.argv.slice(2).filter((argument) => argument !== '--long')
  const env = { ...process.env, FACTMARK_TEAM: process.argv.includes('--long') ? 'long' : 'short' }
  const { status } = spawnSync(
    process.execPath,
    [
      inProject('node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      'test/team/vitest.config.ts',
      ...vitestReporters(process.env.FACTMARK_TEST_RESULTS),
      ...args,
    ],
    { cwd: inProject('.'), stdio: 'inherit', env },
  )
  return status ?? 1
})
