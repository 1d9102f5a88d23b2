/**
 * `npm run test:office`: what LibreOffice reads of the files that newsrooms get. Excel and Word files come from the
 * command line, PDF from the window. Where LibreOffice isn't there, nothing is tried, and that is said.
 */
import { spawnSync } from 'node:child_process'
import { runScript } from './system/failure.mjs'
import { inProject } from './system/paths.mjs'
import { runInForeground } from './system/run.mjs'

await runScript(async () => {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    console.log('Not tried: LibreOffice isn’t here (Debian’s packages libreoffice-calc, -writer and -draw).')
    return 0
  }
  const steps = [
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/office/vitest.config.ts'],
    ['scripts/with-display.mjs', 'playwright', 'test', '--config', 'test/office/playwright.config.ts'],
  ]
  for (const [script = '', ...args] of steps) {
    const code = await runInForeground(process.execPath, [inProject(script), ...args])
    if (code !== 0) return code
  }
  return 0
})
