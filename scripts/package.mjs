/**
 * `npm run package [-- TARGET…]`: builds the program that users get into `dist/`, as a folder and a tar.gz on Linux, a
 * dmg on macOS, an installer on Windows; `deb` and `AppImage` are made when they are named. With an Electron that may
 * not be given away, the one from the npm registry, only `dir` and `tar.gz` are built, apart and marked as for tests.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { build, Platform } from 'electron-builder'
import { ensureBuilt } from './build.mjs'
import { supportNotice } from './electron/runtime.mjs'
import { ensureSetUp } from './electron/setUp.mjs'
import { writeBillOfMaterials } from './package/billOfMaterials.mjs'
import { writeCompletions } from './package/completions.mjs'
import { configuration } from './package/configuration.mjs'
import { packFolder } from './package/folderArchive.mjs'
import { copyRuntime } from './package/runtimeCopy.mjs'
import { Failure, runScript } from './system/failure.mjs'
import { inProject, PROJECT } from './system/paths.mjs'

const DEFAULT_TARGETS = { linux: ['dir', 'tar.gz'], darwin: ['dmg'], win32: ['nsis'] }
const TARGETS = ['dir', 'tar.gz', 'deb', 'AppImage', 'dmg', 'nsis']
const FOR_TESTS = ['dir', 'tar.gz']

const NOTICE = `What lies here was built with an Electron that is out of support and belongs to somebody else's package.
It is for tests on this machine. Don't give it away. On a machine that reaches Electron's releases,
npm run package builds the program for users.
`

/** @param {string} line */
const say = (line) => console.log(line)

await runScript(async () => {
  const runtime = await ensureSetUp(say)
  await ensureBuilt(say)
  const borrowed = runtime.origin === 'npm registry'
  const targets = targetsFor(process.argv.slice(2), borrowed)
  if (!runtime.version) throw new Failure(`The version of Electron at ${runtime.executable} is unknown: name another.`)
  const output = borrowed ? inProject('dist', 'for-tests') : inProject('dist')
  const temporary = mkdtempSync(join(tmpdir(), 'factmark-package-'))
  try {
    const place = {
      electron: join(temporary, 'electron'),
      extras: join(temporary, 'share'),
      bill: join(temporary, 'bill.json'),
    }
    copyRuntime(runtime, place.electron)
    await writeCompletions(place.extras)
    await writeBillOfMaterials(place.bill, runtime.version)
    rmSync(output, { recursive: true, force: true })
    mkdirSync(output, { recursive: true })
    if (borrowed) writeFileSync(join(output, 'DO-NOT-GIVE-AWAY.txt'), NOTICE)
    await build({
      projectDir: PROJECT,
      targets: Platform.current().createTarget(targets.map((name) => (name === 'tar.gz' ? 'dir' : name))),
      config: configuration({ ...place, version: runtime.version, output }),
    })
    if (targets.includes('tar.gz')) await packFolder(output)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
  say(`Packaged: ${relative(PROJECT, output)}`)
  const notice = supportNotice(runtime)
  if (notice) say(notice)
  return 0
})

/**
 * @param {readonly string[]} named
 * @param {boolean} borrowed
 * @returns {string[]}
 */
function targetsFor(named, borrowed) {
  const unknown = named.find((name) => !TARGETS.includes(name))
  if (unknown) throw new Failure(`There is no package of the kind ${unknown}: ${TARGETS.join(', ')}.`, 2)
  const refused = borrowed && named.find((name) => !FOR_TESTS.includes(name))
  if (refused)
    throw new Failure(
      `${refused} is for users, and the Electron at hand may not be given away. Let the set-up reach Electron's releases (ELECTRON_MIRROR), or build ${FOR_TESTS.join(' and ')}.`,
    )
  const defaults = /** @type {Partial<Record<NodeJS.Platform, string[]>>} */ (DEFAULT_TARGETS)[process.platform]
  return named.length > 0 ? [...named] : (defaults ?? ['dir'])
}
