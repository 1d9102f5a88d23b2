/** Runs test/bench/team, which is TypeScript, as it stands. `--short` takes a tenth of the rows. */
import { runnerImport } from 'vite'
import { inProject } from './system/paths.mjs'

await runnerImport(inProject('test', 'bench', 'team', 'main.ts'))
