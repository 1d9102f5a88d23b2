/** Runs test/bench/claims, which is TypeScript, as it stands. `--why` prints each pair of claims that is wrong. */
import { runnerImport } from 'vite'
import { inProject } from './system/paths.mjs'

const { module } = await runnerImport(inProject('test', 'bench', 'claims', 'main.ts'))
await module.main(process.argv.slice(2))
