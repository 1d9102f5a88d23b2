/** Runs test/bench/versions, which is TypeScript, as it stands. `--why` prints each place that is wrong. */
import { runnerImport } from 'vite'
import { inProject, PROJECT } from './system/paths.mjs'

const { module } = await runnerImport(inProject('test', 'bench', 'versions', 'main.ts'))
await module.main(PROJECT, process.argv.slice(2))
