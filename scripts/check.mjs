/**
 * `npm run check`: format and lint, types, and dead code, beside each other. What each has to say is shown whole, one
 * after the other; the exit code is the first that isn't 0.
 */
import { runScript } from './system/failure.mjs'
import { inProject } from './system/paths.mjs'
import { runQuietly } from './system/run.mjs'

const CHECKS = /** @type {const} */ ([
  ['format and lint', 'biome', 'ci', '.'],
  // Projects are checked beside each other; several checkers in each would all work out the same libraries' types.
  ['types', 'tsc', '-b', '--checkers', '1'],
  ['dead code', 'knip', '--cache'],
])

await runScript(async () => {
  const env = { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) }
  const running = CHECKS.map(async ([what, program, ...args]) => {
    const { code, stdout, stderr } = await runQuietly(inProject('node_modules', '.bin', program), args, { env })
    const said = [stdout, stderr].map((text) => text.trim()).filter(Boolean)
    console.log([code === 0 ? `✓ ${what}` : `✗ ${what}: exit code ${code}`, ...said].join('\n'))
    return code
  })
  return (await Promise.all(running)).find((code) => code !== 0) ?? 0
})
