/** Runs test/bench/suggest, which is TypeScript, as it stands. `--held-out` also scores the half kept for the end. */
import { runnerImport } from 'vite'
import { inProject, PROJECT } from './system/paths.mjs'

const { module } = await runnerImport(inProject('test', 'bench', 'suggest', 'main.ts'))
await module.main(PROJECT, process.argv.slice(2))
