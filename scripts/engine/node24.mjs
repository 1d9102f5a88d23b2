/**
 * The Node that users' Electron contains, for tests: from the npm package that holds it for this system, in the cache.
 * It is never a dependency, which would put its own `node` before everyone's.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import * as tar from 'tar'
import { fetchTarball } from '../electron/registryTarball.mjs'
import { buildInPlace } from '../electron/workFolder.mjs'
import { Failure } from '../system/failure.mjs'
import { cacheFolder } from '../system/paths.mjs'

const MAJOR = 24
const VERSION = '24.22.3'

/** SHA-512 of the tarballs, base64, by system. */
const PACKAGES = new Map([
  ['linux-x64', 'KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA=='],
  ['linux-arm64', 'IZx0J52/1NDwAsY2iyWR9nlPIYuYviTWetjj8+ElvYQh2+XRhLfCfkbFEF/2O5vGI2hcUbyPNHV+nz342FbJXw=='],
])

const system = `${process.platform}-${process.arch}`
const folder = () => join(cacheFolder(), `node-${VERSION}`)

/**
 * The Node that is there: this process's own where it is of that version or newer, or the one in the cache.
 * @returns {string | null} its absolute path
 */
export function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= MAJOR) return process.execPath
  const executable = join(folder(), 'bin', 'node')
  return existsSync(executable) ? executable : null
}

/**
 * The same, fetched if need be.
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 * @throws {Failure} if there is none for this system; whatever `fetchTarball` throws
 */
export async function ensureNode(say) {
  const found = findNode()
  if (found) return found
  const sha512 = PACKAGES.get(system)
  if (!sha512)
    throw new Failure(`The npm registry has no Node ${MAJOR} for ${system}: run this with Node ${MAJOR} instead.`)
  say(`Fetching Node ${VERSION} from the npm registry, for tests …`)
  await buildInPlace(folder(), async (work) => {
    const file = await fetchTarball({ name: `node-${system}`, version: VERSION, sha512 }, work, say)
    const unpacked = join(work, 'node')
    mkdirSync(unpacked)
    await tar.extract({ file, cwd: unpacked, strip: 1, filter: (path) => path === 'package/bin/node' })
    return unpacked
  })
  return join(folder(), 'bin', 'node')
}
