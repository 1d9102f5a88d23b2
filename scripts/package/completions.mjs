/** The files with which shells complete `factmark …`: the command line writes them itself. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../system/failure.mjs'
import { inProject } from '../system/paths.mjs'
import { runQuietly } from '../system/run.mjs'

/** Where each shell looks, below a `share` folder. */
const PLACES = {
  bash: 'bash-completion/completions/factmark',
  zsh: 'zsh/site-functions/_factmark',
  fish: 'fish/vendor_completions.d/factmark.fish',
}

/**
 * @param {string} folder becomes a `share` folder
 * @throws {Failure} with the command line's own words
 */
export async function writeCompletions(folder) {
  for (const [shell, place] of Object.entries(PLACES)) {
    const run = await runQuietly(process.execPath, [inProject('out', 'main', 'cli.js'), 'completion', shell])
    if (run.code !== 0) throw new Failure(`factmark completion ${shell} failed: ${run.stderr}`)
    const file = join(folder, place)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, run.stdout)
  }
}
