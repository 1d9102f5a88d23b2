/** `npm run manual`: writes the package's manual page again, generated from the built commands. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { inProject } from './system/paths.mjs'

writeFileSync(
  inProject('docs', 'factmark.1'),
  execFileSync(process.execPath, [inProject('out', 'main', 'cli.js'), 'man']),
)
