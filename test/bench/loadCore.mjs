/** What the benches of review measure, as one file that Node can load. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const PROJECT = join(import.meta.dirname, '../..')

/** The core as one file that Node can load. */
export async function loadCore() {
  // Inside node_modules, so that the built file finds the libraries.
  const cache = join(PROJECT, 'node_modules', '.cache')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'bench-'))
  await build({
    root: PROJECT,
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'test/bench/review/core.mjs', outDir: folder, target: 'node20', minify: false },
  })
  const core = await import(pathToFileURL(join(folder, 'core.js')).href)
  await rm(folder, { recursive: true, force: true })
  return core
}
