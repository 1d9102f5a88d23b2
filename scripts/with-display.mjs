/**
 * `node scripts/with-display.mjs COMMAND [ARGUMENTS]`: runs a command that opens windows, on a virtual display where
 * there is no other.
 */
import { delimiter } from 'node:path'
import { runWithDisplay } from './system/display.mjs'
import { Failure, runScript } from './system/failure.mjs'
import { inProject } from './system/paths.mjs'

await runScript(() => {
  const [command, ...args] = process.argv.slice(2)
  if (!command) throw new Failure('Usage: node scripts/with-display.mjs COMMAND [ARGUMENTS]', 2)
  // The project's own programs are found without npm as well.
  const path = [inProject('node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter)
  return runWithDisplay(command, args, { cwd: process.cwd(), env: { ...process.env, PATH: path } })
})
