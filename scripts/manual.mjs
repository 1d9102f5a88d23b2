/** `npm run manual`: writes the manual page of the package anew, from the commands as they are built. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { inProject } from './system/paths.mjs'

writeFileSync(
  inProject('docs', 'factmark.1'),
  execFileSync(process.execPath, [inProject('out', 'main', 'cli.js'), 'man']),
)
